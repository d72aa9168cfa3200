-- A command may be decided on a head and an authority that the server remembers: the commit compares both with what stands
-- in the database. And it writes less: what an SOP calls its steps is kept once for each version, not with every task and
-- case; people and units are named by their ids.

create table laksana.step (
  tenant_id text not null,
  procedure_id text not null,
  version integer not null,
  step_id text not null,
  number text,
  activity text not null,
  primary key (tenant_id, procedure_id, version, step_id)
);
alter table laksana.step enable row level security, force row level security;
create policy of_tenant on laksana.step
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.step to laksana_app;

alter table laksana.task add column procedure_version integer;
do $$
declare t laksana.tenant;
begin
  for t in select * from laksana.tenant loop
    perform set_config('laksana.tenant', t.tenant_id, true);
    update laksana.task k set procedure_version = f.procedure_version from laksana.case_file f
      where k.tenant_id = t.tenant_id and f.tenant_id = t.tenant_id and f.case_id = k.case_id;
    -- Of the steps that are open now; the server adds the others when it starts.
    insert into laksana.step (tenant_id, procedure_id, version, step_id, number, activity)
      select distinct on (f.procedure_id, f.procedure_version, s.step)
        t.tenant_id, f.procedure_id, f.procedure_version, s.step, s.number, s.activity
      from laksana.case_file f, jsonb_to_recordset(f.steps) s (step text, number text, activity text)
      where f.tenant_id = t.tenant_id;
    update laksana.case_file f set steps = (
        select coalesce(jsonb_agg(s.step order by s.place), '[]')
        from rows from (jsonb_to_recordset(f.steps) as (step text)) with ordinality s (step, place))
      where f.tenant_id = t.tenant_id;
  end loop;
end
$$;
alter table laksana.task
  alter column procedure_version set not null,
  drop column step_number, drop column activity, drop column procedure_title, drop column applicant_name,
  drop column claimed_by_name;

-- The log finds an official's acts by a number made of the id: shorter than ids, and looked at twice.
create function laksana.official_key(official text) returns integer language sql immutable strict parallel safe
  return ('x' || substr(md5(official), 1, 8))::bit(32)::integer;
alter table laksana.event_log drop column official_id,
  add column official_key integer generated always as (laksana.official_key(actor ->> 'official')) stored;
create index event_log_of_official on laksana.event_log (tenant_id, official_key, at desc);

-- What the open steps of a case are called, in the SOP's order.
create function laksana.activities_now(f laksana.case_file) returns json language sql stable as $$
  select coalesce(json_agg(coalesce(s.activity, open.step_id) order by open.place), '[]')
  from jsonb_array_elements_text(f.steps) with ordinality open (step_id, place)
  left join laksana.step s on s.tenant_id = f.tenant_id and s.procedure_id = f.procedure_id
    and s.version = f.procedure_version and s.step_id = open.step_id
$$;

-- The page and the count of the current tenant's cases, together; parameters as for `list_cases` and `count_cases`.
create or replace function laksana.find_cases(
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
        (select json_agg(to_jsonb(c) - ''search'' - ''tenant_id'' || jsonb_build_object(''activities'', laksana.activities_now(c)) order by c.' || replace(ordering, ', case_id', ', c.case_id') || ')
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
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id' || jsonb_build_object('activities', laksana.activities_now(c)))
    from laksana.list_cases(
      words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort, most, skip) c);
end
$$;

-- The heads of cases of one government, in the order of the requests:
-- p_requests: [{ "place", "case_id", "official", "command_id", "at", "known": mark under which the authority is known }]
-- `version` 0: no such case yet. `snapshot` with `later`, the acts since (each with its instant, actor and events), make the state;
-- `snapshot_hash` is that of the state. `mark`: the directory's version and the day in the tenant's zone, which tell an
-- authority that is known from one that may have changed. `authority` is null where `mark` is the one known, and where there is no such
-- official or one who has left. `earlier_…`: what this command id led to before.
-- Each case is asked for by its key, whatever the planner knows of the tables: where it expects a hundred rows of a
-- function, it would rather read a small table whole. “between 0 and 9999” lets it expect one.
drop function laksana.load_cases;
create function laksana.load_cases(p_tenant text, p_requests json)
  returns table (place integer, version integer, last_hash bytea, snapshot_hash bytea, snapshot text, later json,
    mark text, authority json, earlier_case text, earlier_version integer, earlier_act text, earlier_at timestamptz,
    earlier_actor jsonb, earlier_events json)
  language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off set enable_material = off
as $$
declare
  directory bigint;
  zone text;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  -- Before the authorities: one read later than its mark is read once more than it need be, never taken for current.
  select d.version, t.zone into directory, zone
    from laksana.tenant t left join laksana.directory_version d on d.tenant_id = t.tenant_id where t.tenant_id = p_tenant;
  return query
    select r.place, coalesce(s.version, 0), s.last_hash, l.snapshot_hash, n.snapshot,
      (select json_agg(json_build_object('at', a.at, 'actor', a.actor, 'events', a.events) order by a.version) from laksana.event_log a
        where a.tenant_id = p_tenant and a.case_id = r.case_id
          -- Not coalesce: under row-level security it would keep the index from being used to its end.
          and a.version > case when n.version is null then 0 else n.version end),
      m.mark, case when m.mark is distinct from r.known then laksana.authority_of(p_tenant, r.official, r.at) end,
      e.case_id, e.version, e.act, e.at, e.actor, e.events
    from (
      select * from json_to_recordset(p_requests)
        asked (place integer, case_id text, official text, command_id text, at timestamptz, known text)
      where asked.place between 0 and 9999) r
    cross join lateral (select directory || ' ' || (r.at at time zone zone)::date as mark) m
    left join laksana.case_stream s on s.tenant_id = p_tenant and s.case_id = r.case_id
    left join laksana.event_log l on l.tenant_id = p_tenant and l.case_id = r.case_id and l.version = s.version
    left join laksana.case_snapshot n on n.tenant_id = p_tenant and n.case_id = r.case_id
    left join laksana.event_log e on e.tenant_id = p_tenant and e.command_id = r.command_id;
end
$$;
revoke execute on function laksana.load_cases from public;
grant execute on function laksana.load_cases to laksana_app;

-- Appends one act to each of several cases of one government and brings heads, read models and outbox along. Gives the
-- places of the acts that were stored; of the others nothing is written, because their case has moved on or the authority
-- of whoever acts may have changed (`mark`, as of load_cases). A command id
-- stored meanwhile for another case is an error of the constraint event_log_command, and nothing at all is written.
-- p_acts: [{ "place", "case_id", "version": after the act, "command_id", "act", "actor", "at", "events",
--            "previous_hash", "snapshot_hash", "hash", "mark", "snapshot": the state, where it is kept whole now }], a case once
-- p_rows: rows that follow, each with its "place" and "case_id": { "moved": what changed of case_file with most acts,
--   "caseFiles": whole rows ("search_text": absent when unchanged), "openTasks": new ones, "changedTasks",
--   "closeTasks": [{ "task_id", "owner"? }], "files": [{ "file_id" }], "outbox": [{ "kind", "body" }] }
-- A close without owner means all owners of the task.
create or replace function laksana.commit_acts(p_tenant text, p_acts json, p_rows jsonb) returns integer[]
  language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off set enable_material = off
as $$
declare
  stored integer[];
  directory bigint;
  zone text;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select d.version, t.zone into directory, zone
    from laksana.tenant t left join laksana.directory_version d on d.tenant_id = t.tenant_id where t.tenant_id = p_tenant;

  -- The head comes first: whoever moves it from the version before owns the act that follows.
  with given as (
    select * from json_to_recordset(p_acts)
      a (place integer, case_id text, version integer, command_id text, act text, actor jsonb, at timestamptz, events json,
        previous_hash bytea, snapshot_hash bytea, hash bytea, mark text)
    where place between 0 and 9999 and mark = coalesce(directory || ' ' || (at at time zone zone)::date, '')
  ), begun as (
    insert into laksana.case_stream (tenant_id, case_id, version, last_hash)
      select p_tenant, g.case_id, 1, g.hash from given g where g.version = 1 on conflict do nothing returning case_id
  ), moved as (
    update laksana.case_stream s set version = g.version, last_hash = g.hash
      from given g where s.tenant_id = p_tenant and s.case_id = g.case_id and s.version = g.version - 1
        and s.last_hash = g.previous_hash returning s.case_id
  ), appended as (
    insert into laksana.event_log
      (tenant_id, case_id, version, command_id, act, actor, at, events, previous_hash, snapshot_hash, hash)
      select p_tenant, g.case_id, g.version, g.command_id, g.act, g.actor, g.at, g.events, g.previous_hash, g.snapshot_hash, g.hash
      from given g where g.case_id in (select b.case_id from begun b union all select m.case_id from moved m)
      returning case_id
  )
  select array_agg(g.place) into stored from given g join appended a using (case_id);
  if stored is null then return '{}'; end if;

  insert into laksana.case_snapshot (tenant_id, case_id, version, snapshot)
    select p_tenant, a.case_id, a.version, a.snapshot
    from json_to_recordset(p_acts) a (place integer, case_id text, version integer, snapshot json)
    where a.snapshot is not null and a.place between 0 and 9999 and a.place = any(stored)
    on conflict (tenant_id, case_id) do update set version = excluded.version, snapshot = excluded.snapshot;

  if p_rows ? 'moved' then
    update laksana.case_file f set
        version = m.version, steps = m.steps, next_due_at = m.next_due_at, last_act = m.act, last_act_at = m.at
      from jsonb_to_recordset(p_rows -> 'moved')
        m (place integer, case_id text, version integer, act text, at timestamptz, steps jsonb, next_due_at timestamptz)
      where f.tenant_id = p_tenant and f.case_id = m.case_id and m.place between 0 and 9999 and m.place = any(stored);
  end if;
  if p_rows ? 'caseFiles' then
    perform laksana.store_case_files(p_tenant, p_rows -> 'caseFiles', stored);
  end if;
  if p_rows ? 'closeTasks' then
    delete from laksana.task t
      using jsonb_to_recordset(p_rows -> 'closeTasks') c (place integer, case_id text, task_id text, owner text)
      where t.tenant_id = p_tenant and t.case_id = c.case_id and t.task_id = c.task_id
        and (c.owner is null or t.owner = c.owner) and c.place between 0 and 9999 and c.place = any(stored);
  end if;
  if p_rows ? 'openTasks' then
    insert into laksana.task
      (tenant_id, case_id, task_id, owner, step_id, procedure_id, procedure_version, reference, subject,
       applicant_unit_id, opened_at, returned, suspended, due_at, claimed_by)
      select p_tenant, t.case_id, t.task_id, t.owner, t.step_id, t.procedure_id, t.procedure_version, t.reference, t.subject,
        t.applicant_unit_id, t.opened_at, t.returned, t.suspended, t.due_at, t.claimed_by
      from jsonb_to_recordset(p_rows -> 'openTasks')
        t (place integer, case_id text, task_id text, owner text, step_id text, procedure_id text, procedure_version integer,
          reference text, subject text, applicant_unit_id text, opened_at timestamptz, returned boolean, suspended boolean,
          due_at timestamptz, claimed_by text)
      where t.place between 0 and 9999 and t.place = any(stored);
  end if;
  if p_rows ? 'changedTasks' then
    update laksana.task k set
        procedure_version = t.procedure_version, returned = t.returned, suspended = t.suspended, due_at = t.due_at,
        claimed_by = t.claimed_by, reference = t.reference, subject = t.subject
      from jsonb_to_recordset(p_rows -> 'changedTasks')
        t (place integer, case_id text, task_id text, owner text, procedure_version integer, returned boolean,
          suspended boolean, due_at timestamptz, claimed_by text, reference text, subject text)
      where k.tenant_id = p_tenant and k.case_id = t.case_id and k.task_id = t.task_id and k.owner = t.owner
        and t.place between 0 and 9999 and t.place = any(stored);
  end if;
  if p_rows ? 'files' then
    update laksana.stored_file f set case_id = r.case_id
      from jsonb_to_recordset(p_rows -> 'files') r (place integer, case_id text, file_id text)
      where f.tenant_id = p_tenant and f.file_id = r.file_id and f.case_id is null and r.place between 0 and 9999 and r.place = any(stored);
  end if;
  if p_rows ? 'outbox' then
    insert into laksana.outbox (tenant_id, kind, body)
      select p_tenant, o.kind, o.body
      from jsonb_to_recordset(p_rows -> 'outbox') o (place integer, kind text, body jsonb) where o.place between 0 and 9999 and o.place = any(stored);
  end if;
  return stored;
end
$$;

revoke execute on function laksana.activities_now, laksana.official_key from public;
grant execute on function laksana.activities_now, laksana.official_key to laksana_app;
