-- Whether a file was looked through for viruses. `none`: no scanner was set when it came, it is served as ever; `held`:
-- waits for the scanner, only whoever sent it opens it; `clean`; `infected`: nobody opens it any more.
alter table laksana.stored_file
  add column scan text not null default 'none' check (scan in ('none', 'held', 'clean', 'infected')),
  -- What the scanner calls what it found.
  add column scan_found text,
  add column scanned_at timestamptz;

-- A few at any time: the files a scanner that was away still owes an answer.
create index stored_file_held on laksana.stored_file (tenant_id, uploaded_at) where scan = 'held';

-- One night's reading of all stored files of one government against their checksums. Kept as it was found, like audit_run.
create table laksana.file_check (
  tenant_id text not null references laksana.tenant,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  files integer not null,
  bytes bigint not null,
  -- [{ "file", "kind": "missing" or "changed" }], empty when all are whole.
  defects jsonb not null,
  primary key (tenant_id, began_at)
);
alter table laksana.file_check enable row level security, force row level security;
create policy of_tenant on laksana.file_check
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.file_check to laksana_app;
