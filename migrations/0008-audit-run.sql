-- One night's audit of one government: every chain verified, every case changed since the last run rebuilt from its acts.
-- Kept as it was found: the application adds rows and changes none.
create table laksana.audit_run (
  tenant_id text not null references laksana.tenant,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  cases integer not null,
  acts integer not null,
  -- How many of the cases were also rebuilt.
  rebuilt integer not null,
  -- [{ "case", "version", "kind" }], empty when all is whole.
  defects jsonb not null,
  primary key (tenant_id, began_at)
);
alter table laksana.audit_run enable row level security, force row level security;
create policy of_tenant on laksana.audit_run
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.audit_run to laksana_app;
