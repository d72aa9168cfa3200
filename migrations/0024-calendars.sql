-- Working time as a government, or one of its units, says it. `unit_id` '' is the whole government; a unit's own parts count
-- for the units below it too. What holds for the nation is shipped and stands in no table.

create table laksana.calendar_hours (
  tenant_id text not null references laksana.tenant,
  unit_id text not null,
  -- '-infinity': from the beginning.
  valid_from date not null,
  -- Of each ISO weekday its stretches of work: { "1": [{ "from", "until" }], … }, minutes since midnight.
  weekly jsonb not null,
  primary key (tenant_id, unit_id, valid_from)
);

create table laksana.calendar_span (
  tenant_id text not null references laksana.tenant,
  unit_id text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  name text not null,
  weekly jsonb not null,
  primary key (tenant_id, unit_id, from_on)
);

create table laksana.calendar_day (
  tenant_id text not null references laksana.tenant,
  unit_id text not null,
  on_day date not null,
  kind text not null
    check (kind in ('public-holiday', 'collective-leave', 'regional-holiday', 'closed', 'worked')),
  name text not null,
  -- Of a worked day; null: those of its weekday.
  windows jsonb,
  -- Set by a person: an import leaves it alone.
  by_hand boolean not null,
  primary key (tenant_id, unit_id, on_day)
);

-- The register of changes. Its latest number is the version of all calendars of the government.
create table laksana.calendar_change (
  tenant_id text not null references laksana.tenant,
  version integer not null check (version > 0),
  unit_id text not null,
  what text not null,
  -- The parts that were and that are, as { "hours", "spans", "days" }.
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  at timestamptz not null,
  official_id text not null,
  position_id text not null,
  primary key (tenant_id, version)
);

-- Due times worked out anew because of a change: how far that has come.
create table laksana.redating (
  tenant_id text not null,
  version integer not null,
  -- No due time before this date can be touched.
  first_on date not null,
  -- Limits that have passed are worked out anew too.
  forgives boolean not null,
  -- All cases up to this one are done.
  after_case text not null default '',
  cases integer not null default 0,
  tasks integer not null default 0,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, version),
  foreign key (tenant_id, version) references laksana.calendar_change
);

do $$
declare name text;
begin
  foreach name in array array['calendar_hours', 'calendar_span', 'calendar_day', 'calendar_change', 'redating'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, name);
  end loop;
end
$$;

grant select, insert, update, delete on laksana.calendar_hours, laksana.calendar_span, laksana.calendar_day to laksana_app;
grant select, insert on laksana.calendar_change to laksana_app;
grant select, insert on laksana.redating to laksana_app;
grant update (after_case, cases, tasks, ended_at) on laksana.redating to laksana_app;

-- The mark under which an authority is known holds for calendars too: a command that was decided by the calendar before is
-- decided again. The units say whose calendar counts for whom.
create trigger calendar_change after insert on laksana.calendar_change
  for each row execute function laksana.note_directory_change();
create trigger directory_change after insert or update or delete on laksana.unit
  for each row execute function laksana.note_directory_change();

-- Which cases ever stood still, without reading the acts of all the others.
create index event_log_suspended on laksana.event_log (tenant_id, case_id) where act = 'SuspendCase';
-- How many due times a change has moved.
create index event_log_redated on laksana.event_log (tenant_id, case_id) where act = 'RedateTasks';

-- What a government's calendars are made of, where its version isn't the one that is known. One round trip.
create function laksana.calendars_of(p_tenant text, p_known integer)
  returns table (version integer, zone text, units json, hours json, spans json, days json)
  language plpgsql as $$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query
    select v.version, t.zone,
      (select json_agg(json_build_object('unit', u.unit_id, 'parent', u.parent_unit_id))
        from laksana.unit u where u.tenant_id = p_tenant),
      p.hours, p.spans, p.days
    from laksana.tenant t
    cross join lateral (select coalesce(max(c.version), 0) as version
      from laksana.calendar_change c where c.tenant_id = p_tenant) v
    left join lateral (select
      (select json_agg(json_build_object('unit', h.unit_id, 'valid_from', h.valid_from::text, 'weekly', h.weekly)
          order by h.valid_from)
        from laksana.calendar_hours h where h.tenant_id = p_tenant) as hours,
      (select json_agg(json_build_object('unit', s.unit_id, 'from', s.from_on, 'until', s.until_on, 'name', s.name,
          'weekly', s.weekly) order by s.from_on)
        from laksana.calendar_span s where s.tenant_id = p_tenant) as spans,
      (select json_agg(json_build_object('unit', d.unit_id, 'on', d.on_day, 'kind', d.kind, 'name', d.name,
          'windows', d.windows, 'byHand', d.by_hand) order by d.on_day)
        from laksana.calendar_day d where d.tenant_id = p_tenant) as days) p on v.version is distinct from p_known
    where t.tenant_id = p_tenant;
end
$$;
revoke execute on function laksana.calendars_of(text, integer) from public;
grant execute on function laksana.calendars_of(text, integer) to laksana_app;
