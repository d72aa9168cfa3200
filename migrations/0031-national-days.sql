-- Which national days a government's due times were worked out by last. They are shipped with the program, so only its start
-- can tell that they are others by now.

create table laksana.national_days (
  tenant_id text not null references laksana.tenant,
  days jsonb not null,
  noted_at timestamptz not null,
  primary key (tenant_id)
);
alter table laksana.national_days enable row level security, force row level security;
create policy of_tenant on laksana.national_days
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.national_days to laksana_app;
grant update (days, noted_at) on laksana.national_days to laksana_app;

-- Clocks of steps run by the calendar of their due time now, a unit's among them: all are worked out once more.
truncate laksana.step_clock_read;

-- What went out long ago is removed at night.
grant delete on laksana.delivery to laksana_app;
