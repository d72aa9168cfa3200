-- Missed standards of steps (mutu baku), as the register of a government tells them: one row each, also when it is over.
-- Texts in somebody's own words lie sealed here as in the log, and go with its keys.
create table laksana.deviation (
  tenant_id text not null,
  case_id text not null,
  -- As the case counts them: 1, 2, …
  deviation text not null,
  standard text not null check (standard in ('time', 'requirement', 'output')),
  sign text not null,
  step_id text not null,
  activity text not null,
  procedure_id text not null,
  document text,
  performers text[] not null,
  held_by text,
  opened_at timestamptz not null,
  due_at timestamptz,
  late_minutes integer,
  standing text not null default 'open' check (standing in ('open', 'accounted', 'sent-back', 'accepted', 'struck-out')),
  seen text,
  cause text,
  explanation text,
  correction text,
  accounted_by text,
  accounted_unit text,
  accounted_at timestamptz,
  judged_by text,
  judged_at timestamptz,
  judgement text,
  primary key (tenant_id, case_id, deviation)
);
create index deviation_opened on laksana.deviation (tenant_id, opened_at desc);
create index deviation_standing on laksana.deviation (tenant_id, standing, opened_at desc);

alter table laksana.deviation enable row level security, force row level security;
create policy of_tenant on laksana.deviation
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, update on laksana.deviation to laksana_app;

-- What an act changes in laksana.deviation. A judgement replaces the one before, with its text or without.
create function laksana.store_deviations(p_tenant text, p_rows jsonb, p_stored integer[]) returns void language plpgsql as $$
begin
  insert into laksana.deviation
    (tenant_id, case_id, deviation, standard, sign, step_id, activity, procedure_id, document, performers, held_by, opened_at,
     due_at, late_minutes, seen)
    select p_tenant, n.case_id, n.deviation, n.standard, n.sign, n.step_id, n.activity, n.procedure_id, n.document, n.performers,
      n.held_by, n.at, n.due_at, n.late_minutes, n.seen
    from jsonb_to_recordset(p_rows -> 'openedDeviations')
      n (place integer, case_id text, at timestamptz, deviation text, standard text, sign text, step_id text, activity text,
        procedure_id text, document text, performers text[], held_by text, due_at timestamptz, late_minutes integer, seen text)
    where n.place between 0 and 9999 and n.place = any(p_stored);
  update laksana.deviation d set
      due_at = coalesce(c.due_at, d.due_at), late_minutes = coalesce(c.late_minutes, d.late_minutes),
      standing = coalesce(c.standing, d.standing), cause = coalesce(c.cause, d.cause),
      explanation = coalesce(c.explanation, d.explanation), correction = coalesce(c.correction, d.correction),
      accounted_by = coalesce(c.accounted_by, d.accounted_by), accounted_unit = coalesce(c.accounted_unit, d.accounted_unit),
      accounted_at = case when c.accounted_by is null then d.accounted_at else c.at end,
      judged_by = coalesce(c.judged_by, d.judged_by),
      judged_at = case when c.judged_by is null then d.judged_at else c.at end,
      judgement = case when c.judged_by is null then d.judgement else c.judgement end
    from jsonb_to_recordset(p_rows -> 'changedDeviations')
      c (place integer, case_id text, at timestamptz, deviation text, due_at timestamptz, late_minutes integer, standing text,
        cause text, explanation text, correction text, accounted_by text, accounted_unit text, judged_by text, judgement text)
    where d.tenant_id = p_tenant and d.case_id = c.case_id and d.deviation = c.deviation
      and c.place between 0 and 9999 and c.place = any(p_stored);
end
$$;
revoke execute on function laksana.store_deviations(text, jsonb, integer[]) from public;
grant execute on function laksana.store_deviations(text, jsonb, integer[]) to laksana_app;

-- `commit_acts` as it stands gets these lines before its last rows, whatever else it does.
do $$
declare
  anchor constant text := '  if p_rows ? ''outbox'' then';
  body constant text := pg_get_functiondef('laksana.commit_acts(text, json, jsonb)'::regprocedure);
begin
  if position(anchor in body) = 0 then raise exception 'laksana.commit_acts has no line to write deviations before'; end if;
  execute replace(body, anchor, E'  if p_rows ?| ''{openedDeviations,changedDeviations}'' then\n'
    || E'    perform laksana.store_deviations(p_tenant, p_rows, stored);\n  end if;\n' || anchor);
end
$$;

-- Whom to tell before and after the limit of a step. '' '' counts for every step that has no row of its own; `rungs` null:
-- as if there were none. The highest version is in force.
create table laksana.escalation_setting (
  tenant_id text not null,
  procedure_id text not null,
  step_id text not null,
  version integer not null,
  rungs jsonb,
  reason text not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, procedure_id, step_id, version)
);
alter table laksana.escalation_setting enable row level security, force row level security;
create policy of_tenant on laksana.escalation_setting
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.escalation_setting to laksana_app;

-- What the clock knows of open tasks with a due time. `told_through`: every rung up to this instant was told of or passed
-- over; `next_at`: when to look again, null: never. Kept by the job alone; no command writes here.
create table laksana.escalation_watch (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  due_at timestamptz not null,
  told_through timestamptz,
  next_at timestamptz,
  primary key (tenant_id, case_id, task_id)
);
create index escalation_next on laksana.escalation_watch (tenant_id, next_at) where next_at is not null;
alter table laksana.escalation_watch enable row level security, force row level security;
create policy of_tenant on laksana.escalation_watch
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, update, delete on laksana.escalation_watch to laksana_app;
