-- A request that was never sent has no reference number. It is shown to its applicant's unit, to whoever opened it, and
-- to those who see everything: inspectors and administrators, for whom `official` is null.

drop function laksana.case_condition;

-- The condition that `list_cases` and `count_cases` share, over $1 tenant … $9.
-- `procedures` null: may see every case; else those of these procedures, of this unit, and those opened by or for this official.
create function laksana.case_condition(
  words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[], official text
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
$$;

create or replace function laksana.list_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, sort text default 'newest', most integer default 50, skip integer default 0
) returns setof laksana.case_file
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official)
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

create or replace function laksana.count_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, most integer default 10000
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from laksana.case_file where '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official) || ' limit $10) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, most;
  return counted;
end
$$;

revoke execute on function laksana.case_condition from public;
