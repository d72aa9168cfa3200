-- Papers of cases: what is written in them, as it is kept beside the log; how a PDF of one was set; for whom one waits.

-- The text of a document kind as it was shipped, so that a case keeps the version it began with.
create table laksana.paper_kind (
  tenant_id text not null references laksana.tenant,
  kind text not null,
  version integer not null check (version > 0),
  -- The YAML file, word for word.
  text text not null,
  -- When it was first seen here.
  since timestamptz not null,
  primary key (tenant_id, kind, version)
);

create table laksana.paper_content (
  tenant_id text not null,
  case_id text not null,
  -- Of the content, which an act in the log names.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- JSON in canonical form; null since it was erased.
  content text,
  stored_at timestamptz not null,
  erased_at timestamptz,
  primary key (tenant_id, case_id, sha256),
  foreign key (tenant_id, case_id) references laksana.case_stream,
  check ((content is null) = (erased_at is not null))
);

-- How a PDF was set; a signed one has the row of the PDF it came from again, under its own file.
create table laksana.paper_print (
  tenant_id text not null,
  file_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  revision integer not null,
  -- Leads whoever scans the paper to what is known of it; null where nobody can look papers up.
  code text,
  -- The date on the paper.
  dated_on date not null,
  -- Who stands on it as signer, by performer, and where each signature goes.
  signers jsonb not null,
  made_at timestamptz not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references laksana.stored_file
);
create index paper_print_of_paper on laksana.paper_print (tenant_id, case_id, task_id, document_id, made_at);

-- A paper for each owner who has to initial or sign it now; owners as in laksana.task.
create table laksana.paper_waiting (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  owner text not null,
  standing text not null check (standing in ('initialling', 'signing')),
  title text not null,
  kind text not null,
  revision integer not null,
  number text,
  activity text not null,
  reference text,
  subject text not null,
  applicant_name text not null,
  suspended boolean not null,
  since timestamptz not null,
  primary key (tenant_id, case_id, task_id, document_id, owner)
);
create index paper_waiting_for on laksana.paper_waiting (tenant_id, owner, since, case_id, task_id, document_id);

alter table laksana.paper_kind enable row level security, force row level security;
alter table laksana.paper_content enable row level security, force row level security;
alter table laksana.paper_print enable row level security, force row level security;
alter table laksana.paper_waiting enable row level security, force row level security;
create policy of_tenant on laksana.paper_kind
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
create policy of_tenant on laksana.paper_content
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
create policy of_tenant on laksana.paper_print
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
create policy of_tenant on laksana.paper_waiting
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));

-- A kind and a print never change; a content can only be erased.
grant select, insert on laksana.paper_kind, laksana.paper_content, laksana.paper_print to laksana_app;
grant update (content, erased_at) on laksana.paper_content to laksana_app;
grant select, insert, update, delete on laksana.paper_waiting to laksana_app;

-- What an act changes in laksana.paper_waiting. A paper that waited before keeps since when.
create function laksana.store_waiting_papers(p_tenant text, p_rows jsonb, p_stored integer[]) returns void language plpgsql as $$
begin
  delete from laksana.paper_waiting w
    using jsonb_to_recordset(p_rows -> 'noLongerWaiting') d (place integer, case_id text, task_id text, document_id text, owner text)
    where w.tenant_id = p_tenant and w.case_id = d.case_id and w.task_id = d.task_id and w.document_id = d.document_id
      and w.owner = d.owner and d.place between 0 and 9999 and d.place = any(p_stored);
  insert into laksana.paper_waiting as w
    (tenant_id, case_id, task_id, document_id, owner, standing, title, kind, revision, number, activity, reference, subject,
     applicant_name, suspended, since)
    select p_tenant, n.case_id, n.task_id, n.document_id, n.owner, n.standing, n.title, n.kind, n.revision, n.number, n.activity,
      n.reference, n.subject, n.applicant_name, n.suspended, n.at
    from jsonb_to_recordset(p_rows -> 'waitingPapers')
      n (place integer, case_id text, at timestamptz, task_id text, document_id text, owner text, standing text, title text,
        kind text, revision integer, number text, activity text, reference text, subject text, applicant_name text,
        suspended boolean)
    where n.place between 0 and 9999 and n.place = any(p_stored)
    on conflict (tenant_id, case_id, task_id, document_id, owner) do update set
      standing = excluded.standing, title = excluded.title, kind = excluded.kind, revision = excluded.revision,
      number = excluded.number, activity = excluded.activity, reference = excluded.reference, subject = excluded.subject,
      applicant_name = excluded.applicant_name, suspended = excluded.suspended,
      since = case when w.standing = excluded.standing then w.since else excluded.since end;
end
$$;
grant execute on function laksana.store_waiting_papers(text, jsonb, integer[]) to laksana_app;

-- `commit_acts` as it stands gets these lines before its last rows, whatever else it does.
do $$
declare
  anchor constant text := '  if p_rows ? ''outbox'' then';
  body constant text := pg_get_functiondef('laksana.commit_acts(text, json, jsonb)'::regprocedure);
begin
  if position(anchor in body) = 0 then raise exception 'laksana.commit_acts has no line to write papers before'; end if;
  execute replace(body, anchor, E'  if p_rows ?| ''{waitingPapers,noLongerWaiting}'' then\n'
    || E'    perform laksana.store_waiting_papers(p_tenant, p_rows, stored);\n  end if;\n' || anchor);
end
$$;
