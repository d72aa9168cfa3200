-- Lighter acts and tasks.

-- The hash of the act before stands with the act before; an act's own hash is still taken over it.
alter table laksana.event_log drop column previous_hash;

-- Two indexes find a task's owner by a number made of the name. Sixty-four bits: two owners of one task never share it.
create function laksana.owner_key(owner text) returns bigint language sql immutable strict parallel safe
  return ('x' || substr(md5(owner), 1, 16))::bit(64)::bigint;
alter table laksana.task
  add column owner_key bigint not null generated always as (laksana.owner_key(owner)) stored,
  drop constraint task_pkey,
  add constraint task_pkey primary key (tenant_id, case_id, task_id, owner_key);
drop index laksana.task_inbox;
create index task_inbox on laksana.task (tenant_id, owner_key, due_at, opened_at);
revoke execute on function laksana.owner_key from public;
grant execute on function laksana.owner_key to laksana_app;

-- As before, without the hash of the act before among what is stored; the head is compared with it.
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
      (tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash)
      select p_tenant, g.case_id, g.version, g.command_id, g.act, g.actor, g.at, g.events, g.snapshot_hash, g.hash
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
  if p_rows ?| '{waitingPapers,noLongerWaiting}' then
    perform laksana.store_waiting_papers(p_tenant, p_rows, stored);
  end if;
  if p_rows ? 'outbox' then
    insert into laksana.outbox (tenant_id, kind, body)
      select p_tenant, o.kind, o.body
      from jsonb_to_recordset(p_rows -> 'outbox') o (place integer, kind text, body jsonb) where o.place between 0 and 9999 and o.place = any(stored);
  end if;
  return stored;
end
$$;

-- Answers owed to dispositions by a position (`mine`) and to it (`awaited`), of cases that are under way; at most so many of
-- each. A function keeps its plan, which takes much longer to make than to follow.
create function laksana.owed_dispositions(p_tenant text, p_position text, most integer)
  returns table (list text, case_id text, disposition text, reference text, subject text, applicant text, "position" text,
    by_name text, by_position text, since timestamptz, due_on date, urgency text, instructions text[], note text,
    position_id text)
  language plpgsql stable as $$
begin
  return query
    with owed as (
      (select 'mine' as list, d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.position_id = p_position)
      union all
      (select 'awaited', d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.by_position_id = p_position)
    ), numbered as (
      select o.*, f.reference, f.subject, f.applicant_name,
        row_number() over (partition by o.list
          order by o.due_on nulls last, o.since, o.case_id, o.disposition, o.position_id) as nth
      from owed o join laksana.case_file f on f.tenant_id = p_tenant and f.case_id = o.case_id
      where f.status in ('running', 'suspended')
    )
    select n.list, n.case_id, n.disposition, n.reference, n.subject, n.applicant_name, p.title, o.name, b.title, n.since,
      n.due_on, n.urgency, n.instructions, n.note, n.position_id
    from numbered n
    join laksana.position p on p.tenant_id = p_tenant and p.position_id = n.position_id
    join laksana.position b on b.tenant_id = p_tenant and b.position_id = n.by_position_id
    join laksana.official o on o.tenant_id = p_tenant and o.official_id = n.by_official_id
    where n.nth <= most
    order by n.due_on nulls last, n.since, n.case_id, n.disposition, n.position_id;
end
$$;
revoke execute on function laksana.owed_dispositions from public;
grant execute on function laksana.owed_dispositions to laksana_app;
