-- A third party has a part in some cases only. `cases` null: not limited; else the only ones that may be found.

drop function laksana.page_of_cases, laksana.list_cases, laksana.count_cases, laksana.case_condition;

-- The condition that `list_cases` and `count_cases` share, over $1 tenant … $10.
-- `procedures` null: may see every case; else those of these procedures, of this unit, and those opened by or for this official.
create function laksana.case_condition(
  words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[], official text,
  cases text[]
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
    || case
      when official is null then ''
      else ' and (reference is not null or applicant_unit_id = $8 or opened_by = $9)' end
    || case when cases is not null then ' and case_id = any($10)' else '' end
$$;

-- Cases of the current tenant. A null filter filters nothing; `overdue_at`: something was due before. `sort`: newest,
-- oldest, due or last-act. Without a tenant nothing is found.
create function laksana.list_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, cases text[] default null, sort text default 'newest', most integer default 50,
  skip integer default 0
) returns setof laksana.case_file
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || ' order by ' || case sort
      when 'oldest' then 'opened_at, case_id'
      when 'due' then 'next_due_at nulls last, case_id'
      when 'last-act' then 'last_act_at desc, case_id'
      else 'opened_at desc, case_id' end
    || ' limit $11 offset $12'
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most, skip;
end
$$;

-- How many `list_cases` would give in all, counted up to `most`.
create function laksana.count_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, cases text[] default null, most integer default 10000
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || ' limit $11) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most;
  return counted;
end
$$;

-- One page and the count of all, in one round trip.
create function laksana.page_of_cases(
  p_tenant text, words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[],
  unit text, official text, cases text[], sort text, most integer, skip integer, count_up_to integer,
  out counted integer, out listed json
) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  counted := laksana.count_cases(
    words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, count_up_to);
  listed := (
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id')
    from laksana.list_cases(
      words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort, most, skip) c);
end
$$;

revoke execute on function laksana.case_condition, laksana.list_cases, laksana.count_cases, laksana.page_of_cases
  from public;
grant execute on function laksana.list_cases, laksana.count_cases, laksana.page_of_cases to laksana_app;
