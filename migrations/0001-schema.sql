-- The whole of the first schema. Tenant first in every key; no constraint crosses tenants.
-- Roles (made by server/platform/database/roles.ts, since roles belong to the server, not to one database):
--   laksana_owner   owns all of this, runs migrations
--   laksana_app     the web server: under row-level security, append-only on event_log
--   laksana_auth    better-auth: schema auth and nothing else
--   laksana_worker  graphile-worker's own schema, and the outbox of every tenant

grant usage on schema laksana to laksana_app, laksana_worker;

-- Where and who -------------------------------------------------------------------------------------------------

-- One local government. `zone` is an IANA time zone; `reference_prefix` begins
-- the reference numbers of its cases; `settings`: what the tenant may set (numbering, contact, …).
create table laksana.tenant (
  tenant_id text primary key check (tenant_id ~ '^[a-z][a-z0-9-]{1,62}$'),
  name text not null,
  short_name text not null,
  office_name text not null,
  zone text not null,
  reference_prefix text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}'
);

-- `office`: builds applications. `agency`: asks for them. `third-party`: outside the government.
create table laksana.unit (
  tenant_id text not null references laksana.tenant,
  unit_id text not null,
  kind text not null check (kind in ('office', 'agency', 'third-party')),
  name text not null,
  short_name text,
  parent_unit_id text,
  primary key (tenant_id, unit_id),
  foreign key (tenant_id, parent_unit_id) references laksana.unit
);

create table laksana.position (
  tenant_id text not null references laksana.tenant,
  position_id text not null,
  unit_id text not null,
  title text not null,
  superior_position_id text,
  capabilities text[] not null default '{}'
    check (capabilities <@ array['register', 'supervise', 'administer', 'inspect']),
  primary key (tenant_id, position_id),
  foreign key (tenant_id, unit_id) references laksana.unit,
  foreign key (tenant_id, superior_position_id) references laksana.position
);

create table laksana.official (
  tenant_id text not null references laksana.tenant,
  official_id text not null,
  name text not null,
  nip text,
  rank text,
  email text,
  left_on date,
  primary key (tenant_id, official_id),
  unique (tenant_id, nip)
);

-- Who sits in which chair, first to last day inclusive; `until_on` null: until further notice.
create table laksana.holding (
  tenant_id text not null references laksana.tenant,
  holding_id text not null,
  official_id text not null,
  position_id text not null,
  kind text not null check (kind in ('definitive', 'acting', 'stand-in')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  primary key (tenant_id, holding_id),
  foreign key (tenant_id, official_id) references laksana.official,
  foreign key (tenant_id, position_id) references laksana.position
);
create index holding_of_official on laksana.holding (tenant_id, official_id);
create index holding_of_position on laksana.holding (tenant_id, position_id);

-- Procedures ----------------------------------------------------------------------------------------------------

-- One immutable edition. `definition`: the YAML file as text; `linked`: YAML texts of the procedures it calls, by id.
create table laksana.procedure_version (
  tenant_id text not null references laksana.tenant,
  procedure_id text not null,
  version integer not null check (version > 0),
  title text not null,
  procedure_number text,
  definition text not null,
  definition_hash bytea not null,
  linked jsonb not null default '{}',
  status text not null check (status in ('draft', 'in-force', 'superseded')),
  effective_on date,
  created_at timestamptz not null,
  created_by text,
  primary key (tenant_id, procedure_id, version)
);

-- Which position answers for a performer of a procedure.
create table laksana.performer_binding (
  tenant_id text not null references laksana.tenant,
  procedure_id text not null,
  performer_id text not null,
  position_id text not null,
  primary key (tenant_id, procedure_id, performer_id, position_id),
  foreign key (tenant_id, position_id) references laksana.position
);
create index performer_binding_of_position on laksana.performer_binding (tenant_id, position_id);

-- Cases: the stream, its head, and what is read from it ------------------------------------------------------------

-- The head of a case: state after `version` acts. One row a case, rewritten in place (HOT) by every command.
create table laksana.case_stream (
  tenant_id text not null,
  case_id text not null,
  version integer not null check (version > 0),
  last_hash bytea not null,
  snapshot text not null,
  primary key (tenant_id, case_id)
) with (fillfactor = 45, autovacuum_vacuum_scale_factor = 0.05);
-- The snapshot is compressed and stays in the row. Without the rest being 'main' too, PostgreSQL would move the small
-- columns of a row over 2 kB out to the TOAST table, at every command.
alter table laksana.case_stream
  alter column tenant_id set storage main, alter column case_id set storage main,
  alter column last_hash set storage main, alter column snapshot set storage main;

-- One row is one act. `events` is json, not jsonb: it is read whole and never searched, and takes a third less room.
-- Append-only: the application may not change it, and a trigger stops even the owner.
create table laksana.event_log (
  tenant_id text not null,
  case_id text not null,
  version integer not null check (version > 0),
  command_id text not null,
  act text not null,
  actor jsonb not null,
  at timestamptz not null,
  events json not null,
  previous_hash bytea,
  snapshot_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, case_id, version),
  constraint event_log_command unique (tenant_id, command_id)
);

create function laksana.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'laksana.event_log is append-only: an act that happened is never changed or removed'
    using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on laksana.event_log
  for each statement execute function laksana.refuse_change();

-- Last number given, by series (for example a year).
create table laksana.case_number (
  tenant_id text not null,
  series text not null,
  last integer not null,
  primary key (tenant_id, series)
);

-- Read model: one row a case, for lists and search. Columns that change with every act carry no index, so updates stay HOT.
create table laksana.case_file (
  tenant_id text not null,
  case_id text not null,
  reference text,
  subject text not null,
  applicant_unit_id text not null,
  applicant_name text not null,
  requested_by text,
  opened_by text not null,
  procedure_id text not null,
  procedure_version integer not null,
  procedure_title text not null,
  opened_at timestamptz not null,
  search tsvector not null,
  submitted_at timestamptz,
  status text not null,
  ending text,
  ending_label text,
  ended_at timestamptz,
  version integer not null,
  steps jsonb not null default '[]',
  next_due_at timestamptz,
  waiting_for text,
  last_act text not null,
  last_act_at timestamptz not null,
  primary key (tenant_id, case_id)
) with (fillfactor = 80);
create unique index case_file_reference on laksana.case_file (tenant_id, reference);
create index case_file_opened on laksana.case_file (tenant_id, opened_at desc);
create index case_file_status on laksana.case_file (tenant_id, status, opened_at desc);
create index case_file_applicant on laksana.case_file (tenant_id, applicant_unit_id, opened_at desc);
create index case_file_procedure on laksana.case_file (tenant_id, procedure_id, opened_at desc);
create index case_file_requester on laksana.case_file (tenant_id, requested_by, opened_at desc);
create index case_file_search on laksana.case_file using gin (search);

-- Read model: a task once for each owner it waits for: `performer:procedure/performer` (whoever holds a position bound
-- to it, also when positions change), `unit:…` (the applicant) or `official:…`
-- (team member, or whom it was assigned to). What lists show is copied in, so that they need no join.
create table laksana.task (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  owner text not null,
  step_id text not null,
  step_number text,
  activity text not null,
  procedure_id text not null,
  procedure_title text not null,
  reference text,
  subject text not null,
  applicant_unit_id text not null,
  applicant_name text not null,
  opened_at timestamptz not null,
  returned boolean not null default false,
  suspended boolean not null default false,
  due_at timestamptz,
  claimed_by text,
  claimed_by_name text,
  done_at timestamptz,
  done_by text,
  primary key (tenant_id, case_id, task_id, owner)
) with (fillfactor = 90);
create index task_inbox on laksana.task (tenant_id, owner, due_at, opened_at) where done_at is null;
create index task_claimed on laksana.task (tenant_id, claimed_by, due_at) where done_at is null and claimed_by is not null;

-- Written in the commit of a command, taken out by the relay when it becomes a job.
create table laksana.outbox (
  tenant_id text not null,
  outbox_id bigint generated always as identity,
  kind text not null,
  body jsonb not null,
  primary key (tenant_id, outbox_id)
) with (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);

-- Files, tokens, notices ------------------------------------------------------------------------------------------

-- What is known of a stored file; its bytes lie in the file store under `sha256`. `case_id`: for which case it came.
create table laksana.stored_file (
  tenant_id text not null references laksana.tenant,
  file_id text not null,
  case_id text,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, file_id)
);
-- Without files that belong to no case yet, so that nobody looks among them for one by its key.
create index stored_file_of_case on laksana.stored_file (tenant_id, case_id) where case_id is not null;

-- A key to the API: only the SHA-256 of the secret is kept. The token itself names its tenant.
create table laksana.api_token (
  tenant_id text not null references laksana.tenant,
  token_id text not null,
  official_id text not null,
  name text not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (tenant_id, token_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, official_id) references laksana.official
);

-- A notice on an official's page. `notice_id` is the delivery's own id, so that a repeated delivery adds nothing.
create table laksana.notice (
  tenant_id text not null,
  official_id text not null,
  notice_id text not null,
  kind text not null,
  case_id text,
  body jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, official_id, notice_id)
);
create index notice_unread on laksana.notice (tenant_id, official_id, at desc) where read_at is null;

-- Row-level security: on and forced for every tenant table ----------------------------------------------------------

do $$
declare t record;
begin
  for t in
    select c.table_name from information_schema.columns c
    join information_schema.tables b using (table_schema, table_name)
    where c.table_schema = 'laksana' and c.column_name = 'tenant_id' and b.table_type = 'BASE TABLE'
  loop
    execute format('alter table laksana.%I enable row level security, force row level security', t.table_name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, t.table_name);
  end loop;
end
$$;

grant select, insert, update on all tables in schema laksana to laksana_app;
revoke all on laksana.schema_migration from laksana_app;
revoke update on laksana.event_log, laksana.outbox from laksana_app;
grant delete on laksana.holding, laksana.performer_binding, laksana.notice, laksana.stored_file to laksana_app;

-- The relay takes the outbox of all tenants; it can read and remove there, and sees no other table.
create policy relay on laksana.outbox to laksana_worker using (true);
grant select, delete on laksana.outbox to laksana_worker;

-- What anyone may know of the governments served here: the front page, before a tenant is chosen. The owner's policy
-- is for the function below, which runs as the owner.
create policy listed on laksana.tenant for select to laksana_owner using (true);
create function laksana.public_tenants()
  returns table (tenant_id text, name text, short_name text, office_name text, zone text, reference_prefix text, demo boolean)
  language sql stable security definer set search_path = laksana, pg_temp
  as $$ select tenant_id, name, short_name, office_name, zone, reference_prefix, demo from laksana.tenant order by name $$;

-- Full text under row-level security: `@@` isn't leakproof, so the planner won't use the GIN index behind a policy.
-- These run as the owner, for whom the policy is `true`, and name the tenant themselves.
create policy searched on laksana.case_file for select to laksana_owner using (true);

-- The condition that `list_cases` and `count_cases` share, over $1 tenant … $6.
create function laksana.case_condition(words text, statuses text[], procedure text, applicant text, overdue_at timestamptz)
  returns text language sql immutable as $$
  select 'tenant_id = $1'
    || case when words ~ '[[:alnum:]]' then ' and search @@ laksana.word_query($2)' else '' end
    || case when statuses is not null then ' and status = any($3)' else '' end
    || case when procedure is not null then ' and procedure_id = $4' else '' end
    || case when applicant is not null then ' and applicant_unit_id = $5' else '' end
    || case when overdue_at is not null then ' and next_due_at < $6' else '' end
$$;

-- Each word must begin a word of the case. Indonesian has no stemmer, so 'simple'.
create function laksana.word_query(words text) returns tsquery language sql immutable as $$
  select to_tsquery('simple', string_agg(w || ':*', ' & '))
  from regexp_split_to_table(lower(words), '[^[:alnum:]]+') w where w <> ''
$$;

-- Cases of the current tenant. A null filter filters nothing; `overdue_at`: something was due before. `sort`: newest,
-- oldest, due or last-act. Without a tenant nothing is found.
create function laksana.list_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, sort text default 'newest', most integer default 50, skip integer default 0
) returns setof laksana.case_file
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from laksana.case_file where ' || laksana.case_condition(words, statuses, procedure, applicant, overdue_at)
    || ' order by ' || case sort
      when 'oldest' then 'opened_at, case_id'
      when 'due' then 'next_due_at nulls last, case_id'
      when 'last-act' then 'last_act_at desc, case_id'
      else 'opened_at desc, case_id' end
    || ' limit $7 offset $8'
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, most, skip;
end
$$;

-- How many `list_cases` would give in all, counted up to `most`.
create function laksana.count_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, most integer default 10000
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at) || ' limit $7) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, most;
  return counted;
end
$$;

revoke execute on all functions in schema laksana from public;
grant execute on function laksana.public_tenants, laksana.list_cases, laksana.count_cases to laksana_app;
