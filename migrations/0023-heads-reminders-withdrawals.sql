-- An agency signs by whoever leads it. A position leads its unit where nobody in the unit stands above it.

create function laksana.leads_unit(p_tenant text, p_position text) returns boolean language sql stable
begin atomic
  select not exists (
    select from laksana.position p
    join laksana.position above on above.tenant_id = p_tenant and above.position_id = p.superior_position_id
      and above.unit_id = p.unit_id
    where p.tenant_id = p_tenant and p.position_id = p_position);
end;
revoke execute on function laksana.leads_unit(text, text) from public;
grant execute on function laksana.leads_unit(text, text) to laksana_app;

-- As before (0002), and whether a chair leads its unit: { …, chairs: [{ …, heads }] }
create or replace function laksana.authority_of(p_tenant text, p_official text, p_at timestamptz) returns json
  language sql stable
begin atomic
  select json_build_object('official', o.official_id, 'name', o.name, 'chairs', coalesce((
    select json_agg(json_build_object(
      'position', p.position_id, 'title', p.title, 'unit', p.unit_id, 'kind', h.kind, 'capabilities', p.capabilities,
      'heads', laksana.leads_unit(p_tenant, p.position_id),
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

-- Papers that wait for an agency's signature wait for its head from now on; of every government, so without its policy.
alter table laksana.paper_waiting no force row level security;
update laksana.paper_waiting set owner = 'head:' || substr(owner, 6)
  where owner like 'unit:%' and standing = 'signing';
-- A sheet of a disposition is no longer written as a paper: nobody initials one any more.
delete from laksana.paper_waiting where kind = 'lembar-disposisi';
alter table laksana.paper_waiting force row level security;

-- Who was reminded of a paper that waits: once a working day and owner. `official_id` null: nobody asked, it had waited long.
create table laksana.paper_reminder (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  owner text not null,
  on_day date not null,
  at timestamptz not null,
  official_id text,
  position_id text,
  primary key (tenant_id, case_id, task_id, document_id, owner, on_day),
  check ((official_id is null) = (position_id is null))
);
alter table laksana.paper_reminder enable row level security, force row level security;
create policy of_tenant on laksana.paper_reminder
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.paper_reminder to laksana_app;

-- A published letter that was taken back is still found by its code, as withdrawn.
alter table laksana.published_paper add column withdrawn_at timestamptz;
grant update (withdrawn_at) on laksana.published_paper to laksana_app;
