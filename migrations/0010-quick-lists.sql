-- Lists of a register of a hundred thousand cases, whatever is asked: what the planner would guess wrong is said to it.

drop function laksana.case_condition;

-- Where `list_cases` and `count_cases` look, and under which condition, over $1 tenant … $10.
-- `procedures` null: may see every case; else those of these procedures, of this unit, and those opened by or for this official.
create function laksana.case_condition(
  words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[], official text,
  cases text[]
) returns text language sql immutable as $$
  select case
      -- First the words, then the order (`offset 0` keeps it so): walking the register in order until enough cases have
      -- the words reads most of it where they are rare.
      when words ~ '[[:alnum:]]' then
        '(select * from laksana.case_file where tenant_id = $1 and search @@ laksana.word_query($2) offset 0) found where true'
      else 'laksana.case_file where tenant_id = $1' end
    -- One status is a range of an index that has it in order; of several, or `any`, that isn't known.
    || case
      when statuses is null then ''
      when cardinality(statuses) = 1 then ' and status = ($3)[1]'
      else ' and status = any($3)' end
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

-- So that each way of having a part in a case has an index, and together they are asked instead of every case.
create index case_file_opener on laksana.case_file (tenant_id, opened_by, opened_at desc);

create or replace function laksana.list_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, cases text[] default null, sort text default 'newest', most integer default 50,
  skip integer default 0
) returns setof laksana.case_file
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from '
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

create or replace function laksana.count_cases(
  words text default null, statuses text[] default null, procedure text default null, applicant text default null,
  overdue_at timestamptz default null, procedures text[] default null, unit text default null,
  official text default null, cases text[] default null, most integer default 10000
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || ' limit $11) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most;
  return counted;
end
$$;

revoke execute on function laksana.case_condition from public;
