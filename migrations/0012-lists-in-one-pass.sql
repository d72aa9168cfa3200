-- A list whose order or words no index serves reads all that fit anyway: it counts them in the same pass, over keys only,
-- and fetches whole rows for the page alone.

-- The page and the count of the current tenant's cases, together; parameters as for `list_cases` and `count_cases`.
create function laksana.find_cases(
  words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[], unit text,
  official text, cases text[], sort text, most integer, skip integer, count_up_to integer, out counted integer, out listed json
) language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare
  ordering text := case sort
    when 'oldest' then 'opened_at, case_id'
    when 'due' then 'next_due_at nulls last, case_id'
    when 'last-act' then 'last_act_at desc, case_id'
    else 'opened_at desc, case_id' end;
  key text := case sort when 'due' then 'next_due_at' when 'last-act' then 'last_act_at' else 'opened_at' end;
begin
  execute 'with fitting as materialized (select case_id, ' || key || ' from '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || '), page as (select * from fitting order by ' || ordering || ' limit $11 offset $12)
      select (select count(*) from (select from fitting limit $13) few),
        (select json_agg(to_jsonb(c) - ''search'' - ''tenant_id'' order by c.' || replace(ordering, ', case_id', ', c.case_id') || ')
          from page join laksana.case_file c on c.tenant_id = $1 and c.case_id = page.case_id)'
    into counted, listed
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most, skip, count_up_to;
end
$$;

create or replace function laksana.page_of_cases(
  p_tenant text, words text, statuses text[], procedure text, applicant text, overdue_at timestamptz, procedures text[],
  unit text, official text, cases text[], sort text, most integer, skip integer, count_up_to integer,
  out counted integer, out listed json
) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  if words ~ '[[:alnum:]]' or sort in ('due', 'last-act') then
    select f.counted, f.listed into page_of_cases.counted, page_of_cases.listed
      from laksana.find_cases(words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort,
        most, skip, count_up_to) f;
    return;
  end if;
  counted := laksana.count_cases(
    words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, count_up_to);
  listed := (
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id')
    from laksana.list_cases(
      words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort, most, skip) c);
end
$$;

revoke execute on function laksana.find_cases from public;
grant execute on function laksana.find_cases to laksana_app;
