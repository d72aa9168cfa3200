-- The archive: files of ended cases with class and retention, holds, destruction with approval and record, and the keys
-- by which texts can be erased though the acts that hold them can't.

-- Texts in the event log are sealed under the keys of their case; without a key they can't be read any more, while the
-- chain and the states, which are hashed as they are stored, stay as they were.
create table laksana.case_key (
  tenant_id text not null,
  case_id text not null,
  -- 32 bytes each; null once erased. `personal` seals what in a text is personal by its form.
  texts bytea,
  personal bytea,
  primary key (tenant_id, case_id)
);

-- That and why something of a case was erased, and that its chain verified afterwards. Kept for good.
create table laksana.erasure (
  tenant_id text not null,
  case_id text not null,
  what text not null check (what in ('everything', 'personal')),
  at timestamptz not null,
  -- The record or the rule it was done under, in words.
  under text not null,
  -- Null: by the nightly job, as the government has set it.
  by_official text,
  by_position text,
  -- [{ "place", "count" }]
  places jsonb not null,
  acts integer not null,
  -- Of the last act, hexadecimal.
  head text not null,
  primary key (tenant_id, case_id, what)
);

-- A government's own classes and retention, one row a version; what it doesn't name is as the kinds of document say.
create table laksana.retention_schedule (
  tenant_id text not null references laksana.tenant,
  version integer not null check (version > 0),
  valid_from date not null,
  -- The regulation that fixes it.
  basis text not null,
  -- [{ "kind", "class", "active", "inactive", "final" }], by kind of document.
  rules jsonb not null,
  -- Years after the end of a case; null: as long as the file.
  personal_years integer,
  -- Whether the nightly job erases personal data whose time is over.
  erases_personal boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, version)
);

create table laksana.archive_file (
  tenant_id text not null,
  case_id text not null,
  reference text,
  subject text not null,
  applicant_name text not null,
  procedure_id text not null,
  procedure_title text not null,
  ending text not null,
  ended_on date not null,
  class text not null,
  active integer not null,
  inactive integer not null,
  final text not null check (final in ('destroy', 'keep', 'assess')),
  -- The document whose retention the file has; empty where it has none.
  governed_by text not null,
  -- 0: as the kinds of document say.
  schedule integer not null,
  transfer_on date not null,
  over_on date not null,
  personal_over_on date,
  -- Each document with class and retention of its own and the checksum of its latest version.
  contents jsonb not null,
  -- { "as", "reason", "at", "by", "from" }, where a file to be assessed was.
  assessed jsonb,
  status text not null check (status in ('kept', 'reopened', 'destroyed')),
  destroyed_under text,
  search tsvector not null generated always as (to_tsvector('simple', regexp_replace(
    coalesce(reference, '') || ' ' || subject || ' ' || applicant_name || ' ' || procedure_title,
    '[^[:alnum:]]+', ' ', 'g'))) stored,
  primary key (tenant_id, case_id)
);
create index archive_file_over on laksana.archive_file (tenant_id, over_on);
create index archive_file_ended on laksana.archive_file (tenant_id, ended_on);

create table laksana.legal_hold (
  tenant_id text not null,
  hold_id text not null,
  case_id text not null,
  reason text not null,
  put_at timestamptz not null,
  put_by text not null,
  put_from text not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_from text,
  lift_reason text,
  primary key (tenant_id, hold_id),
  constraint lifted_whole check ((lifted_at is null) = (lift_reason is null))
);
create index legal_hold_of_case on laksana.legal_hold (tenant_id, case_id);

create table laksana.destruction_list (
  tenant_id text not null,
  list_id text not null,
  title text not null,
  status text not null check (status in ('proposed', 'approved', 'refused', 'carried-out')),
  made_at timestamptz not null,
  made_by text not null,
  made_from text not null,
  decided_at timestamptz,
  decided_by text,
  decided_from text,
  decision text,
  -- What was destroyed, by whom and before whom: the record as it was signed off, never changed.
  record jsonb,
  -- When the last file's bytes had left the storage.
  removed_at timestamptz,
  primary key (tenant_id, list_id),
  constraint carried_out_has_record check ((status = 'carried-out') = (record is not null))
);

create table laksana.destruction_item (
  tenant_id text not null,
  list_id text not null,
  case_id text not null,
  primary key (tenant_id, list_id, case_id),
  foreign key (tenant_id, list_id) references laksana.destruction_list
);
create index destruction_item_of_case on laksana.destruction_item (tenant_id, case_id);

do $$
declare name text;
begin
  foreach name in array array['case_key', 'erasure', 'retention_schedule', 'archive_file', 'legal_hold',
      'destruction_list', 'destruction_item'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, name);
  end loop;
end
$$;

grant select, insert, update on laksana.case_key, laksana.archive_file, laksana.legal_hold, laksana.destruction_list
  to laksana_app;
grant select, insert on laksana.erasure, laksana.retention_schedule, laksana.destruction_item to laksana_app;

create function laksana.keep_erased() returns trigger language plpgsql as $$
begin
  if (new.tenant_id, new.case_id) is distinct from (old.tenant_id, old.case_id)
    or (new.texts is not null and new.texts is distinct from old.texts)
    or (new.personal is not null and new.personal is distinct from old.personal) then
    raise exception 'a key is erased, never replaced' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keep_erased before update on laksana.case_key for each row execute function laksana.keep_erased();

create function laksana.keep_record() returns trigger language plpgsql as $$
begin
  if old.record is not null and (to_jsonb(new) - 'removed_at') is distinct from (to_jsonb(old) - 'removed_at') then
    raise exception 'a record of destruction stays as it was made' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keep_record before update on laksana.destruction_list for each row execute function laksana.keep_record();

-- The keys of a case, those given where it has none yet. One round trip.
create function laksana.take_case_key(p_tenant text, p_case text, p_texts bytea, p_personal bytea)
returns table (texts bytea, personal bytea) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  insert into laksana.case_key as k (tenant_id, case_id, texts, personal) values (p_tenant, p_case, p_texts, p_personal)
    on conflict do nothing;
  return query select k.texts, k.personal from laksana.case_key k where k.tenant_id = p_tenant and k.case_id = p_case;
end
$$;

-- The keys of a case and what was erased of it; null keys where it has none. One row, one round trip.
create function laksana.find_case_key(p_tenant text, p_case text)
returns table (texts bytea, personal bytea, erased json) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query select k.texts, k.personal, (
      select json_agg(json_build_object('what', e.what, 'at', e.at, 'under', e.under) order by e.at)
      from laksana.erasure e where e.tenant_id = p_tenant and e.case_id = p_case)
    from (select 1) one left join laksana.case_key k on k.tenant_id = p_tenant and k.case_id = p_case;
end
$$;

revoke execute on function laksana.keep_erased, laksana.keep_record, laksana.take_case_key, laksana.find_case_key from public;
grant execute on function laksana.take_case_key, laksana.find_case_key, laksana.word_query to laksana_app;
