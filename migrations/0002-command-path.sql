-- The command path: two functions, one round trip each. They set the tenant for their own transaction, so that a bare
-- call is one transaction under row-level security. Both run with the caller's rights.

-- What an official may do on the day of `p_at` (in the tenant's zone):
-- { official, name, chairs: [{ position, title, unit, kind, capabilities, performs: [{ procedure, performer }] }] }
-- Null: no such official, or one who has left.
create function laksana.authority_of(p_tenant text, p_official text, p_at timestamptz) returns json
  language sql stable
begin atomic
  select json_build_object('official', o.official_id, 'name', o.name, 'chairs', coalesce((
    select json_agg(json_build_object(
      'position', p.position_id, 'title', p.title, 'unit', p.unit_id, 'kind', h.kind, 'capabilities', p.capabilities,
      'performs', coalesce((
        select json_agg(json_build_object('procedure', b.procedure_id, 'performer', b.performer_id)
          order by b.procedure_id, b.performer_id)
        from laksana.performer_binding b
        where b.tenant_id = p_tenant and b.position_id = p.position_id), '[]'::json))
      order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id)
    from laksana.holding h
    join laksana.position p on p.tenant_id = p_tenant and p.position_id = h.position_id
    where h.tenant_id = p_tenant and h.official_id = o.official_id
      and h.from_on <= today.day and (h.until_on is null or h.until_on >= today.day)), '[]'::json))
  from laksana.tenant t
  cross join lateral (select (p_at at time zone t.zone)::date as day) today
  join laksana.official o on o.tenant_id = t.tenant_id and o.official_id = p_official
  where t.tenant_id = p_tenant and (o.left_on is null or o.left_on > today.day);
end;

-- Always one row. `version` 0: no such case yet. `earlier_…`: what this command id led to before.
create function laksana.load_case(
  p_tenant text, p_case text, p_official text, p_command text, p_at timestamptz,
  out version integer, out snapshot text, out last_hash bytea, out snapshot_hash bytea, out authority json,
  out earlier_case text, out earlier_version integer, out earlier_act text, out earlier_events json
) language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select e.case_id, e.version, e.act, e.events
    into earlier_case, earlier_version, earlier_act, earlier_events
    from laksana.event_log e where e.tenant_id = p_tenant and e.command_id = p_command;
  select s.version, s.snapshot, s.last_hash, e.snapshot_hash
    into version, snapshot, last_hash, snapshot_hash
    from laksana.case_stream s
    join laksana.event_log e on e.tenant_id = p_tenant and e.case_id = p_case and e.version = s.version
    where s.tenant_id = p_tenant and s.case_id = p_case;
  if version is null then version := 0; end if;
  authority := laksana.authority_of(p_tenant, p_official, p_at);
end
$$;

-- Appends one act to a case and brings head, read models and outbox along. True: stored. False: nothing written,
-- because the case has moved on from `p_expected`. A command id stored meanwhile for another case is an error of the
-- constraint event_log_command, and nothing is written either.
-- `p_rows`: { "caseFile": {…columns, "search_text": words or absent when unchanged} | {"steps", "next_due_at"} | null,
--             "openTasks": [{…columns of task}], "closeTasks": [{ "task_id", "owner"?, "done_by" }],
--             "dropTasks": [{ "task_id", "owner"? }], "files": [ids of stored files], "outbox": [{ "kind", "body" }] }
-- An open task given again is updated. A close or drop without owner means all owners of the task.
create function laksana.commit_act(
  p_tenant text, p_case text, p_expected integer, p_command text, p_act text, p_actor jsonb, p_at timestamptz,
  p_events json, p_previous_hash bytea, p_snapshot_hash bytea, p_hash bytea, p_snapshot text, p_rows jsonb
) returns boolean language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);

  -- The head comes first: whoever moves it from the expected version owns the act that follows.
  if p_expected = 0 then
    insert into laksana.case_stream (tenant_id, case_id, version, last_hash, snapshot)
      values (p_tenant, p_case, 1, p_hash, p_snapshot) on conflict do nothing;
  else
    update laksana.case_stream s set version = p_expected + 1, last_hash = p_hash, snapshot = p_snapshot
      where s.tenant_id = p_tenant and s.case_id = p_case and s.version = p_expected;
  end if;
  if not found then return false; end if;

  insert into laksana.event_log
    (tenant_id, case_id, version, command_id, act, actor, at, events, previous_hash, snapshot_hash, hash)
    values (p_tenant, p_case, p_expected + 1, p_command, p_act, p_actor, p_at, p_events, p_previous_hash, p_snapshot_hash, p_hash);

  if jsonb_typeof(p_rows -> 'caseFile') = 'object' then
    perform laksana.store_case_file(p_tenant, p_case, p_expected + 1, p_act, p_at, p_rows -> 'caseFile');
  end if;
  if p_rows ? 'closeTasks' then
    update laksana.task t set done_at = p_at, done_by = c.done_by
      from jsonb_to_recordset(p_rows -> 'closeTasks') c (task_id text, owner text, done_by text)
      where t.tenant_id = p_tenant and t.case_id = p_case and t.task_id = c.task_id
        and (c.owner is null or t.owner = c.owner) and t.done_at is null;
  end if;
  if p_rows ? 'dropTasks' then
    delete from laksana.task t
      using jsonb_to_recordset(p_rows -> 'dropTasks') d (task_id text, owner text)
      where t.tenant_id = p_tenant and t.case_id = p_case and t.task_id = d.task_id
        and (d.owner is null or t.owner = d.owner) and t.done_at is null;
  end if;
  if p_rows ? 'openTasks' then
    perform laksana.store_tasks(p_tenant, p_case, p_rows -> 'openTasks');
  end if;
  if p_rows ? 'files' then
    -- An array, not a join: whatever the planner knows of the table, it asks the key once for each file.
    update laksana.stored_file f set case_id = p_case
      where f.tenant_id = p_tenant and f.case_id is null
        and f.file_id = any(array(select jsonb_array_elements_text(p_rows -> 'files')));
  end if;
  if p_rows ? 'outbox' then
    insert into laksana.outbox (tenant_id, kind, body)
      select p_tenant, o.kind, o.body from jsonb_to_recordset(p_rows -> 'outbox') o (kind text, body jsonb);
  end if;
  return true;
end
$$;

-- A row of no more than steps and next_due_at: the rest is as it was.
create function laksana.store_case_file(p_tenant text, p_case text, p_version integer, p_act text, p_at timestamptz, p_row jsonb)
  returns void language plpgsql as $$
declare
  r laksana.case_file;
  words tsvector;
begin
  if not p_row ? 'subject' then
    update laksana.case_file f set
        version = p_version, steps = p_row -> 'steps', next_due_at = (p_row ->> 'next_due_at')::timestamptz,
        last_act = p_act, last_act_at = p_at
      where f.tenant_id = p_tenant and f.case_id = p_case;
    return;
  end if;
  r := jsonb_populate_record(null::laksana.case_file, p_row);
  words := to_tsvector('simple', p_row ->> 'search_text');
  update laksana.case_file f set
      reference = r.reference, subject = r.subject, applicant_unit_id = r.applicant_unit_id,
      applicant_name = r.applicant_name, requested_by = r.requested_by, procedure_version = r.procedure_version,
      procedure_title = r.procedure_title, search = coalesce(words, f.search), submitted_at = coalesce(r.submitted_at, f.submitted_at),
      status = r.status, ending = r.ending, ending_label = r.ending_label, ended_at = r.ended_at, version = p_version,
      steps = coalesce(r.steps, '[]'), next_due_at = r.next_due_at, waiting_for = r.waiting_for,
      last_act = p_act, last_act_at = p_at
    where f.tenant_id = p_tenant and f.case_id = p_case;
  if found then return; end if;
  insert into laksana.case_file
    (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, requested_by, opened_by, procedure_id,
     procedure_version, procedure_title, opened_at, search, submitted_at, status, ending, ending_label, ended_at, version, steps,
     next_due_at, waiting_for, last_act, last_act_at)
    values (p_tenant, p_case, r.reference, r.subject, r.applicant_unit_id, r.applicant_name, r.requested_by, r.opened_by,
      r.procedure_id, r.procedure_version, r.procedure_title, r.opened_at, coalesce(words, ''), r.submitted_at, r.status,
      r.ending, r.ending_label, r.ended_at, p_version, coalesce(r.steps, '[]'), r.next_due_at, r.waiting_for, p_act, p_at);
end
$$;

create function laksana.store_tasks(p_tenant text, p_case text, p_tasks jsonb) returns void language sql as $$
  insert into laksana.task
    (tenant_id, case_id, task_id, owner, step_id, step_number, activity, procedure_id, procedure_title, reference,
     subject, applicant_unit_id, applicant_name, opened_at, returned, suspended, due_at, claimed_by, claimed_by_name)
    select p_tenant, p_case, t.task_id, t.owner, t.step_id, t.step_number, t.activity, t.procedure_id, t.procedure_title,
      t.reference, t.subject, t.applicant_unit_id, t.applicant_name, t.opened_at, coalesce(t.returned, false), coalesce(t.suspended, false),
      t.due_at, t.claimed_by, t.claimed_by_name
    from jsonb_populate_recordset(null::laksana.task, p_tasks) t
  on conflict (tenant_id, case_id, task_id, owner) do update set
    returned = excluded.returned, suspended = excluded.suspended, due_at = excluded.due_at,
    claimed_by = excluded.claimed_by, claimed_by_name = excluded.claimed_by_name, done_at = null, done_by = null, reference = excluded.reference,
    subject = excluded.subject, applicant_name = excluded.applicant_name
$$;

-- The next number of a series, from 1. Two callers never get the same; a number taken and not used is a gap.
create function laksana.take_number(p_tenant text, p_series text) returns integer language plpgsql as $$
declare given integer;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  insert into laksana.case_number as n (tenant_id, series, last) values (p_tenant, p_series, 1)
    on conflict (tenant_id, series) do update set last = n.last + 1
    returning last into given;
  return given;
end
$$;

revoke execute on all functions in schema laksana from public;
grant execute on function laksana.authority_of, laksana.load_case, laksana.commit_act, laksana.store_case_file,
  laksana.store_tasks, laksana.take_number to laksana_app;
grant delete on laksana.task to laksana_app;
