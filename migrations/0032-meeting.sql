-- Papers that call people to meetings: where in a case they stand. What is met about, and where, stays in the content.

create table laksana.meeting_paper (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  kind text not null,
  kind_version integer not null,
  revision integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The days of its first and its last meeting.
  from_on date not null,
  until_on date not null,
  -- Since when it stands, and when it was rejected or another took its place: what had begun by then was held.
  since timestamptz not null,
  gone_at timestamptz,
  primary key (tenant_id, case_id, task_id, document_id),
  foreign key (tenant_id, case_id, sha256) references laksana.paper_content
);
create index meeting_paper_until on laksana.meeting_paper (tenant_id, until_on);

alter table laksana.meeting_paper enable row level security, force row level security;
create policy of_tenant on laksana.meeting_paper
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, delete on laksana.meeting_paper to laksana_app;

alter table laksana.feed drop constraint feed_kind_check;
alter table laksana.feed add constraint feed_kind_check check (kind in ('tasks', 'meetings', 'office'));

-- Papers that were set before are looked at once.
do $$
declare t record;
begin
  for t in select tenant_id from laksana.tenant loop
    perform set_config('laksana.tenant', t.tenant_id, true);
    insert into laksana.outbox (tenant_id, kind, body)
      select distinct tenant_id, 'note-meetings', jsonb_build_object('caseId', case_id)
      from laksana.paper_print where tenant_id = t.tenant_id;
  end loop;
  perform set_config('laksana.tenant', '', true);
end
$$;
