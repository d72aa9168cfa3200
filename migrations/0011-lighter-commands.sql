-- A command writes less and costs less: the state is kept whole only every so many acts, a done task leaves the lists, an
-- official's authority is read again only when somebody has changed it, and commands of one government that come at the
-- same moment go through one statement a table.

-- The state after `version` acts. The acts since then lead from it to the present; the hash of the present state stands
-- with the last act.
create table laksana.case_snapshot (
  tenant_id text not null,
  case_id text not null,
  version integer not null check (version > 0),
  snapshot text not null,
  primary key (tenant_id, case_id)
);

-- Goes up whenever anyone's authority may have changed.
create table laksana.directory_version (
  tenant_id text not null primary key,
  version bigint not null
);

do $$
declare t text;
begin
  foreach t in array array['case_snapshot', 'directory_version'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', t);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, t);
    execute format('grant select, insert, update on laksana.%I to laksana_app', t);
  end loop;
end
$$;

create function laksana.note_directory_change() returns trigger language plpgsql as $$
begin
  insert into laksana.directory_version as d (tenant_id, version) values (coalesce(new.tenant_id, old.tenant_id), 1)
    on conflict (tenant_id) do update set version = d.version + 1;
  return null;
end
$$;
create trigger directory_change after insert or update or delete on laksana.official
  for each row execute function laksana.note_directory_change();
create trigger directory_change after insert or update or delete on laksana.position
  for each row execute function laksana.note_directory_change();
create trigger directory_change after insert or update or delete on laksana.holding
  for each row execute function laksana.note_directory_change();
create trigger directory_change after insert or update or delete on laksana.performer_binding
  for each row execute function laksana.note_directory_change();

-- Whom the case names in its teams: they see it, whether a task of theirs is open or not.
alter table laksana.case_file add column members text[] not null default '{}';

do $$
declare t laksana.tenant;
begin
  for t in select * from laksana.tenant loop
    perform set_config('laksana.tenant', t.tenant_id, true);
    insert into laksana.directory_version (tenant_id, version) values (t.tenant_id, 1);
    insert into laksana.case_snapshot (tenant_id, case_id, version, snapshot)
      select tenant_id, case_id, version, snapshot from laksana.case_stream where tenant_id = t.tenant_id;
    update laksana.case_file f set members = team.members from (
        select case_id, array_agg(distinct substr(owner, length('official:') + 1)) as members
        from laksana.task where tenant_id = t.tenant_id and owner like 'official:%' group by case_id) team
      where f.tenant_id = t.tenant_id and f.case_id = team.case_id;
    delete from laksana.task where tenant_id = t.tenant_id and done_at is not null;
  end loop;
end
$$;

drop index laksana.task_inbox, laksana.task_claimed;
alter table laksana.task drop column done_at, drop column done_by;
create index task_inbox on laksana.task (tenant_id, owner, due_at, opened_at);
create index task_claimed on laksana.task (tenant_id, claimed_by, due_at) where claimed_by is not null;

-- Nobody looks files up by case. Without that index, binding a file to its case changes its row in place.
drop index laksana.stored_file_of_case;
alter table laksana.stored_file set (fillfactor = 85);

drop function laksana.load_case, laksana.commit_act, laksana.store_case_file, laksana.store_tasks, laksana.view_case;
alter table laksana.case_stream drop column snapshot;
alter table laksana.case_stream set (fillfactor = 60);

-- The heads of cases of one government, in the order of the requests:
-- p_requests: [{ "place", "case_id", "official", "command_id", "at", "known": mark under which the authority is known }]
-- `version` 0: no such case yet. `snapshot` with `later`, the acts since (each a list of events), make the state;
-- `snapshot_hash` is that of the state. `mark`: the directory's version and the day in the tenant's zone, which tell an
-- authority that is known from one that may have changed. `authority` is null where `mark` is the one known, and where there is no such
-- official or one who has left. `earlier_…`: what this command id led to before.
-- Each case is asked for by its key, whatever the planner knows of the tables: where it expects a hundred rows of a
-- function, it would rather read a small table whole. “between 0 and 9999” lets it expect one.
create function laksana.load_cases(p_tenant text, p_requests json)
  returns table (place integer, version integer, last_hash bytea, snapshot_hash bytea, snapshot text, later json,
    mark text, authority json, earlier_case text, earlier_version integer, earlier_act text, earlier_events json)
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
      (select json_agg(a.events order by a.version) from laksana.event_log a
        where a.tenant_id = p_tenant and a.case_id = r.case_id
          -- Not coalesce: under row-level security it would keep the index from being used to its end.
          and a.version > case when n.version is null then 0 else n.version end),
      m.mark, case when m.mark is distinct from r.known then laksana.authority_of(p_tenant, r.official, r.at) end,
      e.case_id, e.version, e.act, e.events
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

-- Appends one act to each of several cases of one government and brings heads, read models and outbox along. Gives the
-- places of the acts that were stored; of the others nothing is written, because their case has moved on. A command id
-- stored meanwhile for another case is an error of the constraint event_log_command, and nothing at all is written.
-- p_acts: [{ "place", "case_id", "version": after the act, "command_id", "act", "actor", "at", "events",
--            "previous_hash", "snapshot_hash", "hash", "snapshot": the state, where it is kept whole now }], a case once
-- p_rows: rows that follow, each with its "place" and "case_id": { "moved": what changed of case_file with most acts,
--   "caseFiles": whole rows ("search_text": absent when unchanged), "openTasks": new ones, "changedTasks",
--   "closeTasks": [{ "task_id", "owner"? }], "files": [{ "file_id" }], "outbox": [{ "kind", "body" }] }
-- A close without owner means all owners of the task.
create function laksana.commit_acts(p_tenant text, p_acts json, p_rows jsonb) returns integer[]
  language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off set enable_material = off
as $$
declare stored integer[];
begin
  perform set_config('laksana.tenant', p_tenant, true);

  -- The head comes first: whoever moves it from the version before owns the act that follows.
  with given as (
    select * from json_to_recordset(p_acts)
      a (place integer, case_id text, version integer, command_id text, act text, actor jsonb, at timestamptz, events json,
        previous_hash bytea, snapshot_hash bytea, hash bytea)
    where place between 0 and 9999
  ), begun as (
    insert into laksana.case_stream (tenant_id, case_id, version, last_hash)
      select p_tenant, g.case_id, 1, g.hash from given g where g.version = 1 on conflict do nothing returning case_id
  ), moved as (
    update laksana.case_stream s set version = g.version, last_hash = g.hash
      from given g where s.tenant_id = p_tenant and s.case_id = g.case_id and s.version = g.version - 1 returning s.case_id
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
      (tenant_id, case_id, task_id, owner, step_id, step_number, activity, procedure_id, procedure_title, reference,
       subject, applicant_unit_id, applicant_name, opened_at, returned, suspended, due_at, claimed_by, claimed_by_name)
      select p_tenant, t.case_id, t.task_id, t.owner, t.step_id, t.step_number, t.activity, t.procedure_id, t.procedure_title,
        t.reference, t.subject, t.applicant_unit_id, t.applicant_name, t.opened_at, t.returned, t.suspended,
        t.due_at, t.claimed_by, t.claimed_by_name
      from jsonb_to_recordset(p_rows -> 'openTasks')
        t (place integer, case_id text, task_id text, owner text, step_id text, step_number text, activity text,
          procedure_id text, procedure_title text, reference text, subject text, applicant_unit_id text, applicant_name text,
          opened_at timestamptz, returned boolean, suspended boolean, due_at timestamptz, claimed_by text, claimed_by_name text)
      where t.place between 0 and 9999 and t.place = any(stored);
  end if;
  if p_rows ? 'changedTasks' then
    update laksana.task k set
        returned = t.returned, suspended = t.suspended, due_at = t.due_at, claimed_by = t.claimed_by,
        claimed_by_name = t.claimed_by_name, reference = t.reference, subject = t.subject, applicant_name = t.applicant_name
      from jsonb_to_recordset(p_rows -> 'changedTasks')
        t (place integer, case_id text, task_id text, owner text, returned boolean, suspended boolean, due_at timestamptz,
          claimed_by text, claimed_by_name text, reference text, subject text, applicant_name text)
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

-- Whole rows: of new cases, and of those whose standing, names or words have changed.
create function laksana.store_case_files(p_tenant text, p_rows jsonb, p_stored integer[]) returns void language sql
begin atomic
  insert into laksana.case_file as f
    (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, requested_by, opened_by, procedure_id,
     procedure_version, procedure_title, opened_at, search, submitted_at, status, ending, ending_label, ended_at, version,
     steps, next_due_at, waiting_for, last_act, last_act_at, members)
    select p_tenant, r.case_id, r.reference, r.subject, r.applicant_unit_id, r.applicant_name, r.requested_by, r.opened_by,
      r.procedure_id, r.procedure_version, r.procedure_title, r.opened_at, coalesce(to_tsvector('simple', r.search_text), ''),
      r.submitted_at, r.status, r.ending, r.ending_label, r.ended_at, r.version, r.steps, r.next_due_at, r.waiting_for,
      r.act, r.at, r.members
    from jsonb_to_recordset(p_rows)
      r (place integer, case_id text, reference text, subject text, applicant_unit_id text, applicant_name text,
        requested_by text, opened_by text, procedure_id text, procedure_version integer, procedure_title text,
        opened_at timestamptz, search_text text, submitted_at timestamptz, status text, ending text, ending_label text,
        ended_at timestamptz, version integer, steps jsonb, next_due_at timestamptz, waiting_for text, act text, at timestamptz,
        members text[])
    where r.place between 0 and 9999 and r.place = any(p_stored)
  on conflict (tenant_id, case_id) do update set
    reference = excluded.reference, subject = excluded.subject, applicant_unit_id = excluded.applicant_unit_id,
    applicant_name = excluded.applicant_name, requested_by = excluded.requested_by,
    procedure_version = excluded.procedure_version, procedure_title = excluded.procedure_title,
    search = case when excluded.search = '' then f.search else excluded.search end,
    submitted_at = coalesce(excluded.submitted_at, f.submitted_at),
    status = excluded.status, ending = excluded.ending, ending_label = excluded.ending_label, ended_at = excluded.ended_at,
    version = excluded.version, steps = excluded.steps, next_due_at = excluded.next_due_at,
    waiting_for = excluded.waiting_for, last_act = excluded.last_act, last_act_at = excluded.last_act_at,
    members = excluded.members;
end;

-- One case with everything that was done on it; nothing where there is no such case. `kept`: at which version the
-- snapshot was taken; 0 where there is none yet.
create function laksana.view_case(p_tenant text, p_case text, p_official text, p_at timestamptz)
  returns table (version integer, snapshot text, kept integer, authority json, acts json) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query
    select s.version, n.snapshot, coalesce(n.version, 0), laksana.authority_of(p_tenant, p_official, p_at), (
      select json_agg(json_build_object('version', e.version, 'act', e.act, 'actor', e.actor, 'at', e.at,
        'events', e.events, 'hash', encode(e.hash, 'hex')) order by e.version)
      from laksana.event_log e where e.tenant_id = p_tenant and e.case_id = p_case)
    from laksana.case_stream s
    left join laksana.case_snapshot n on n.tenant_id = p_tenant and n.case_id = p_case
    where s.tenant_id = p_tenant and s.case_id = p_case;
end
$$;

revoke execute on function laksana.note_directory_change, laksana.load_cases, laksana.commit_acts,
  laksana.store_case_files, laksana.view_case from public;
grant execute on function laksana.load_cases, laksana.commit_acts, laksana.store_case_files,
  laksana.view_case to laksana_app;
