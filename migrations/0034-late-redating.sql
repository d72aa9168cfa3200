-- Cases that couldn't be moved at their turn when a calendar was changed; gone once they have been.

create table laksana.redating_late (
  tenant_id text not null,
  version integer not null,
  case_id text not null,
  primary key (tenant_id, version, case_id),
  foreign key (tenant_id, version) references laksana.redating
);
alter table laksana.redating_late enable row level security, force row level security;
create policy of_tenant on laksana.redating_late
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, delete on laksana.redating_late to laksana_app;
