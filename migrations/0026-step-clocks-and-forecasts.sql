-- The clock of each step that went away, as statistics need it: worked out from the log a while after the act, and at any
-- time again. Steps whose called procedure did the work are marked, since its own steps stand here too.
create table laksana.step_clock (
  tenant_id text not null references laksana.tenant,
  case_id text not null,
  task_id text not null,
  procedure_id text not null,
  step_id text not null,
  round integer not null,
  calling boolean not null,
  -- Whose the step was: applicant, third-party or office.
  owed_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz not null,
  -- completed, repeated, skipped, passed, returned, undone, closed.
  ended_by text not null,
  outcome text,
  returned_to text,
  due_at timestamptz,
  -- Working minutes until it went away, pauses too; those its clock counted; those beyond the due time.
  minutes real not null,
  counted real not null,
  late_by real not null,
  primary key (tenant_id, case_id, task_id)
);
create index step_clock_procedure on laksana.step_clock (tenant_id, procedure_id, ended_at desc);

-- Up to which version of a case its clocks were worked out. Without a row: never.
create table laksana.step_clock_read (
  tenant_id text not null references laksana.tenant,
  case_id text not null,
  version integer not null,
  primary key (tenant_id, case_id)
);

-- What was forecast of a case's end, once for each version at most, and when it ended in truth.
create table laksana.forecast_record (
  tenant_id text not null references laksana.tenant,
  case_id text not null,
  version integer not null,
  procedure_id text not null,
  made_at timestamptz not null,
  -- Null: later than runs are followed.
  p10 timestamptz,
  p50 timestamptz,
  p90 timestamptz,
  -- Cases whose clocks it rests on.
  cases integer not null,
  ended_at timestamptz,
  primary key (tenant_id, case_id, version)
);
create index forecast_record_ended on laksana.forecast_record (tenant_id, ended_at desc) where ended_at is not null;

alter table laksana.step_clock enable row level security, force row level security;
create policy of_tenant on laksana.step_clock
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
alter table laksana.step_clock_read enable row level security, force row level security;
create policy of_tenant on laksana.step_clock_read
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
alter table laksana.forecast_record enable row level security, force row level security;
create policy of_tenant on laksana.forecast_record
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, delete on laksana.step_clock to laksana_app;
grant select, insert, update on laksana.step_clock_read to laksana_app;
grant select, insert, update on laksana.forecast_record to laksana_app;
