-- Lists of cases for somebody who may not see them all, one case with its history in one round trip, and the look-up
-- by reference number.

drop function laksana.list_cases, laksana.count_cases, laksana.case_condition;

-- The condition that `list_cases` and `count_cases` share, over $1 tenant … $9.
-- `procedures` null: may see every case; else those of these procedures, of this unit, and those opened by or for this official.
create function laksana.case_condition(
  words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[]
) returns text language sql immutable as $$
  select 'tenant_id = $1'
    || case when words ~ '[[:alnum:]]' then ' and search @@ laksana.word_query($2)' else '' end
    || case when statuses is not null then ' and status = any($3)' else '' end
    || case when procedure is not null then ' and procedure_id = $4' else '' end
    || case when applicant is not null then ' and applicant_unit_id = $5' else '' end
    || case when overdue_at is not null then ' and next_due_at < $6' else '' end
    || case
      when procedures is null then ''
      when procedures = '{}' then ' and (applicant_unit_id = $8 or requested_by = $9)'
      else ' and (procedure_id = any($7) or applicant_unit_id = $8 or requested_by = $9 or opened_by = $9)' end
$$;

-- Cases of the current tenant. A null filter filters nothing; `overdue_at`: something was due before. `sort`: newest,
-- oldest, due or last-act. Without a tenant nothing is found.
create function laksana.list_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, sort text default 'newest', most integer default 50, skip integer default 0
) returns setof laksana.case_file
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures)
    || ' order by ' || case sort
      when 'oldest' then 'opened_at, case_id'
      when 'due' then 'next_due_at nulls last, case_id'
      when 'last-act' then 'last_act_at desc, case_id'
      else 'opened_at desc, case_id' end
    || ' limit $10 offset $11'
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, most, skip;
end
$$;

-- How many `list_cases` would give in all, counted up to `most`.
create function laksana.count_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, most integer default 10000
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures) || ' limit $10) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, most;
  return counted;
end
$$;

-- One case as it stands with all its acts, and what the official who looks may do. No row: no such case.
create function laksana.view_case(p_tenant text, p_case text, p_official text, p_at timestamptz)
  returns table (version integer, snapshot text, authority json, acts json)
  language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query
    select s.version, s.snapshot, laksana.authority_of(p_tenant, p_official, p_at), (
      select json_agg(json_build_object('version', e.version, 'act', e.act, 'actor', e.actor, 'at', e.at,
        'events', e.events, 'hash', encode(e.hash, 'hex')) order by e.version)
      from laksana.event_log e where e.tenant_id = p_tenant and e.case_id = p_case)
    from laksana.case_stream s where s.tenant_id = p_tenant and s.case_id = p_case;
end
$$;

-- Which case a reference number belongs to, whatever the tenant: the number itself is the key. Its prefix names the
-- tenant, so this asks one index once.
create function laksana.case_of_reference(p_reference text)
  returns table (tenant_id text, case_id text, submitted_at timestamptz)
  language sql stable security definer set search_path = laksana, pg_temp
  as $$
    select f.tenant_id, f.case_id, f.submitted_at
    from laksana.tenant t
    join laksana.case_file f on f.tenant_id = t.tenant_id and f.reference = p_reference
    where t.reference_prefix = split_part(p_reference, '-', 1)
  $$;

-- Who acted, as a column of its own: the cases somebody acted on lately are found without reading everybody's acts.
alter table laksana.event_log add column official_id text generated always as (actor ->> 'official') stored;
create index event_log_of_official on laksana.event_log (tenant_id, official_id, at desc);

revoke execute on all functions in schema laksana from public;
grant execute on function laksana.list_cases, laksana.count_cases, laksana.view_case, laksana.case_of_reference
  to laksana_app;

-- One page and the count of all, in one round trip.
create function laksana.page_of_cases(
  p_tenant text, words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[],
  unit text, official text, sort text, most integer, skip integer, count_up_to integer,
  out counted integer, out listed json
) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  counted := laksana.count_cases(words, statuses, procedure, applicant, overdue_at, procedures, unit, official, count_up_to);
  listed := (
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id')
    from laksana.list_cases(words, statuses, procedure, applicant, overdue_at, procedures, unit, official, sort, most, skip) c);
end
$$;
revoke execute on function laksana.page_of_cases from public;
grant execute on function laksana.page_of_cases to laksana_app;
