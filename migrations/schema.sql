-- What the migrations make. Written by tools/schema-dump.ts; compared by a test.

-- Tables

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_key_key" UNIQUE (key),
  constraint "rateLimit_pkey" PRIMARY KEY (id)
);

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_token_key UNIQUE (token),
  constraint session_pkey PRIMARY KEY (id),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  tenant_id text not null,
  official_id text not null,
  constraint user_email_key UNIQUE (email),
  constraint user_tenant_id_official_id_key UNIQUE (tenant_id, official_id),
  constraint user_pkey PRIMARY KEY (id)
);

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);

create table laksana.api_token (
  tenant_id text not null,
  token_id text not null,
  official_id text not null,
  name text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint api_token_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  constraint api_token_pkey PRIMARY KEY (tenant_id, token_id),
  constraint api_token_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint api_token_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id)
);
alter table laksana.api_token enable row level security;
alter table laksana.api_token force row level security;

create table laksana.audit_run (
  tenant_id text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  cases integer not null,
  acts integer not null,
  rebuilt integer not null,
  defects jsonb not null,
  constraint audit_run_pkey PRIMARY KEY (tenant_id, began_at),
  constraint audit_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.audit_run enable row level security;
alter table laksana.audit_run force row level security;

create table laksana.case_file (
  tenant_id text not null,
  case_id text not null,
  reference text,
  subject text not null,
  applicant_unit_id text not null,
  applicant_name text not null,
  requested_by text,
  opened_by text not null,
  procedure_id text not null,
  procedure_version integer not null,
  procedure_title text not null,
  opened_at timestamp with time zone not null,
  search tsvector not null,
  submitted_at timestamp with time zone,
  status text not null,
  ending text,
  ending_label text,
  ended_at timestamp with time zone,
  version integer not null,
  steps jsonb not null default '[]'::jsonb,
  next_due_at timestamp with time zone,
  waiting_for text,
  last_act text not null,
  last_act_at timestamp with time zone not null,
  constraint case_file_pkey PRIMARY KEY (tenant_id, case_id)
) with (fillfactor=80);
alter table laksana.case_file enable row level security;
alter table laksana.case_file force row level security;

create table laksana.case_number (
  tenant_id text not null,
  series text not null,
  last integer not null,
  constraint case_number_pkey PRIMARY KEY (tenant_id, series)
);
alter table laksana.case_number enable row level security;
alter table laksana.case_number force row level security;

create table laksana.case_stream (
  tenant_id text storage main not null,
  case_id text storage main not null,
  version integer not null,
  last_hash bytea storage main not null,
  snapshot text storage main not null,
  constraint case_stream_pkey PRIMARY KEY (tenant_id, case_id),
  constraint case_stream_version_check CHECK ((version > 0))
) with (fillfactor=45, autovacuum_vacuum_scale_factor=0.05);
alter table laksana.case_stream enable row level security;
alter table laksana.case_stream force row level security;

create table laksana.event_log (
  tenant_id text not null,
  case_id text not null,
  version integer not null,
  command_id text not null,
  act text not null,
  actor jsonb not null,
  at timestamp with time zone not null,
  events json not null,
  previous_hash bytea,
  snapshot_hash bytea not null,
  hash bytea not null,
  official_id text generated always as ((actor ->> 'official'::text)) stored,
  linked_to text generated always as (
CASE
    WHEN (act = 'OpenCase'::text) THEN (events #>> '{0,linkedTo,case}'::text[])
    ELSE NULL::text
END) stored,
  constraint event_log_command UNIQUE (tenant_id, command_id),
  constraint event_log_pkey PRIMARY KEY (tenant_id, case_id, version),
  constraint event_log_version_check CHECK ((version > 0))
);
alter table laksana.event_log enable row level security;
alter table laksana.event_log force row level security;

create table laksana.file_check (
  tenant_id text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  files integer not null,
  bytes bigint not null,
  defects jsonb not null,
  constraint file_check_pkey PRIMARY KEY (tenant_id, began_at),
  constraint file_check_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.file_check enable row level security;
alter table laksana.file_check force row level security;

create table laksana.holding (
  tenant_id text not null,
  holding_id text not null,
  official_id text not null,
  position_id text not null,
  kind text not null,
  from_on date not null,
  until_on date,
  constraint holding_pkey PRIMARY KEY (tenant_id, holding_id),
  constraint holding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint holding_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint holding_tenant_id_position_id_fkey FOREIGN KEY (tenant_id, position_id) REFERENCES laksana."position"(tenant_id, position_id),
  constraint holding_check CHECK ((until_on >= from_on)),
  constraint holding_kind_check CHECK ((kind = ANY (ARRAY['definitive'::text, 'acting'::text, 'stand-in'::text])))
);
alter table laksana.holding enable row level security;
alter table laksana.holding force row level security;

create table laksana.notice (
  tenant_id text not null,
  official_id text not null,
  notice_id text not null,
  kind text not null,
  case_id text,
  body jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (tenant_id, official_id, notice_id)
);
alter table laksana.notice enable row level security;
alter table laksana.notice force row level security;

create table laksana.official (
  tenant_id text not null,
  official_id text not null,
  name text not null,
  nip text,
  rank text,
  email text,
  left_on date,
  constraint official_tenant_id_nip_key UNIQUE (tenant_id, nip),
  constraint official_pkey PRIMARY KEY (tenant_id, official_id),
  constraint official_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.official enable row level security;
alter table laksana.official force row level security;

create table laksana.outbox (
  tenant_id text not null,
  outbox_id bigint not null generated always as identity,
  kind text not null,
  body jsonb not null,
  constraint outbox_pkey PRIMARY KEY (tenant_id, outbox_id)
) with (autovacuum_vacuum_threshold=500, autovacuum_vacuum_scale_factor=0);
alter table laksana.outbox enable row level security;
alter table laksana.outbox force row level security;

create table laksana.performer_binding (
  tenant_id text not null,
  procedure_id text not null,
  performer_id text not null,
  position_id text not null,
  constraint performer_binding_pkey PRIMARY KEY (tenant_id, procedure_id, performer_id, position_id),
  constraint performer_binding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint performer_binding_tenant_id_position_id_fkey FOREIGN KEY (tenant_id, position_id) REFERENCES laksana."position"(tenant_id, position_id)
);
alter table laksana.performer_binding enable row level security;
alter table laksana.performer_binding force row level security;

create table laksana."position" (
  tenant_id text not null,
  position_id text not null,
  unit_id text not null,
  title text not null,
  superior_position_id text,
  capabilities text[] not null default '{}'::text[],
  constraint position_pkey PRIMARY KEY (tenant_id, position_id),
  constraint position_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint position_tenant_id_superior_position_id_fkey FOREIGN KEY (tenant_id, superior_position_id) REFERENCES laksana."position"(tenant_id, position_id),
  constraint position_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES laksana.unit(tenant_id, unit_id),
  constraint position_capabilities_check CHECK ((capabilities <@ ARRAY['register'::text, 'supervise'::text, 'administer'::text, 'inspect'::text]))
);
alter table laksana."position" enable row level security;
alter table laksana."position" force row level security;

create table laksana.procedure_version (
  tenant_id text not null,
  procedure_id text not null,
  version integer not null,
  title text not null,
  procedure_number text,
  definition text not null,
  definition_hash bytea not null,
  linked jsonb not null default '{}'::jsonb,
  status text not null,
  effective_on date,
  created_at timestamp with time zone not null,
  created_by text,
  constraint procedure_version_pkey PRIMARY KEY (tenant_id, procedure_id, version),
  constraint procedure_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint procedure_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in-force'::text, 'superseded'::text]))),
  constraint procedure_version_version_check CHECK ((version > 0))
);
alter table laksana.procedure_version enable row level security;
alter table laksana.procedure_version force row level security;

create table laksana.schema_migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table laksana.stored_file (
  tenant_id text not null,
  file_id text not null,
  case_id text,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamp with time zone not null,
  scan text not null default 'none'::text,
  scan_found text,
  scanned_at timestamp with time zone,
  constraint stored_file_pkey PRIMARY KEY (tenant_id, file_id),
  constraint stored_file_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint stored_file_scan_check CHECK ((scan = ANY (ARRAY['none'::text, 'held'::text, 'clean'::text, 'infected'::text]))),
  constraint stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint stored_file_size_check CHECK ((size >= 0))
);
alter table laksana.stored_file enable row level security;
alter table laksana.stored_file force row level security;

create table laksana.task (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  owner text not null,
  step_id text not null,
  step_number text,
  activity text not null,
  procedure_id text not null,
  procedure_title text not null,
  reference text,
  subject text not null,
  applicant_unit_id text not null,
  applicant_name text not null,
  opened_at timestamp with time zone not null,
  returned boolean not null default false,
  suspended boolean not null default false,
  due_at timestamp with time zone,
  claimed_by text,
  claimed_by_name text,
  done_at timestamp with time zone,
  done_by text,
  constraint task_pkey PRIMARY KEY (tenant_id, case_id, task_id, owner)
) with (fillfactor=90);
alter table laksana.task enable row level security;
alter table laksana.task force row level security;

create table laksana.tenant (
  tenant_id text not null,
  name text not null,
  short_name text not null,
  office_name text not null,
  zone text not null,
  reference_prefix text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  constraint tenant_pkey PRIMARY KEY (tenant_id),
  constraint tenant_tenant_id_check CHECK ((tenant_id ~ '^[a-z][a-z0-9-]{1,62}$'::text))
);
alter table laksana.tenant enable row level security;
alter table laksana.tenant force row level security;

create table laksana.unit (
  tenant_id text not null,
  unit_id text not null,
  kind text not null,
  name text not null,
  short_name text,
  parent_unit_id text,
  constraint unit_pkey PRIMARY KEY (tenant_id, unit_id),
  constraint unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint unit_tenant_id_parent_unit_id_fkey FOREIGN KEY (tenant_id, parent_unit_id) REFERENCES laksana.unit(tenant_id, unit_id),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'agency'::text, 'third-party'::text])))
);
alter table laksana.unit enable row level security;
alter table laksana.unit force row level security;

-- Indexes

CREATE INDEX account_of_user ON auth.account USING btree ("userId");
CREATE INDEX session_of_user ON auth.session USING btree ("userId");
CREATE INDEX verification_of_identifier ON auth.verification USING btree (identifier);
CREATE INDEX case_file_applicant ON laksana.case_file USING btree (tenant_id, applicant_unit_id, opened_at DESC);
CREATE INDEX case_file_opened ON laksana.case_file USING btree (tenant_id, opened_at DESC);
CREATE INDEX case_file_opener ON laksana.case_file USING btree (tenant_id, opened_by, opened_at DESC);
CREATE INDEX case_file_procedure ON laksana.case_file USING btree (tenant_id, procedure_id, opened_at DESC);
CREATE UNIQUE INDEX case_file_reference ON laksana.case_file USING btree (tenant_id, reference);
CREATE INDEX case_file_requester ON laksana.case_file USING btree (tenant_id, requested_by, opened_at DESC);
CREATE INDEX case_file_search ON laksana.case_file USING gin (search);
CREATE INDEX case_file_status ON laksana.case_file USING btree (tenant_id, status, opened_at DESC);
CREATE INDEX event_log_linked ON laksana.event_log USING btree (tenant_id, linked_to) WHERE (linked_to IS NOT NULL);
CREATE INDEX event_log_of_official ON laksana.event_log USING btree (tenant_id, official_id, at DESC);
CREATE INDEX holding_of_official ON laksana.holding USING btree (tenant_id, official_id);
CREATE INDEX holding_of_position ON laksana.holding USING btree (tenant_id, position_id);
CREATE INDEX notice_unread ON laksana.notice USING btree (tenant_id, official_id, at DESC) WHERE (read_at IS NULL);
CREATE INDEX performer_binding_of_position ON laksana.performer_binding USING btree (tenant_id, position_id);
CREATE INDEX stored_file_held ON laksana.stored_file USING btree (tenant_id, uploaded_at) WHERE (scan = 'held'::text);
CREATE INDEX stored_file_of_case ON laksana.stored_file USING btree (tenant_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX task_claimed ON laksana.task USING btree (tenant_id, claimed_by, due_at) WHERE ((done_at IS NULL) AND (claimed_by IS NOT NULL));
CREATE INDEX task_inbox ON laksana.task USING btree (tenant_id, owner, due_at, opened_at) WHERE (done_at IS NULL);

-- Policies

create policy of_tenant on laksana.api_token for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.audit_run for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_file for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy searched on laksana.case_file for select to laksana_owner using true;
create policy of_tenant on laksana.case_number for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_stream for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.event_log for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.file_check for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.holding for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.notice for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.official for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.outbox for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy relay on laksana.outbox for all to laksana_worker using true;
create policy of_tenant on laksana.performer_binding for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana."position" for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.procedure_version for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.stored_file for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.task for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy listed on laksana.tenant for select to laksana_owner using true;
create policy of_tenant on laksana.tenant for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.unit for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));

-- Triggers

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON laksana.event_log FOR EACH STATEMENT EXECUTE FUNCTION laksana.refuse_change();

-- Functions

CREATE OR REPLACE FUNCTION laksana.authority_of(p_tenant text, p_official text, p_at timestamp with time zone)
 RETURNS json
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT json_build_object('official', o.official_id, 'name', o.name, 'chairs', COALESCE(( SELECT json_agg(json_build_object('position', p.position_id, 'title', p.title, 'unit', p.unit_id, 'kind', h.kind, 'capabilities', p.capabilities, 'performs', COALESCE(( SELECT json_agg(json_build_object('procedure', b.procedure_id, 'performer', b.performer_id) ORDER BY b.procedure_id, b.performer_id) AS json_agg
                    FROM laksana.performer_binding b
                   WHERE ((b.tenant_id = authority_of.p_tenant) AND (b.position_id = p.position_id))), '[]'::json)) ORDER BY (array_position(ARRAY['definitive'::text, 'acting'::text, 'stand-in'::text], h.kind)), h.holding_id) AS json_agg
            FROM (laksana.holding h
              JOIN laksana."position" p ON (((p.tenant_id = authority_of.p_tenant) AND (p.position_id = h.position_id))))
           WHERE ((h.tenant_id = authority_of.p_tenant) AND (h.official_id = o.official_id) AND (h.from_on <= today.day) AND ((h.until_on IS NULL) OR (h.until_on >= today.day)))), '[]'::json)) AS json_build_object
    FROM ((laksana.tenant t
      CROSS JOIN LATERAL ( SELECT ((authority_of.p_at AT TIME ZONE t.zone))::date AS day) today)
      JOIN laksana.official o ON (((o.tenant_id = t.tenant_id) AND (o.official_id = authority_of.p_official))))
   WHERE ((t.tenant_id = authority_of.p_tenant) AND ((o.left_on IS NULL) OR (o.left_on > today.day)));
END
;

CREATE OR REPLACE FUNCTION laksana.case_condition(words text, statuses text[], procedure text, applicant text, overdue_at timestamp with time zone, procedures text[], official text, cases text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
      -- First the words, then the order (`offset 0` keeps it so): walking the register in order until enough cases have
      -- the words reads most of it where they are rare.
      when words ~ '[[:alnum:]]' then
        '(select * from laksana.case_file where tenant_id = $1 and search @@ laksana.word_query($2) offset 0) found where true'
      else 'laksana.case_file where tenant_id = $1' end
    -- One status is a range of an index that has it in order; of several, or `any`, that isn't known.
    || case
      when statuses is null then ''
      when cardinality(statuses) = 1 then ' and status = ($3)[1]'
      else ' and status = any($3)' end
    || case when procedure is not null then ' and procedure_id = $4' else '' end
    || case when applicant is not null then ' and applicant_unit_id = $5' else '' end
    || case when overdue_at is not null then ' and next_due_at < $6' else '' end
    || case
      when procedures is null then ''
      when procedures = '{}' then ' and (applicant_unit_id = $8 or requested_by = $9)'
      else ' and (procedure_id = any($7) or applicant_unit_id = $8 or requested_by = $9 or opened_by = $9)' end
    || case
      when official is null then ''
      else ' and (reference is not null or applicant_unit_id = $8 or opened_by = $9)' end
    || case when cases is not null then ' and case_id = any($10)' else '' end
$function$
;

CREATE OR REPLACE FUNCTION laksana.case_of_reference(p_reference text)
 RETURNS TABLE(tenant_id text, case_id text, submitted_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
    select f.tenant_id, f.case_id, f.submitted_at
    from laksana.tenant t
    join laksana.case_file f on f.tenant_id = t.tenant_id and f.reference = p_reference
    where t.reference_prefix = split_part(p_reference, '-', 1)
  $function$
;

CREATE OR REPLACE FUNCTION laksana.commit_act(p_tenant text, p_case text, p_expected integer, p_command text, p_act text, p_actor jsonb, p_at timestamp with time zone, p_events json, p_previous_hash bytea, p_snapshot_hash bytea, p_hash bytea, p_snapshot text, p_rows jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);

  -- The head comes first: whoever moves it from the expected version owns the act that follows.
  if p_expected = 0 then
    insert into laksana.case_stream (tenant_id, case_id, version, last_hash, snapshot)
      values (p_tenant, p_case, 1, p_hash, p_snapshot) on conflict do nothing;
  else
    update laksana.case_stream s set version = p_expected + 1, last_hash = p_hash, snapshot = p_snapshot
      where s.tenant_id = p_tenant and s.case_id = p_case and s.version = p_expected;
  end if;
  if not found then return false; end if;

  insert into laksana.event_log
    (tenant_id, case_id, version, command_id, act, actor, at, events, previous_hash, snapshot_hash, hash)
    values (p_tenant, p_case, p_expected + 1, p_command, p_act, p_actor, p_at, p_events, p_previous_hash, p_snapshot_hash, p_hash);

  if jsonb_typeof(p_rows -> 'caseFile') = 'object' then
    perform laksana.store_case_file(p_tenant, p_case, p_expected + 1, p_act, p_at, p_rows -> 'caseFile');
  end if;
  if p_rows ? 'closeTasks' then
    update laksana.task t set done_at = p_at, done_by = c.done_by
      from jsonb_to_recordset(p_rows -> 'closeTasks') c (task_id text, owner text, done_by text)
      where t.tenant_id = p_tenant and t.case_id = p_case and t.task_id = c.task_id
        and (c.owner is null or t.owner = c.owner) and t.done_at is null;
  end if;
  if p_rows ? 'dropTasks' then
    delete from laksana.task t
      using jsonb_to_recordset(p_rows -> 'dropTasks') d (task_id text, owner text)
      where t.tenant_id = p_tenant and t.case_id = p_case and t.task_id = d.task_id
        and (d.owner is null or t.owner = d.owner) and t.done_at is null;
  end if;
  if p_rows ? 'openTasks' then
    perform laksana.store_tasks(p_tenant, p_case, p_rows -> 'openTasks');
  end if;
  if p_rows ? 'files' then
    -- An array, not a join: whatever the planner knows of the table, it asks the key once for each file.
    update laksana.stored_file f set case_id = p_case
      where f.tenant_id = p_tenant and f.case_id is null
        and f.file_id = any(array(select jsonb_array_elements_text(p_rows -> 'files')));
  end if;
  if p_rows ? 'outbox' then
    insert into laksana.outbox (tenant_id, kind, body)
      select p_tenant, o.kind, o.body from jsonb_to_recordset(p_rows -> 'outbox') o (kind text, body jsonb);
  end if;
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.count_cases(words text DEFAULT NULL::text, statuses text[] DEFAULT NULL::text[], procedure text DEFAULT NULL::text, applicant text DEFAULT NULL::text, overdue_at timestamp with time zone DEFAULT NULL::timestamp with time zone, procedures text[] DEFAULT NULL::text[], unit text DEFAULT NULL::text, official text DEFAULT NULL::text, cases text[] DEFAULT NULL::text[], most integer DEFAULT 10000)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
declare counted integer;
begin
  execute 'select count(*) from (select from '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || ' limit $11) c'
    into counted
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most;
  return counted;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.find_viewer(p_tenant text, p_official text, p_at timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
declare
  found json;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select json_build_object(
      'tenant', json_build_object('id', t.tenant_id, 'name', t.name, 'office', t.office_name, 'zone', t.zone),
      'official', json_build_object('id', o.official_id, 'name', o.name, 'email', coalesce(o.email, '')),
      'positions', held.positions)
    into found
    from laksana.tenant t
    cross join lateral (select (p_at at time zone t.zone)::date as day) today
    join laksana.official o on o.tenant_id = t.tenant_id and o.official_id = p_official
    cross join lateral (
      select json_agg(json_build_object(
          'id', p.position_id, 'title', p.title, 'kind', h.kind, 'capabilities', p.capabilities,
          'unit', json_build_object('id', u.unit_id, 'name', u.name, 'kind', u.kind))
        order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id) as positions
      from laksana.holding h
      join laksana.position p on p.tenant_id = p_tenant and p.position_id = h.position_id
      join laksana.unit u on u.tenant_id = p_tenant and u.unit_id = p.unit_id
      where h.tenant_id = p_tenant and h.official_id = o.official_id
        and h.from_on <= today.day and (h.until_on is null or h.until_on >= today.day)) held
    where t.tenant_id = p_tenant and (o.left_on is null or o.left_on > today.day) and held.positions is not null;
  return found;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.find_viewer_by_token(p_tenant text, p_token_hash bytea, p_at timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
declare
  token laksana.api_token;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select * into token from laksana.api_token k
    where k.tenant_id = p_tenant and k.token_hash = p_token_hash
      and k.revoked_at is null and (k.expires_at is null or k.expires_at > p_at);
  if not found then return null; end if;
  if token.last_used_at is null or token.last_used_at < p_at - interval '1 minute' then
    update laksana.api_token k set last_used_at = p_at where k.tenant_id = p_tenant and k.token_id = token.token_id;
  end if;
  return laksana.find_viewer(p_tenant, token.official_id, p_at);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.list_cases(words text DEFAULT NULL::text, statuses text[] DEFAULT NULL::text[], procedure text DEFAULT NULL::text, applicant text DEFAULT NULL::text, overdue_at timestamp with time zone DEFAULT NULL::timestamp with time zone, procedures text[] DEFAULT NULL::text[], unit text DEFAULT NULL::text, official text DEFAULT NULL::text, cases text[] DEFAULT NULL::text[], sort text DEFAULT 'newest'::text, most integer DEFAULT 50, skip integer DEFAULT 0)
 RETURNS SETOF laksana.case_file
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
begin
  return query execute
    'select * from '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || ' order by ' || case sort
      when 'oldest' then 'opened_at, case_id'
      when 'due' then 'next_due_at nulls last, case_id'
      when 'last-act' then 'last_act_at desc, case_id'
      else 'opened_at desc, case_id' end
    || ' limit $11 offset $12'
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most, skip;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.load_case(p_tenant text, p_case text, p_official text, p_command text, p_at timestamp with time zone, OUT version integer, OUT snapshot text, OUT last_hash bytea, OUT snapshot_hash bytea, OUT authority json, OUT earlier_case text, OUT earlier_version integer, OUT earlier_act text, OUT earlier_events json)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select e.case_id, e.version, e.act, e.events
    into earlier_case, earlier_version, earlier_act, earlier_events
    from laksana.event_log e where e.tenant_id = p_tenant and e.command_id = p_command;
  select s.version, s.snapshot, s.last_hash, e.snapshot_hash
    into version, snapshot, last_hash, snapshot_hash
    from laksana.case_stream s
    join laksana.event_log e on e.tenant_id = p_tenant and e.case_id = p_case and e.version = s.version
    where s.tenant_id = p_tenant and s.case_id = p_case;
  if version is null then version := 0; end if;
  authority := laksana.authority_of(p_tenant, p_official, p_at);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.page_of_cases(p_tenant text, words text, statuses text[], procedure text, applicant text, overdue_at timestamp with time zone, procedures text[], unit text, official text, cases text[], sort text, most integer, skip integer, count_up_to integer, OUT counted integer, OUT listed json)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  counted := laksana.count_cases(
    words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, count_up_to);
  listed := (
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id')
    from laksana.list_cases(
      words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort, most, skip) c);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.public_tenants()
 RETURNS TABLE(tenant_id text, name text, short_name text, office_name text, zone text, reference_prefix text, demo boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$ select tenant_id, name, short_name, office_name, zone, reference_prefix, demo from laksana.tenant order by name $function$
;

CREATE OR REPLACE FUNCTION laksana.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'laksana.event_log is append-only: an act that happened is never changed or removed'
    using errcode = 'insufficient_privilege';
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.store_case_file(p_tenant text, p_case text, p_version integer, p_act text, p_at timestamp with time zone, p_row jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  r laksana.case_file;
  words tsvector;
begin
  if not p_row ? 'subject' then
    update laksana.case_file f set
        version = p_version, steps = p_row -> 'steps', next_due_at = (p_row ->> 'next_due_at')::timestamptz,
        last_act = p_act, last_act_at = p_at
      where f.tenant_id = p_tenant and f.case_id = p_case;
    return;
  end if;
  r := jsonb_populate_record(null::laksana.case_file, p_row);
  words := to_tsvector('simple', p_row ->> 'search_text');
  update laksana.case_file f set
      reference = r.reference, subject = r.subject, applicant_unit_id = r.applicant_unit_id,
      applicant_name = r.applicant_name, requested_by = r.requested_by, procedure_version = r.procedure_version,
      procedure_title = r.procedure_title, search = coalesce(words, f.search), submitted_at = coalesce(r.submitted_at, f.submitted_at),
      status = r.status, ending = r.ending, ending_label = r.ending_label, ended_at = r.ended_at, version = p_version,
      steps = coalesce(r.steps, '[]'), next_due_at = r.next_due_at, waiting_for = r.waiting_for,
      last_act = p_act, last_act_at = p_at
    where f.tenant_id = p_tenant and f.case_id = p_case;
  if found then return; end if;
  insert into laksana.case_file
    (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, requested_by, opened_by, procedure_id,
     procedure_version, procedure_title, opened_at, search, submitted_at, status, ending, ending_label, ended_at, version, steps,
     next_due_at, waiting_for, last_act, last_act_at)
    values (p_tenant, p_case, r.reference, r.subject, r.applicant_unit_id, r.applicant_name, r.requested_by, r.opened_by,
      r.procedure_id, r.procedure_version, r.procedure_title, r.opened_at, coalesce(words, ''), r.submitted_at, r.status,
      r.ending, r.ending_label, r.ended_at, p_version, coalesce(r.steps, '[]'), r.next_due_at, r.waiting_for, p_act, p_at);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.store_tasks(p_tenant text, p_case text, p_tasks jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into laksana.task
    (tenant_id, case_id, task_id, owner, step_id, step_number, activity, procedure_id, procedure_title, reference,
     subject, applicant_unit_id, applicant_name, opened_at, returned, suspended, due_at, claimed_by, claimed_by_name)
    select p_tenant, p_case, t.task_id, t.owner, t.step_id, t.step_number, t.activity, t.procedure_id, t.procedure_title,
      t.reference, t.subject, t.applicant_unit_id, t.applicant_name, t.opened_at, coalesce(t.returned, false), coalesce(t.suspended, false),
      t.due_at, t.claimed_by, t.claimed_by_name
    from jsonb_populate_recordset(null::laksana.task, p_tasks) t
  on conflict (tenant_id, case_id, task_id, owner) do update set
    returned = excluded.returned, suspended = excluded.suspended, due_at = excluded.due_at,
    claimed_by = excluded.claimed_by, claimed_by_name = excluded.claimed_by_name, done_at = null, done_by = null, reference = excluded.reference,
    subject = excluded.subject, applicant_name = excluded.applicant_name
$function$
;

CREATE OR REPLACE FUNCTION laksana.take_number(p_tenant text, p_series text)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare given integer;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  insert into laksana.case_number as n (tenant_id, series, last) values (p_tenant, p_series, 1)
    on conflict (tenant_id, series) do update set last = n.last + 1
    returning last into given;
  return given;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.view_case(p_tenant text, p_case text, p_official text, p_at timestamp with time zone)
 RETURNS TABLE(version integer, snapshot text, authority json, acts json)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query
    select s.version, s.snapshot, laksana.authority_of(p_tenant, p_official, p_at), (
      select json_agg(json_build_object('version', e.version, 'act', e.act, 'actor', e.actor, 'at', e.at,
        'events', e.events, 'hash', encode(e.hash, 'hex')) order by e.version)
      from laksana.event_log e where e.tenant_id = p_tenant and e.case_id = p_case)
    from laksana.case_stream s where s.tenant_id = p_tenant and s.case_id = p_case;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.word_query(words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select to_tsquery('simple', string_agg(w || ':*', ' & '))
  from regexp_split_to_table(lower(words), '[^[:alnum:]]+') w where w <> ''
$function$
;

-- Grants

grant execute on function laksana.authority_of(text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.case_of_reference(text) to laksana_app;
grant execute on function laksana.commit_act(text,text,integer,text,text,jsonb,timestamp with time zone,json,bytea,bytea,bytea,text,jsonb) to laksana_app;
grant execute on function laksana.count_cases(text,text[],text,text,timestamp with time zone,text[],text,text,text[],integer) to laksana_app;
grant execute on function laksana.find_viewer(text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.find_viewer_by_token(text,bytea,timestamp with time zone) to laksana_app;
grant execute on function laksana.list_cases(text,text[],text,text,timestamp with time zone,text[],text,text,text[],text,integer,integer) to laksana_app;
grant execute on function laksana.load_case(text,text,text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.page_of_cases(text,text,text[],text,text,timestamp with time zone,text[],text,text,text[],text,integer,integer,integer) to laksana_app;
grant execute on function laksana.public_tenants() to laksana_app;
grant execute on function laksana.store_case_file(text,text,integer,text,timestamp with time zone,jsonb) to laksana_app;
grant execute on function laksana.store_tasks(text,text,jsonb) to laksana_app;
grant execute on function laksana.take_number(text,text) to laksana_app;
grant execute on function laksana.view_case(text,text,text,timestamp with time zone) to laksana_app;
grant usage on schema auth to laksana_auth;
grant usage on schema laksana to laksana_app;
grant usage on schema laksana to laksana_worker;
grant delete, insert, select, update on table auth."rateLimit" to laksana_auth;
grant delete, insert, select, update on table auth."user" to laksana_auth;
grant delete, insert, select, update on table auth.account to laksana_auth;
grant delete, insert, select, update on table auth.session to laksana_auth;
grant delete, insert, select, update on table auth.verification to laksana_auth;
grant insert, select, update on table laksana."position" to laksana_app;
grant insert, select, update on table laksana.api_token to laksana_app;
grant insert, select on table laksana.audit_run to laksana_app;
grant insert, select, update on table laksana.case_file to laksana_app;
grant insert, select, update on table laksana.case_number to laksana_app;
grant insert, select, update on table laksana.case_stream to laksana_app;
grant insert, select on table laksana.event_log to laksana_app;
grant insert, select on table laksana.file_check to laksana_app;
grant delete, insert, select, update on table laksana.holding to laksana_app;
grant delete, insert, select, update on table laksana.notice to laksana_app;
grant insert, select, update on table laksana.official to laksana_app;
grant insert, select on table laksana.outbox to laksana_app;
grant delete, select on table laksana.outbox to laksana_worker;
grant delete, insert, select, update on table laksana.performer_binding to laksana_app;
grant insert, select, update on table laksana.procedure_version to laksana_app;
grant delete, insert, select, update on table laksana.stored_file to laksana_app;
grant delete, insert, select, update on table laksana.task to laksana_app;
grant insert, select, update on table laksana.tenant to laksana_app;
grant insert, select, update on table laksana.unit to laksana_app;
