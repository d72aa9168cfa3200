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

create table laksana.archive_file (
  tenant_id text not null,
  case_id text not null,
  reference text,
  subject text not null,
  applicant_name text not null,
  procedure_id text not null,
  procedure_title text not null,
  ending text not null,
  ended_on date not null,
  class text not null,
  active integer not null,
  inactive integer not null,
  final text not null,
  governed_by text not null,
  schedule integer not null,
  transfer_on date not null,
  over_on date not null,
  personal_over_on date,
  contents jsonb not null,
  assessed jsonb,
  status text not null,
  destroyed_under text,
  search tsvector not null generated always as (to_tsvector('simple'::regconfig, regexp_replace(((((((COALESCE(reference, ''::text) || ' '::text) || subject) || ' '::text) || applicant_name) || ' '::text) || procedure_title), '[^[:alnum:]]+'::text, ' '::text, 'g'::text))) stored,
  constraint archive_file_pkey PRIMARY KEY (tenant_id, case_id),
  constraint archive_file_final_check CHECK ((final = ANY (ARRAY['destroy'::text, 'keep'::text, 'assess'::text]))),
  constraint archive_file_status_check CHECK ((status = ANY (ARRAY['kept'::text, 'reopened'::text, 'destroyed'::text])))
);
alter table laksana.archive_file enable row level security;
alter table laksana.archive_file force row level security;

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

create table laksana.calendar_change (
  tenant_id text not null,
  version integer not null,
  unit_id text not null,
  what text not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  at timestamp with time zone not null,
  official_id text not null,
  position_id text not null,
  constraint calendar_change_pkey PRIMARY KEY (tenant_id, version),
  constraint calendar_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint calendar_change_version_check CHECK ((version > 0))
);
alter table laksana.calendar_change enable row level security;
alter table laksana.calendar_change force row level security;

create table laksana.calendar_day (
  tenant_id text not null,
  unit_id text not null,
  on_day date not null,
  kind text not null,
  name text not null,
  windows jsonb,
  by_hand boolean not null,
  constraint calendar_day_pkey PRIMARY KEY (tenant_id, unit_id, on_day),
  constraint calendar_day_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['public-holiday'::text, 'collective-leave'::text, 'regional-holiday'::text, 'closed'::text, 'worked'::text])))
);
alter table laksana.calendar_day enable row level security;
alter table laksana.calendar_day force row level security;

create table laksana.calendar_hours (
  tenant_id text not null,
  unit_id text not null,
  valid_from date not null,
  weekly jsonb not null,
  constraint calendar_hours_pkey PRIMARY KEY (tenant_id, unit_id, valid_from),
  constraint calendar_hours_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.calendar_hours enable row level security;
alter table laksana.calendar_hours force row level security;

create table laksana.calendar_span (
  tenant_id text not null,
  unit_id text not null,
  from_on date not null,
  until_on date not null,
  name text not null,
  weekly jsonb not null,
  constraint calendar_span_pkey PRIMARY KEY (tenant_id, unit_id, from_on),
  constraint calendar_span_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint calendar_span_check CHECK ((until_on >= from_on))
);
alter table laksana.calendar_span enable row level security;
alter table laksana.calendar_span force row level security;

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
  members text[] not null default '{}'::text[],
  constraint case_file_pkey PRIMARY KEY (tenant_id, case_id)
) with (fillfactor=80);
alter table laksana.case_file enable row level security;
alter table laksana.case_file force row level security;

create table laksana.case_key (
  tenant_id text not null,
  case_id text not null,
  texts bytea,
  personal bytea,
  constraint case_key_pkey PRIMARY KEY (tenant_id, case_id)
);
alter table laksana.case_key enable row level security;
alter table laksana.case_key force row level security;

create table laksana.case_number (
  tenant_id text not null,
  series text not null,
  last integer not null,
  constraint case_number_pkey PRIMARY KEY (tenant_id, series)
);
alter table laksana.case_number enable row level security;
alter table laksana.case_number force row level security;

create table laksana.case_snapshot (
  tenant_id text not null,
  case_id text not null,
  version integer not null,
  snapshot text not null,
  constraint case_snapshot_pkey PRIMARY KEY (tenant_id, case_id),
  constraint case_snapshot_version_check CHECK ((version > 0))
);
alter table laksana.case_snapshot enable row level security;
alter table laksana.case_snapshot force row level security;

create table laksana.case_stream (
  tenant_id text storage main not null,
  case_id text storage main not null,
  version integer not null,
  last_hash bytea storage main not null,
  constraint case_stream_pkey PRIMARY KEY (tenant_id, case_id),
  constraint case_stream_version_check CHECK ((version > 0))
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=60);
alter table laksana.case_stream enable row level security;
alter table laksana.case_stream force row level security;

create table laksana.delivery (
  tenant_id text not null,
  delivery_id text not null,
  channel text not null,
  official_id text,
  target text not null,
  kind text not null,
  notice_id text,
  case_id text,
  body jsonb not null default '{}'::jsonb,
  state text not null,
  attempts integer not null default 0,
  problem text,
  detail text,
  uncertain boolean not null default false,
  not_before timestamp with time zone not null,
  queued_at timestamp with time zone,
  made_at timestamp with time zone not null,
  began_at timestamp with time zone,
  sent_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (tenant_id, delivery_id),
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'digest'::text, 'messenger'::text]))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'given-up'::text, 'skipped'::text]))),
  constraint sent_at_some_time CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)))
);
alter table laksana.delivery enable row level security;
alter table laksana.delivery force row level security;

create table laksana.destruction_item (
  tenant_id text not null,
  list_id text not null,
  case_id text not null,
  constraint destruction_item_pkey PRIMARY KEY (tenant_id, list_id, case_id),
  constraint destruction_item_tenant_id_list_id_fkey FOREIGN KEY (tenant_id, list_id) REFERENCES laksana.destruction_list(tenant_id, list_id)
);
alter table laksana.destruction_item enable row level security;
alter table laksana.destruction_item force row level security;

create table laksana.destruction_list (
  tenant_id text not null,
  list_id text not null,
  title text not null,
  status text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  made_from text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decided_from text,
  decision text,
  record jsonb,
  removed_at timestamp with time zone,
  constraint destruction_list_pkey PRIMARY KEY (tenant_id, list_id),
  constraint carried_out_has_record CHECK (((status = 'carried-out'::text) = (record IS NOT NULL))),
  constraint destruction_list_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'carried-out'::text])))
);
alter table laksana.destruction_list enable row level security;
alter table laksana.destruction_list force row level security;

create table laksana.deviation (
  tenant_id text not null,
  case_id text not null,
  deviation text not null,
  standard text not null,
  sign text not null,
  step_id text not null,
  activity text not null,
  procedure_id text not null,
  document text,
  performers text[] not null,
  held_by text,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  late_minutes integer,
  standing text not null default 'open'::text,
  seen text,
  cause text,
  explanation text,
  correction text,
  accounted_by text,
  accounted_unit text,
  accounted_at timestamp with time zone,
  judged_by text,
  judged_at timestamp with time zone,
  judgement text,
  constraint deviation_pkey PRIMARY KEY (tenant_id, case_id, deviation),
  constraint deviation_standard_check CHECK ((standard = ANY (ARRAY['time'::text, 'requirement'::text, 'output'::text]))),
  constraint deviation_standing_check CHECK ((standing = ANY (ARRAY['open'::text, 'accounted'::text, 'sent-back'::text, 'accepted'::text, 'struck-out'::text])))
);
alter table laksana.deviation enable row level security;
alter table laksana.deviation force row level security;

create table laksana.directory_version (
  tenant_id text not null,
  version bigint not null,
  constraint directory_version_pkey PRIMARY KEY (tenant_id)
);
alter table laksana.directory_version enable row level security;
alter table laksana.directory_version force row level security;

create table laksana.disposition_owed (
  tenant_id text not null,
  case_id text not null,
  disposition text not null,
  position_id text not null,
  since timestamp with time zone not null,
  due_on date,
  urgency text not null,
  instructions text[] not null,
  note text,
  by_position_id text not null,
  by_official_id text not null,
  answer text,
  constraint disposition_owed_pkey PRIMARY KEY (tenant_id, case_id, disposition, position_id),
  constraint disposition_owed_answer_check CHECK ((answer = ANY (ARRAY['settled'::text, 'passed-on'::text, 'taken-back'::text]))),
  constraint disposition_owed_urgency_check CHECK ((urgency = ANY (ARRAY['biasa'::text, 'segera'::text, 'sangat-segera'::text])))
);
alter table laksana.disposition_owed enable row level security;
alter table laksana.disposition_owed force row level security;

create table laksana.erasure (
  tenant_id text not null,
  case_id text not null,
  what text not null,
  at timestamp with time zone not null,
  under text not null,
  by_official text,
  by_position text,
  places jsonb not null,
  acts integer not null,
  head text not null,
  constraint erasure_pkey PRIMARY KEY (tenant_id, case_id, what),
  constraint erasure_what_check CHECK ((what = ANY (ARRAY['everything'::text, 'personal'::text])))
);
alter table laksana.erasure enable row level security;
alter table laksana.erasure force row level security;

create table laksana.escalation_setting (
  tenant_id text not null,
  procedure_id text not null,
  step_id text not null,
  version integer not null,
  rungs jsonb,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint escalation_setting_pkey PRIMARY KEY (tenant_id, procedure_id, step_id, version)
);
alter table laksana.escalation_setting enable row level security;
alter table laksana.escalation_setting force row level security;

create table laksana.escalation_watch (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  due_at timestamp with time zone not null,
  told_through timestamp with time zone,
  next_at timestamp with time zone,
  told_at_night timestamp with time zone,
  constraint escalation_watch_pkey PRIMARY KEY (tenant_id, case_id, task_id)
);
alter table laksana.escalation_watch enable row level security;
alter table laksana.escalation_watch force row level security;

create table laksana.event_log (
  tenant_id text not null,
  case_id text not null,
  version integer not null,
  command_id text not null,
  act text not null,
  actor jsonb not null,
  at timestamp with time zone not null,
  events json not null,
  snapshot_hash bytea not null,
  hash bytea not null,
  linked_to text generated always as (
CASE
    WHEN (act = 'OpenCase'::text) THEN (events #>> '{0,linkedTo,case}'::text[])
    ELSE NULL::text
END) stored,
  official_key integer generated always as (laksana.official_key((actor ->> 'official'::text))) stored,
  constraint event_log_command UNIQUE (tenant_id, command_id),
  constraint event_log_pkey PRIMARY KEY (tenant_id, case_id, version),
  constraint event_log_version_check CHECK ((version > 0))
);
alter table laksana.event_log enable row level security;
alter table laksana.event_log force row level security;

create table laksana.feed (
  tenant_id text not null,
  feed_id text not null,
  official_id text not null,
  kind text not null,
  locale text not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  fetched_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (tenant_id, feed_id),
  constraint feed_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint feed_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint feed_kind_check CHECK ((kind = ANY (ARRAY['tasks'::text, 'meetings'::text, 'office'::text]))),
  constraint feed_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text])))
);
alter table laksana.feed enable row level security;
alter table laksana.feed force row level security;

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

create table laksana.forecast_record (
  tenant_id text not null,
  case_id text not null,
  version integer not null,
  procedure_id text not null,
  made_at timestamp with time zone not null,
  p10 timestamp with time zone,
  p50 timestamp with time zone,
  p90 timestamp with time zone,
  cases integer not null,
  ended_at timestamp with time zone,
  constraint forecast_record_pkey PRIMARY KEY (tenant_id, case_id, version),
  constraint forecast_record_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.forecast_record enable row level security;
alter table laksana.forecast_record force row level security;

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

create table laksana.legal_hold (
  tenant_id text not null,
  hold_id text not null,
  case_id text not null,
  reason text not null,
  put_at timestamp with time zone not null,
  put_by text not null,
  put_from text not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  lifted_from text,
  lift_reason text,
  constraint legal_hold_pkey PRIMARY KEY (tenant_id, hold_id),
  constraint lifted_whole CHECK (((lifted_at IS NULL) = (lift_reason IS NULL)))
);
alter table laksana.legal_hold enable row level security;
alter table laksana.legal_hold force row level security;

create table laksana.letter_counter (
  tenant_id text not null,
  register_id text not null,
  year integer not null,
  last_running integer not null default 0,
  last_on date,
  constraint letter_counter_pkey PRIMARY KEY (tenant_id, register_id, year),
  constraint letter_counter_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.letter_counter enable row level security;
alter table laksana.letter_counter force row level security;

create table laksana.letter_numbering (
  tenant_id text not null,
  register_id text not null,
  kind text not null default ''::text,
  version integer not null,
  title text not null,
  template text,
  system text,
  unit_code text,
  archive_class text,
  changed_at timestamp with time zone not null,
  changed_by text,
  constraint letter_numbering_pkey PRIMARY KEY (tenant_id, register_id, kind, version),
  constraint letter_numbering_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint letter_numbering_register_id_check CHECK ((register_id ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
  constraint letter_numbering_version_check CHECK ((version > 0)),
  constraint template_or_system CHECK (((template IS NULL) <> (system IS NULL)))
);
alter table laksana.letter_numbering enable row level security;
alter table laksana.letter_numbering force row level security;

create table laksana.letter_register (
  tenant_id text not null,
  entry_id text not null,
  register_id text not null,
  paper_id text not null,
  year integer not null,
  running integer,
  suffix text not null default ''::text,
  number text not null,
  numbered_on date not null,
  kind text not null default ''::text,
  subject text not null,
  sender text,
  sender_unit_id text,
  recipient text,
  their_number text,
  their_date date,
  received_on date,
  urgency text not null,
  security text not null,
  archive_class text,
  scan_file_id text,
  elsewhere_system text,
  elsewhere_file_id text,
  case_id text,
  status text not null,
  void_reason text,
  voided_at timestamp with time zone,
  voided_by text,
  taken_at timestamp with time zone not null,
  taken_by text not null,
  taken_from text not null,
  search tsvector not null generated always as (to_tsvector('simple'::regconfig, regexp_replace(((((((((number || ' '::text) || subject) || ' '::text) || COALESCE(sender, ''::text)) || ' '::text) || COALESCE(recipient, ''::text)) || ' '::text) || COALESCE(their_number, ''::text)), '[^[:alnum:]]+'::text, ' '::text, 'g'::text))) stored,
  constraint letter_register_number UNIQUE (tenant_id, register_id, year, running, suffix),
  constraint letter_register_paper UNIQUE (tenant_id, register_id, paper_id),
  constraint letter_register_pkey PRIMARY KEY (tenant_id, entry_id),
  constraint letter_register_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint letter_register_security_check CHECK ((security = ANY (ARRAY['SR'::text, 'R'::text, 'T'::text, 'B'::text]))),
  constraint letter_register_status_check CHECK ((status = ANY (ARRAY['taken'::text, 'used'::text, 'void'::text]))),
  constraint letter_register_urgency_check CHECK ((urgency = ANY (ARRAY['biasa'::text, 'segera'::text, 'sangat-segera'::text]))),
  constraint number_or_elsewhere CHECK (((running IS NULL) = (elsewhere_system IS NOT NULL))),
  constraint void_has_reason CHECK (((status = 'void'::text) = (void_reason IS NOT NULL)))
);
alter table laksana.letter_register enable row level security;
alter table laksana.letter_register force row level security;

create table laksana.letterhead (
  tenant_id text not null,
  unit_id text not null,
  version integer not null,
  government text not null,
  office text not null,
  address text not null,
  phone text not null,
  email text not null,
  website text not null,
  footer text not null,
  place text not null,
  logo bytea,
  logo_media_type text,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by text,
  valid_from timestamp with time zone not null,
  constraint letterhead_pkey PRIMARY KEY (tenant_id, unit_id, version),
  constraint letterhead_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint letterhead_check CHECK (((logo IS NULL) = (logo_media_type IS NULL))),
  constraint letterhead_check1 CHECK ((valid_from >= made_at)),
  constraint letterhead_logo_check CHECK (((length(logo) >= 1) AND (length(logo) <= 307200))),
  constraint letterhead_logo_media_type_check CHECK ((logo_media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/svg+xml'::text]))),
  constraint letterhead_version_check CHECK ((version > 0))
);
alter table laksana.letterhead enable row level security;
alter table laksana.letterhead force row level security;

create table laksana.meeting_paper (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  kind text not null,
  kind_version integer not null,
  revision integer not null,
  sha256 text not null,
  from_on date not null,
  until_on date not null,
  since timestamp with time zone not null,
  gone_at timestamp with time zone,
  constraint meeting_paper_pkey PRIMARY KEY (tenant_id, case_id, task_id, document_id),
  constraint meeting_paper_tenant_id_case_id_sha256_fkey FOREIGN KEY (tenant_id, case_id, sha256) REFERENCES laksana.paper_content(tenant_id, case_id, sha256),
  constraint meeting_paper_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table laksana.meeting_paper enable row level security;
alter table laksana.meeting_paper force row level security;

create table laksana.messenger_recipient (
  tenant_id text not null,
  official_id text not null,
  sealed_address bytea,
  confirmed_at timestamp with time zone,
  code_hash text,
  code_until timestamp with time zone,
  code_tries integer not null default 0,
  code_at timestamp with time zone,
  codes integer not null default 0,
  waiting_address bytea,
  constraint messenger_recipient_pkey PRIMARY KEY (tenant_id, official_id),
  constraint messenger_recipient_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint code_for_somewhere CHECK (((code_hash IS NULL) OR (waiting_address IS NOT NULL))),
  constraint code_whole CHECK (((code_hash IS NULL) = (code_until IS NULL))),
  constraint confirmed_somewhere CHECK (((confirmed_at IS NULL) = (sealed_address IS NULL)))
);
alter table laksana.messenger_recipient enable row level security;
alter table laksana.messenger_recipient force row level security;

create table laksana.national_days (
  tenant_id text not null,
  days jsonb not null,
  noted_at timestamp with time zone not null,
  constraint national_days_pkey PRIMARY KEY (tenant_id),
  constraint national_days_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.national_days enable row level security;
alter table laksana.national_days force row level security;

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

create table laksana.notice_preference (
  tenant_id text not null,
  official_id text not null,
  mail jsonb not null default '{}'::jsonb,
  locale text not null,
  quiet_from integer not null,
  quiet_until integer not null,
  digest_hour integer not null,
  changed_at timestamp with time zone not null,
  messenger jsonb not null default '{}'::jsonb,
  constraint notice_preference_pkey PRIMARY KEY (tenant_id, official_id),
  constraint notice_preference_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint notice_preference_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
  constraint notice_preference_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint notice_preference_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
  constraint notice_preference_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
);
alter table laksana.notice_preference enable row level security;
alter table laksana.notice_preference force row level security;

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

create table laksana.paper_content (
  tenant_id text not null,
  case_id text not null,
  sha256 text not null,
  content text,
  stored_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint paper_content_pkey PRIMARY KEY (tenant_id, case_id, sha256),
  constraint paper_content_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES laksana.case_stream(tenant_id, case_id),
  constraint paper_content_check CHECK (((content IS NULL) = (erased_at IS NOT NULL))),
  constraint paper_content_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table laksana.paper_content enable row level security;
alter table laksana.paper_content force row level security;

create table laksana.paper_kind (
  tenant_id text not null,
  kind text not null,
  version integer not null,
  text text not null,
  since timestamp with time zone not null,
  constraint paper_kind_pkey PRIMARY KEY (tenant_id, kind, version),
  constraint paper_kind_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint paper_kind_version_check CHECK ((version > 0))
);
alter table laksana.paper_kind enable row level security;
alter table laksana.paper_kind force row level security;

create table laksana.paper_print (
  tenant_id text not null,
  file_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  revision integer not null,
  code text,
  dated_on date not null,
  signers jsonb not null,
  made_at timestamp with time zone not null,
  constraint paper_print_pkey PRIMARY KEY (tenant_id, file_id),
  constraint paper_print_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES laksana.stored_file(tenant_id, file_id)
);
alter table laksana.paper_print enable row level security;
alter table laksana.paper_print force row level security;

create table laksana.paper_reminder (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  owner text not null,
  on_day date not null,
  at timestamp with time zone not null,
  official_id text,
  position_id text,
  constraint paper_reminder_pkey PRIMARY KEY (tenant_id, case_id, task_id, document_id, owner, on_day),
  constraint paper_reminder_check CHECK (((official_id IS NULL) = (position_id IS NULL)))
);
alter table laksana.paper_reminder enable row level security;
alter table laksana.paper_reminder force row level security;

create table laksana.paper_waiting (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  document_id text not null,
  owner text not null,
  standing text not null,
  title text not null,
  kind text not null,
  revision integer not null,
  number text,
  activity text not null,
  reference text,
  subject text not null,
  applicant_name text not null,
  suspended boolean not null,
  since timestamp with time zone not null,
  constraint paper_waiting_pkey PRIMARY KEY (tenant_id, case_id, task_id, document_id, owner),
  constraint paper_waiting_standing_check CHECK ((standing = ANY (ARRAY['initialling'::text, 'signing'::text])))
);
alter table laksana.paper_waiting enable row level security;
alter table laksana.paper_waiting force row level security;

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

create table laksana.published_paper (
  tenant_id text not null,
  code text not null,
  file_id text,
  sha256 text not null,
  title text not null,
  number text,
  dated_on date not null,
  published_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint published_paper_pkey PRIMARY KEY (tenant_id, code),
  constraint published_paper_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES laksana.stored_file(tenant_id, file_id) ON DELETE SET NULL (file_id),
  constraint published_paper_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint published_paper_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'::text)),
  constraint published_paper_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table laksana.published_paper enable row level security;
alter table laksana.published_paper force row level security;

create table laksana.redating (
  tenant_id text not null,
  version integer not null,
  first_on date not null,
  forgives boolean not null,
  after_case text not null default ''::text,
  cases integer not null default 0,
  tasks integer not null default 0,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint redating_pkey PRIMARY KEY (tenant_id, version),
  constraint redating_tenant_id_version_fkey FOREIGN KEY (tenant_id, version) REFERENCES laksana.calendar_change(tenant_id, version)
);
alter table laksana.redating enable row level security;
alter table laksana.redating force row level security;

create table laksana.redating_late (
  tenant_id text not null,
  version integer not null,
  case_id text not null,
  constraint redating_late_pkey PRIMARY KEY (tenant_id, version, case_id),
  constraint redating_late_tenant_id_version_fkey FOREIGN KEY (tenant_id, version) REFERENCES laksana.redating(tenant_id, version)
);
alter table laksana.redating_late enable row level security;
alter table laksana.redating_late force row level security;

create table laksana.retention_schedule (
  tenant_id text not null,
  version integer not null,
  valid_from date not null,
  basis text not null,
  rules jsonb not null,
  personal_years integer,
  erases_personal boolean not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint retention_schedule_pkey PRIMARY KEY (tenant_id, version),
  constraint retention_schedule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint retention_schedule_version_check CHECK ((version > 0))
);
alter table laksana.retention_schedule enable row level security;
alter table laksana.retention_schedule force row level security;

create table laksana.schema_migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table laksana.signature_attempt (
  tenant_id text not null,
  attempt_id text not null,
  official_id text not null,
  "position" text not null,
  provider text not null,
  at timestamp with time zone not null,
  document_sha256 text not null,
  outcome text,
  remote_id text,
  certificate text,
  level text,
  signed_sha256 text,
  signatures integer,
  constraint signature_attempt_pkey PRIMARY KEY (tenant_id, attempt_id),
  constraint signature_attempt_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint signature_attempt_document_sha256_check CHECK ((document_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint signature_attempt_level_check CHECK ((level = ANY (ARRAY['B-B'::text, 'B-T'::text, 'basic'::text]))),
  constraint signature_attempt_provider_check CHECK ((provider = ANY (ARRAY['local'::text, 'bsre'::text]))),
  constraint signature_attempt_signed_sha256_check CHECK ((signed_sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table laksana.signature_attempt enable row level security;
alter table laksana.signature_attempt force row level security;

create table laksana.signing_authority (
  tenant_id text not null,
  serial text not null,
  certificate bytea not null,
  sealed_key bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint signing_authority_pkey PRIMARY KEY (tenant_id, serial),
  constraint signing_authority_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint signing_authority_serial_check CHECK ((serial ~ '^[0-9a-f]+$'::text))
);
alter table laksana.signing_authority enable row level security;
alter table laksana.signing_authority force row level security;

create table laksana.signing_certificate (
  tenant_id text not null,
  serial text not null,
  authority text not null,
  official_id text not null,
  name text not null,
  "position" text not null,
  organisation text not null,
  certificate bytea not null,
  sealed_key bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revocation_reason text,
  constraint signing_certificate_pkey PRIMARY KEY (tenant_id, serial),
  constraint signing_certificate_tenant_id_authority_fkey FOREIGN KEY (tenant_id, authority) REFERENCES laksana.signing_authority(tenant_id, serial),
  constraint signing_certificate_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint signing_certificate_check CHECK (((revoked_at IS NULL) = (revocation_reason IS NULL))),
  constraint signing_certificate_revocation_reason_check CHECK ((revocation_reason = ANY (ARRAY['key-compromise'::text, 'affiliation-changed'::text, 'superseded'::text, 'cessation'::text]))),
  constraint signing_certificate_serial_check CHECK ((serial ~ '^[0-9a-f]+$'::text))
);
alter table laksana.signing_certificate enable row level security;
alter table laksana.signing_certificate force row level security;

create table laksana.stationery_draft (
  tenant_id text not null,
  official_id text not null,
  subject text not null,
  content jsonb not null,
  logo bytea,
  logo_media_type text,
  saved_at timestamp with time zone not null,
  constraint stationery_draft_pkey PRIMARY KEY (tenant_id, official_id, subject),
  constraint stationery_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint stationery_draft_tenant_id_official_id_fkey FOREIGN KEY (tenant_id, official_id) REFERENCES laksana.official(tenant_id, official_id),
  constraint stationery_draft_logo_check CHECK (((length(logo) >= 1) AND (length(logo) <= 307200)))
);
alter table laksana.stationery_draft enable row level security;
alter table laksana.stationery_draft force row level security;

create table laksana.step (
  tenant_id text not null,
  procedure_id text not null,
  version integer not null,
  step_id text not null,
  number text,
  activity text not null,
  constraint step_pkey PRIMARY KEY (tenant_id, procedure_id, version, step_id)
);
alter table laksana.step enable row level security;
alter table laksana.step force row level security;

create table laksana.step_clock (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  procedure_id text not null,
  step_id text not null,
  round integer not null,
  calling boolean not null,
  owed_by text not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  ended_by text not null,
  outcome text,
  returned_to text,
  due_at timestamp with time zone,
  minutes real not null,
  counted real not null,
  late_by real not null,
  constraint step_clock_pkey PRIMARY KEY (tenant_id, case_id, task_id),
  constraint step_clock_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.step_clock enable row level security;
alter table laksana.step_clock force row level security;

create table laksana.step_clock_read (
  tenant_id text not null,
  case_id text not null,
  version integer not null,
  constraint step_clock_read_pkey PRIMARY KEY (tenant_id, case_id),
  constraint step_clock_read_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id)
);
alter table laksana.step_clock_read enable row level security;
alter table laksana.step_clock_read force row level security;

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
) with (fillfactor=85);
alter table laksana.stored_file enable row level security;
alter table laksana.stored_file force row level security;

create table laksana.task (
  tenant_id text not null,
  case_id text not null,
  task_id text not null,
  owner text not null,
  step_id text not null,
  procedure_id text not null,
  reference text,
  subject text not null,
  applicant_unit_id text not null,
  opened_at timestamp with time zone not null,
  returned boolean not null default false,
  suspended boolean not null default false,
  due_at timestamp with time zone,
  claimed_by text,
  procedure_version integer not null,
  owner_key bigint not null generated always as (laksana.owner_key(owner)) stored,
  constraint task_pkey PRIMARY KEY (tenant_id, case_id, task_id, owner_key)
) with (fillfactor=90);
alter table laksana.task enable row level security;
alter table laksana.task force row level security;

create table laksana.template_version (
  tenant_id text not null,
  template text not null,
  version integer not null,
  source text,
  wording jsonb not null,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by text,
  valid_from timestamp with time zone not null,
  constraint template_version_pkey PRIMARY KEY (tenant_id, template, version),
  constraint template_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint template_version_check CHECK ((valid_from >= made_at)),
  constraint template_version_source_check CHECK (((length(source) >= 1) AND (length(source) <= 30000))),
  constraint template_version_version_check CHECK ((version > 0))
);
alter table laksana.template_version enable row level security;
alter table laksana.template_version force row level security;

create table laksana.tenant (
  tenant_id text not null,
  name text not null,
  short_name text not null,
  office_name text not null,
  zone text not null,
  reference_prefix text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  disposition_instructions jsonb,
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

create table laksana.webhook (
  tenant_id text not null,
  webhook_id text not null,
  url text not null,
  description text not null,
  kinds text[] not null,
  sealed_secret bytea not null,
  sealed_previous bytea,
  previous_until timestamp with time zone,
  active boolean not null default true,
  disabled_because text,
  disabled_at timestamp with time zone,
  delivered_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint webhook_pkey PRIMARY KEY (tenant_id, webhook_id),
  constraint webhook_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES laksana.tenant(tenant_id),
  constraint disabled_whole CHECK (((active = (disabled_because IS NULL)) AND (active = (disabled_at IS NULL)))),
  constraint webhook_disabled_because_check CHECK ((disabled_because = ANY (ARRAY['by-hand'::text, 'gone'::text, 'failing'::text])))
);
alter table laksana.webhook enable row level security;
alter table laksana.webhook force row level security;

create table laksana.webhook_attempt (
  tenant_id text not null,
  webhook_id text not null,
  message_id text not null,
  attempt integer not null,
  at timestamp with time zone not null,
  status integer,
  milliseconds integer not null,
  problem text,
  next_at timestamp with time zone,
  constraint webhook_attempt_pkey PRIMARY KEY (tenant_id, webhook_id, message_id, attempt)
);
alter table laksana.webhook_attempt enable row level security;
alter table laksana.webhook_attempt force row level security;

create table laksana.webhook_delivery (
  tenant_id text not null,
  webhook_id text not null,
  message_id text not null,
  status text not null,
  tries integer not null default 0,
  next_at timestamp with time zone,
  at timestamp with time zone not null,
  constraint webhook_delivery_pkey PRIMARY KEY (tenant_id, webhook_id, message_id),
  constraint waits_for_a_time CHECK (((status = 'waiting'::text) = (next_at IS NOT NULL))),
  constraint webhook_delivery_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given-up'::text])))
);
alter table laksana.webhook_delivery enable row level security;
alter table laksana.webhook_delivery force row level security;

create table laksana.webhook_message (
  tenant_id text not null,
  message_id text not null,
  kind text not null,
  body text not null,
  at timestamp with time zone not null,
  constraint webhook_message_pkey PRIMARY KEY (tenant_id, message_id)
);
alter table laksana.webhook_message enable row level security;
alter table laksana.webhook_message force row level security;

-- Indexes

CREATE INDEX account_of_user ON auth.account USING btree ("userId");
CREATE INDEX session_of_user ON auth.session USING btree ("userId");
CREATE INDEX verification_of_identifier ON auth.verification USING btree (identifier);
CREATE INDEX archive_file_ended ON laksana.archive_file USING btree (tenant_id, ended_on);
CREATE INDEX archive_file_over ON laksana.archive_file USING btree (tenant_id, over_on);
CREATE INDEX case_file_applicant ON laksana.case_file USING btree (tenant_id, applicant_unit_id, opened_at DESC);
CREATE INDEX case_file_opened ON laksana.case_file USING btree (tenant_id, opened_at DESC);
CREATE INDEX case_file_opener ON laksana.case_file USING btree (tenant_id, opened_by, opened_at DESC);
CREATE INDEX case_file_procedure ON laksana.case_file USING btree (tenant_id, procedure_id, opened_at DESC);
CREATE UNIQUE INDEX case_file_reference ON laksana.case_file USING btree (tenant_id, reference);
CREATE INDEX case_file_requester ON laksana.case_file USING btree (tenant_id, requested_by, opened_at DESC);
CREATE INDEX case_file_search ON laksana.case_file USING gin (search);
CREATE INDEX case_file_status ON laksana.case_file USING btree (tenant_id, status, opened_at DESC);
CREATE INDEX delivery_due ON laksana.delivery USING btree (tenant_id, not_before) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text, 'sending'::text]));
CREATE INDEX delivery_latest ON laksana.delivery USING btree (tenant_id, made_at DESC, delivery_id);
CREATE INDEX delivery_of_official ON laksana.delivery USING btree (tenant_id, official_id, channel, made_at DESC);
CREATE INDEX destruction_item_of_case ON laksana.destruction_item USING btree (tenant_id, case_id);
CREATE INDEX deviation_opened ON laksana.deviation USING btree (tenant_id, opened_at DESC);
CREATE INDEX deviation_standing ON laksana.deviation USING btree (tenant_id, standing, opened_at DESC);
CREATE INDEX disposition_of_position ON laksana.disposition_owed USING btree (tenant_id, position_id, case_id);
CREATE INDEX disposition_owed_by ON laksana.disposition_owed USING btree (tenant_id, position_id, since) WHERE (answer IS NULL);
CREATE INDEX disposition_owed_to ON laksana.disposition_owed USING btree (tenant_id, by_position_id, since) WHERE (answer IS NULL);
CREATE INDEX escalation_next ON laksana.escalation_watch USING btree (tenant_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX event_log_linked ON laksana.event_log USING btree (tenant_id, linked_to) WHERE (linked_to IS NOT NULL);
CREATE INDEX event_log_of_official ON laksana.event_log USING btree (tenant_id, official_key, at DESC);
CREATE INDEX event_log_redated ON laksana.event_log USING btree (tenant_id, case_id) WHERE (act = 'RedateTasks'::text);
CREATE INDEX event_log_suspended ON laksana.event_log USING btree (tenant_id, case_id) WHERE (act = 'SuspendCase'::text);
CREATE UNIQUE INDEX feed_in_use ON laksana.feed USING btree (tenant_id, official_id, kind) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX feed_token ON laksana.feed USING btree (tenant_id, token_hash);
CREATE INDEX forecast_record_ended ON laksana.forecast_record USING btree (tenant_id, ended_at DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX holding_of_official ON laksana.holding USING btree (tenant_id, official_id);
CREATE INDEX holding_of_position ON laksana.holding USING btree (tenant_id, position_id);
CREATE INDEX legal_hold_of_case ON laksana.legal_hold USING btree (tenant_id, case_id);
CREATE INDEX letter_register_book ON laksana.letter_register USING btree (tenant_id, register_id, year, numbered_on, running);
CREATE INDEX letter_register_case ON laksana.letter_register USING btree (tenant_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX letter_register_elsewhere ON laksana.letter_register USING btree (tenant_id, elsewhere_file_id) WHERE (elsewhere_file_id IS NOT NULL);
CREATE INDEX letter_register_scan ON laksana.letter_register USING btree (tenant_id, scan_file_id) WHERE (scan_file_id IS NOT NULL);
CREATE INDEX letter_register_search ON laksana.letter_register USING gin (search);
CREATE INDEX meeting_paper_until ON laksana.meeting_paper USING btree (tenant_id, until_on);
CREATE INDEX notice_latest ON laksana.notice USING btree (tenant_id, official_id, at DESC, notice_id);
CREATE INDEX notice_unread ON laksana.notice USING btree (tenant_id, official_id, at DESC) WHERE (read_at IS NULL);
CREATE INDEX paper_print_of_paper ON laksana.paper_print USING btree (tenant_id, case_id, task_id, document_id, made_at);
CREATE INDEX paper_waiting_for ON laksana.paper_waiting USING btree (tenant_id, owner, since, case_id, task_id, document_id);
CREATE INDEX performer_binding_of_position ON laksana.performer_binding USING btree (tenant_id, position_id);
CREATE INDEX published_paper_of_file ON laksana.published_paper USING btree (tenant_id, file_id);
CREATE INDEX signature_attempt_of_document ON laksana.signature_attempt USING btree (tenant_id, document_sha256);
CREATE INDEX signature_attempt_of_official ON laksana.signature_attempt USING btree (tenant_id, official_id, at);
CREATE INDEX signature_attempt_of_signed ON laksana.signature_attempt USING btree (tenant_id, signed_sha256);
CREATE INDEX signing_authority_serial ON laksana.signing_authority USING btree (serial);
CREATE UNIQUE INDEX signing_certificate_in_force ON laksana.signing_certificate USING btree (tenant_id, official_id, "position") WHERE (revoked_at IS NULL);
CREATE INDEX step_clock_procedure ON laksana.step_clock USING btree (tenant_id, procedure_id, ended_at DESC);
CREATE INDEX stored_file_held ON laksana.stored_file USING btree (tenant_id, uploaded_at) WHERE (scan = 'held'::text);
CREATE INDEX task_claimed ON laksana.task USING btree (tenant_id, claimed_by, due_at) WHERE (claimed_by IS NOT NULL);
CREATE INDEX task_inbox ON laksana.task USING btree (tenant_id, owner_key, due_at, opened_at);
CREATE INDEX webhook_delivery_at ON laksana.webhook_delivery USING btree (tenant_id, webhook_id, at);
CREATE INDEX webhook_delivery_due ON laksana.webhook_delivery USING btree (tenant_id, next_at) WHERE (status = 'waiting'::text);
CREATE INDEX webhook_message_at ON laksana.webhook_message USING btree (tenant_id, at);

-- Policies

create policy of_tenant on laksana.api_token for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.archive_file for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.audit_run for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.calendar_change for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.calendar_day for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.calendar_hours for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.calendar_span for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_file for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy searched on laksana.case_file for select to laksana_owner using true;
create policy of_tenant on laksana.case_key for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_number for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_snapshot for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.case_stream for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.delivery for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.destruction_item for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.destruction_list for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.deviation for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.directory_version for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.disposition_owed for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.erasure for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.escalation_setting for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.escalation_watch for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.event_log for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.feed for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.file_check for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.forecast_record for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.holding for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.legal_hold for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.letter_counter for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.letter_numbering for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.letter_register for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy searched on laksana.letter_register for select to laksana_owner using true;
create policy of_tenant on laksana.letterhead for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.meeting_paper for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.messenger_recipient for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.national_days for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.notice for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.notice_preference for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.official for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.outbox for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy relay on laksana.outbox for all to laksana_worker using true;
create policy of_tenant on laksana.paper_content for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.paper_kind for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.paper_print for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.paper_reminder for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.paper_waiting for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.performer_binding for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana."position" for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.procedure_version for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.published_paper for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.redating for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.redating_late for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.retention_schedule for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.signature_attempt for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.signing_authority for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy recognised on laksana.signing_authority for select to laksana_owner using true;
create policy of_tenant on laksana.signing_certificate for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.stationery_draft for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.step for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.step_clock for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.step_clock_read for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.stored_file for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.task for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.template_version for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy listed on laksana.tenant for select to laksana_owner using true;
create policy of_tenant on laksana.tenant for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.unit for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.webhook for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.webhook_attempt for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.webhook_delivery for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));
create policy of_tenant on laksana.webhook_message for all to public using (tenant_id = current_setting('laksana.tenant'::text, true)) with check (tenant_id = current_setting('laksana.tenant'::text, true));

-- Triggers

CREATE TRIGGER calendar_change AFTER INSERT ON laksana.calendar_change FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();
CREATE TRIGGER keep_erased BEFORE UPDATE ON laksana.case_key FOR EACH ROW EXECUTE FUNCTION laksana.keep_erased();
CREATE TRIGGER keep_record BEFORE UPDATE ON laksana.destruction_list FOR EACH ROW EXECUTE FUNCTION laksana.keep_record();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON laksana.event_log FOR EACH STATEMENT EXECUTE FUNCTION laksana.refuse_change();
CREATE TRIGGER dispositions AFTER INSERT ON laksana.event_log FOR EACH ROW WHEN ((new.act = ANY (ARRAY['Dispose'::text, 'PassOnDisposition'::text, 'SettleDisposition'::text, 'TakeBackDisposition'::text]))) EXECUTE FUNCTION laksana.keep_dispositions();
CREATE TRIGGER webhooks AFTER INSERT ON laksana.event_log REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION laksana.tell_webhooks();
CREATE TRIGGER directory_change AFTER INSERT OR DELETE OR UPDATE ON laksana.holding FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();
CREATE TRIGGER keep_number BEFORE DELETE OR UPDATE ON laksana.letter_register FOR EACH ROW EXECUTE FUNCTION laksana.keep_letter_number();
CREATE TRIGGER tell_notices AFTER INSERT ON laksana.notice REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION laksana.tell_notices();
CREATE TRIGGER tell_read AFTER UPDATE ON laksana.notice REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION laksana.tell_read();
CREATE TRIGGER directory_change AFTER INSERT OR DELETE OR UPDATE ON laksana.official FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();
CREATE TRIGGER directory_change AFTER INSERT OR DELETE OR UPDATE ON laksana.performer_binding FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();
CREATE TRIGGER directory_change AFTER INSERT OR DELETE OR UPDATE ON laksana."position" FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();
CREATE TRIGGER directory_change AFTER INSERT OR DELETE OR UPDATE ON laksana.unit FOR EACH ROW EXECUTE FUNCTION laksana.note_directory_change();

-- Functions

CREATE OR REPLACE FUNCTION laksana.activities_now(f laksana.case_file)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(json_agg(coalesce(s.activity, open.step_id) order by open.place), '[]')
  from jsonb_array_elements_text(f.steps) with ordinality open (step_id, place)
  left join laksana.step s on s.tenant_id = f.tenant_id and s.procedure_id = f.procedure_id
    and s.version = f.procedure_version and s.step_id = open.step_id
$function$
;

CREATE OR REPLACE FUNCTION laksana.answer_disposition(p_tenant text, p_case text, p_disposition text, p_positions text[], p_answer text)
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE laksana.disposition_owed SET answer = answer_disposition.p_answer
   WHERE ((disposition_owed.tenant_id = answer_disposition.p_tenant) AND (disposition_owed.case_id = answer_disposition.p_case) AND (disposition_owed.disposition = answer_disposition.p_disposition) AND (disposition_owed.position_id = ANY (answer_disposition.p_positions)));
END
;

CREATE OR REPLACE FUNCTION laksana.authority_of(p_tenant text, p_official text, p_at timestamp with time zone)
 RETURNS json
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT json_build_object('official', o.official_id, 'name', o.name, 'chairs', COALESCE(( SELECT json_agg(json_build_object('position', p.position_id, 'title', p.title, 'unit', p.unit_id, 'kind', h.kind, 'capabilities', p.capabilities, 'heads', laksana.leads_unit(authority_of.p_tenant, p.position_id), 'performs', COALESCE(( SELECT json_agg(json_build_object('procedure', b.procedure_id, 'performer', b.performer_id) ORDER BY b.procedure_id, b.performer_id) AS json_agg
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

CREATE OR REPLACE FUNCTION laksana.calendars_of(p_tenant text, p_known integer)
 RETURNS TABLE(version integer, zone text, units json, hours json, spans json, days json)
 LANGUAGE plpgsql
AS $function$
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
$function$
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

CREATE OR REPLACE FUNCTION laksana.commit_acts(p_tenant text, p_acts json, p_rows jsonb)
 RETURNS integer[]
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_material TO 'off'
AS $function$
declare
  stored integer[];
  directory bigint;
  zone text;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select d.version, t.zone into directory, zone
    from laksana.tenant t left join laksana.directory_version d on d.tenant_id = t.tenant_id where t.tenant_id = p_tenant;

  -- The head comes first: whoever moves it from the version before owns the act that follows.
  with given as (
    select * from json_to_recordset(p_acts)
      a (place integer, case_id text, version integer, command_id text, act text, actor jsonb, at timestamptz, events json,
        previous_hash bytea, snapshot_hash bytea, hash bytea, mark text)
    where place between 0 and 9999 and mark = coalesce(directory || ' ' || (at at time zone zone)::date, '')
  ), begun as (
    insert into laksana.case_stream (tenant_id, case_id, version, last_hash)
      select p_tenant, g.case_id, 1, g.hash from given g where g.version = 1 on conflict do nothing returning case_id
  ), moved as (
    update laksana.case_stream s set version = g.version, last_hash = g.hash
      from given g where s.tenant_id = p_tenant and s.case_id = g.case_id and s.version = g.version - 1
        and s.last_hash = g.previous_hash returning s.case_id
  ), appended as (
    insert into laksana.event_log
      (tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash)
      select p_tenant, g.case_id, g.version, g.command_id, g.act, g.actor, g.at, g.events, g.snapshot_hash, g.hash
      from given g where g.case_id in (select b.case_id from begun b union all select m.case_id from moved m)
      returning case_id
  )
  select array_agg(g.place) into stored from given g join appended a using (case_id);
  if stored is null then return '{}'; end if;

  insert into laksana.case_snapshot (tenant_id, case_id, version, snapshot)
    select p_tenant, a.case_id, a.version, a.snapshot
    from json_to_recordset(p_acts) a (place integer, case_id text, version integer, snapshot json)
    where a.snapshot is not null and a.place between 0 and 9999 and a.place = any(stored)
    on conflict (tenant_id, case_id) do update set version = excluded.version, snapshot = excluded.snapshot;

  if p_rows ? 'moved' then
    update laksana.case_file f set
        version = m.version, steps = m.steps, next_due_at = m.next_due_at, last_act = m.act, last_act_at = m.at
      from jsonb_to_recordset(p_rows -> 'moved')
        m (place integer, case_id text, version integer, act text, at timestamptz, steps jsonb, next_due_at timestamptz)
      where f.tenant_id = p_tenant and f.case_id = m.case_id and m.place between 0 and 9999 and m.place = any(stored);
  end if;
  if p_rows ? 'caseFiles' then
    perform laksana.store_case_files(p_tenant, p_rows -> 'caseFiles', stored);
  end if;
  if p_rows ? 'closeTasks' then
    delete from laksana.task t
      using jsonb_to_recordset(p_rows -> 'closeTasks') c (place integer, case_id text, task_id text, owner text)
      where t.tenant_id = p_tenant and t.case_id = c.case_id and t.task_id = c.task_id
        and (c.owner is null or t.owner = c.owner) and c.place between 0 and 9999 and c.place = any(stored);
  end if;
  if p_rows ? 'openTasks' then
    insert into laksana.task
      (tenant_id, case_id, task_id, owner, step_id, procedure_id, procedure_version, reference, subject,
       applicant_unit_id, opened_at, returned, suspended, due_at, claimed_by)
      select p_tenant, t.case_id, t.task_id, t.owner, t.step_id, t.procedure_id, t.procedure_version, t.reference, t.subject,
        t.applicant_unit_id, t.opened_at, t.returned, t.suspended, t.due_at, t.claimed_by
      from jsonb_to_recordset(p_rows -> 'openTasks')
        t (place integer, case_id text, task_id text, owner text, step_id text, procedure_id text, procedure_version integer,
          reference text, subject text, applicant_unit_id text, opened_at timestamptz, returned boolean, suspended boolean,
          due_at timestamptz, claimed_by text)
      where t.place between 0 and 9999 and t.place = any(stored);
  end if;
  if p_rows ? 'changedTasks' then
    update laksana.task k set
        procedure_version = t.procedure_version, returned = t.returned, suspended = t.suspended, due_at = t.due_at,
        claimed_by = t.claimed_by, reference = t.reference, subject = t.subject
      from jsonb_to_recordset(p_rows -> 'changedTasks')
        t (place integer, case_id text, task_id text, owner text, procedure_version integer, returned boolean,
          suspended boolean, due_at timestamptz, claimed_by text, reference text, subject text)
      where k.tenant_id = p_tenant and k.case_id = t.case_id and k.task_id = t.task_id and k.owner = t.owner
        and t.place between 0 and 9999 and t.place = any(stored);
  end if;
  if p_rows ? 'files' then
    update laksana.stored_file f set case_id = r.case_id
      from jsonb_to_recordset(p_rows -> 'files') r (place integer, case_id text, file_id text)
      where f.tenant_id = p_tenant and f.file_id = r.file_id and f.case_id is null and r.place between 0 and 9999 and r.place = any(stored);
  end if;
  if p_rows ?| '{waitingPapers,noLongerWaiting}' then
    perform laksana.store_waiting_papers(p_tenant, p_rows, stored);
  end if;
  if p_rows ?| '{openedDeviations,changedDeviations}' then
    perform laksana.store_deviations(p_tenant, p_rows, stored);
  end if;
  if p_rows ? 'outbox' then
    insert into laksana.outbox (tenant_id, kind, body)
      select p_tenant, o.kind, o.body
      from jsonb_to_recordset(p_rows -> 'outbox') o (place integer, kind text, body jsonb) where o.place between 0 and 9999 and o.place = any(stored);
  end if;
  return stored;
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

CREATE OR REPLACE FUNCTION laksana.count_letters(register text, p_year integer, words text, status text, kind text, from_on date, until_on date, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
declare counted integer;
begin
  execute 'select count(*) from (select from '
    || laksana.letter_condition(words, status, kind, from_on, until_on) || ' limit $9) c'
    into counted
    using current_setting('laksana.tenant', true), register, p_year, words, status, kind, from_on, until_on, most;
  return counted;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.count_unread(p_tenant text, p_official text, p_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  unread integer;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  select count(*) into unread from (
    select n.case_id, n.body ->> 'task' as task from laksana.notice n
    where n.tenant_id = p_tenant and n.official_id = p_official and n.read_at is null
    order by n.at desc limit 100) latest
  where latest.task is null or laksana.owes_task(p_tenant, p_official, latest.case_id, latest.task, p_at);
  return unread;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.find_case_key(p_tenant text, p_case text)
 RETURNS TABLE(texts bytea, personal bytea, erased json)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query select k.texts, k.personal, (
      select json_agg(json_build_object('what', e.what, 'at', e.at, 'under', e.under) order by e.at)
      from laksana.erasure e where e.tenant_id = p_tenant and e.case_id = p_case)
    from (select 1) one left join laksana.case_key k on k.tenant_id = p_tenant and k.case_id = p_case;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.find_cases(words text, statuses text[], procedure text, applicant text, overdue_at timestamp with time zone, procedures text[], unit text, official text, cases text[], sort text, most integer, skip integer, count_up_to integer, OUT counted integer, OUT listed json)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
declare
  ordering text := case sort
    when 'oldest' then 'opened_at, case_id'
    when 'due' then 'next_due_at nulls last, case_id'
    when 'last-act' then 'last_act_at desc, case_id'
    else 'opened_at desc, case_id' end;
  key text := case sort when 'due' then 'next_due_at' when 'last-act' then 'last_act_at' else 'opened_at' end;
begin
  execute 'with fitting as materialized (select case_id, ' || key || ' from '
    || laksana.case_condition(words, statuses, procedure, applicant, overdue_at, procedures, official, cases)
    || '), page as (select * from fitting order by ' || ordering || ' limit $11 offset $12)
      select (select count(*) from (select from fitting limit $13) few),
        (select json_agg(to_jsonb(c) - ''search'' - ''tenant_id'' || jsonb_build_object(''activities'', laksana.activities_now(c)) order by c.' || replace(ordering, ', case_id', ', c.case_id') || ')
          from page join laksana.case_file c on c.tenant_id = $1 and c.case_id = page.case_id)'
    into counted, listed
    using current_setting('laksana.tenant', true), words, statuses, procedure, applicant, overdue_at, procedures, unit,
      official, cases, most, skip, count_up_to;
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

CREATE OR REPLACE FUNCTION laksana.keep_dispositions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  event jsonb;
begin
  for event in select e from jsonb_array_elements(new.events::jsonb) e loop
    case event ->> 'type'
      when 'DispositionMade' then
        insert into laksana.disposition_owed (tenant_id, case_id, disposition, position_id, since, due_on, urgency,
            instructions, note, by_position_id, by_official_id)
          select new.tenant_id, new.case_id, event ->> 'disposition', r ->> 'position', new.at,
            (event ->> 'dueOn')::date, event ->> 'urgency',
            array(select jsonb_array_elements_text(event -> 'instructions')), event ->> 'note',
            event ->> 'position', new.actor ->> 'official'
          from jsonb_array_elements(event -> 'to') r;
        if event ? 'from' then
          perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'from',
            array[event ->> 'position'], 'passed-on');
        end if;
      when 'DispositionSettled' then
        perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'disposition',
          array[event ->> 'position'], 'settled');
      when 'DispositionTakenBack' then
        perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'disposition',
          array(select jsonb_array_elements_text(event -> 'positions')), 'taken-back');
        if event ? 'owedAgain' then
          perform laksana.answer_disposition(new.tenant_id, new.case_id, event ->> 'owedAgain',
            array[event ->> 'position'], null);
        end if;
      else null;
    end case;
  end loop;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.keep_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.tenant_id, new.case_id) is distinct from (old.tenant_id, old.case_id)
    or (new.texts is not null and new.texts is distinct from old.texts)
    or (new.personal is not null and new.personal is distinct from old.personal) then
    raise exception 'a key is erased, never replaced' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.keep_letter_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (new.tenant_id, new.entry_id, new.register_id, new.paper_id, new.year, new.running, new.suffix,
      new.number, new.numbered_on, new.taken_at, new.taken_by)
    is distinct from (old.tenant_id, old.entry_id, old.register_id, old.paper_id, old.year, old.running, old.suffix,
      old.number, old.numbered_on, old.taken_at, old.taken_by)
    or (old.status = 'void' and new.status <> 'void') then
    raise exception 'a number in the register stays as it was given' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.keep_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.record is not null and (to_jsonb(new) - 'removed_at') is distinct from (to_jsonb(old) - 'removed_at') then
    raise exception 'a record of destruction stays as it was made' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.leads_unit(p_tenant text, p_position text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM (laksana."position" p
              JOIN laksana."position" above ON (((above.tenant_id = leads_unit.p_tenant) AND (above.position_id = p.superior_position_id) AND (above.unit_id = p.unit_id))))
           WHERE ((p.tenant_id = leads_unit.p_tenant) AND (p.position_id = leads_unit.p_position)))));
END
;

CREATE OR REPLACE FUNCTION laksana.letter_condition(words text, status text, kind text, from_on date, until_on date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when words ~ '[[:alnum:]]'
      then '(select * from laksana.letter_register where search @@ laksana.word_query($4) offset 0) l'
      else 'laksana.letter_register l' end
    || ' where tenant_id = $1 and register_id = $2 and year = $3'
    || case when status is null then '' else ' and status = $5' end
    || case when kind is null then '' else ' and kind = $6' end
    || case when from_on is null then '' else ' and numbered_on >= $7' end
    || case when until_on is null then '' else ' and numbered_on <= $8' end
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

CREATE OR REPLACE FUNCTION laksana.list_letters(register text, p_year integer, words text, status text, kind text, from_on date, until_on date, sort text, most integer, skip integer)
 RETURNS SETOF laksana.letter_register
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$
begin
  return query execute
    'select * from ' || laksana.letter_condition(words, status, kind, from_on, until_on)
    || case sort
      when 'oldest' then ' order by numbered_on, running, length(suffix), suffix, entry_id'
      else ' order by numbered_on desc, running desc, length(suffix) desc, suffix desc, entry_id' end
    || ' limit $9 offset $10'
    using current_setting('laksana.tenant', true), register, p_year, words, status, kind, from_on, until_on, most, skip;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.load_cases(p_tenant text, p_requests json)
 RETURNS TABLE(place integer, version integer, last_hash bytea, snapshot_hash bytea, snapshot text, later json, mark text, authority json, earlier_case text, earlier_version integer, earlier_act text, earlier_at timestamp with time zone, earlier_actor jsonb, earlier_events json)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_material TO 'off'
AS $function$
declare
  directory bigint;
  zone text;
begin
  perform set_config('laksana.tenant', p_tenant, true);
  -- Before the authorities: one read later than its mark is read once more than it need be, never taken for current.
  select d.version, t.zone into directory, zone
    from laksana.tenant t left join laksana.directory_version d on d.tenant_id = t.tenant_id where t.tenant_id = p_tenant;
  return query
    select r.place, coalesce(s.version, 0), s.last_hash, l.snapshot_hash, n.snapshot,
      (select json_agg(json_build_object('at', a.at, 'actor', a.actor, 'events', a.events) order by a.version) from laksana.event_log a
        where a.tenant_id = p_tenant and a.case_id = r.case_id
          -- Not coalesce: under row-level security it would keep the index from being used to its end.
          and a.version > case when n.version is null then 0 else n.version end),
      m.mark, case when m.mark is distinct from r.known then laksana.authority_of(p_tenant, r.official, r.at) end,
      e.case_id, e.version, e.act, e.at, e.actor, e.events
    from (
      select * from json_to_recordset(p_requests)
        asked (place integer, case_id text, official text, command_id text, at timestamptz, known text)
      where asked.place between 0 and 9999) r
    cross join lateral (select directory || ' ' || (r.at at time zone zone)::date as mark) m
    left join laksana.case_stream s on s.tenant_id = p_tenant and s.case_id = r.case_id
    left join laksana.event_log l on l.tenant_id = p_tenant and l.case_id = r.case_id and l.version = s.version
    left join laksana.case_snapshot n on n.tenant_id = p_tenant and n.case_id = r.case_id
    left join laksana.event_log e on e.tenant_id = p_tenant and e.command_id = r.command_id;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.note_directory_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into laksana.directory_version as d (tenant_id, version) values (coalesce(new.tenant_id, old.tenant_id), 1)
    on conflict (tenant_id) do update set version = d.version + 1;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.official_key(official text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((('x'::text || substr(md5(official), 1, 8)))::bit(32))::integer
;

CREATE OR REPLACE FUNCTION laksana.owed_dispositions(p_tenant text, p_position text, most integer)
 RETURNS TABLE(list text, case_id text, disposition text, reference text, subject text, applicant text, "position" text, by_name text, by_position text, since timestamp with time zone, due_on date, urgency text, instructions text[], note text, position_id text)
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query
    with owed as (
      (select 'mine' as list, d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.position_id = p_position)
      union all
      (select 'awaited', d.* from laksana.disposition_owed d
        where d.tenant_id = p_tenant and d.answer is null and d.by_position_id = p_position)
    ), numbered as (
      select o.*, f.reference, f.subject, f.applicant_name,
        row_number() over (partition by o.list
          order by o.due_on nulls last, o.since, o.case_id, o.disposition, o.position_id) as nth
      from owed o join laksana.case_file f on f.tenant_id = p_tenant and f.case_id = o.case_id
      where f.status in ('running', 'suspended')
    )
    select n.list, n.case_id, n.disposition, n.reference, n.subject, n.applicant_name, p.title, o.name, b.title, n.since,
      n.due_on, n.urgency, n.instructions, n.note, n.position_id
    from numbered n
    join laksana.position p on p.tenant_id = p_tenant and p.position_id = n.position_id
    join laksana.position b on b.tenant_id = p_tenant and b.position_id = n.by_position_id
    join laksana.official o on o.tenant_id = p_tenant and o.official_id = n.by_official_id
    where n.nth <= most
    order by n.due_on nulls last, n.since, n.case_id, n.disposition, n.position_id;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.owes_task(p_tenant text, p_official text, p_case text, p_task text, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM laksana.task t
           WHERE ((t.tenant_id = owes_task.p_tenant) AND (t.case_id = owes_task.p_case) AND (t.task_id = owes_task.p_task) AND ((t.claimed_by = owes_task.p_official) OR ((t.claimed_by IS NULL) AND ((t.owner = ('official:'::text || owes_task.p_official)) OR (EXISTS ( SELECT
                    FROM (((laksana.tenant g
                      CROSS JOIN LATERAL ( SELECT ((owes_task.p_at AT TIME ZONE g.zone))::date AS day) today)
                      JOIN laksana.holding h ON (((h.tenant_id = owes_task.p_tenant) AND (h.official_id = owes_task.p_official) AND (h.from_on <= today.day) AND ((h.until_on IS NULL) OR (h.until_on >= today.day)))))
                      JOIN laksana."position" p ON (((p.tenant_id = owes_task.p_tenant) AND (p.position_id = h.position_id))))
                   WHERE ((g.tenant_id = owes_task.p_tenant) AND ((t.owner = ('unit:'::text || p.unit_id)) OR (EXISTS ( SELECT
                            FROM laksana.performer_binding b
                           WHERE ((b.tenant_id = owes_task.p_tenant) AND (b.position_id = p.position_id) AND (t.owner = ((('performer:'::text || b.procedure_id) || '/'::text) || b.performer_id))))))))))))))) AS "exists";
END
;

CREATE OR REPLACE FUNCTION laksana.owner_key(owner text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ((('x'::text || substr(md5(owner), 1, 16)))::bit(64))::bigint
;

CREATE OR REPLACE FUNCTION laksana.page_of_cases(p_tenant text, words text, statuses text[], procedure text, applicant text, overdue_at timestamp with time zone, procedures text[], unit text, official text, cases text[], sort text, most integer, skip integer, count_up_to integer, OUT counted integer, OUT listed json)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  if words ~ '[[:alnum:]]' or sort in ('due', 'last-act') then
    select f.counted, f.listed into page_of_cases.counted, page_of_cases.listed
      from laksana.find_cases(words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort,
        most, skip, count_up_to) f;
    return;
  end if;
  counted := laksana.count_cases(
    words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, count_up_to);
  listed := (
    select json_agg(to_jsonb(c) - 'search' - 'tenant_id' || jsonb_build_object('activities', laksana.activities_now(c)))
    from laksana.list_cases(
      words, statuses, procedure, applicant, overdue_at, procedures, unit, official, cases, sort, most, skip) c);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.positions_below(p_tenant text, p_position text, p_procedure text, p_at timestamp with time zone)
 RETURNS TABLE(position_id text, title text, unit text, depth integer, officials json, performs text[])
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH RECURSIVE below AS (
          SELECT p.position_id,
             p.title,
             p.unit_id,
             1 AS depth,
             ARRAY[p.title] AS path
            FROM laksana."position" p
           WHERE ((p.tenant_id = positions_below.p_tenant) AND (p.superior_position_id = positions_below.p_position))
         UNION ALL
          SELECT p.position_id,
             p.title,
             p.unit_id,
             (b_1.depth + 1),
             (b_1.path || p.title)
            FROM (laksana."position" p
              JOIN below b_1 ON ((p.superior_position_id = b_1.position_id)))
           WHERE ((p.tenant_id = positions_below.p_tenant) AND (b_1.depth < 20))
         ), today AS (
          SELECT ((positions_below.p_at AT TIME ZONE t.zone))::date AS day
            FROM laksana.tenant t
           WHERE (t.tenant_id = positions_below.p_tenant)
         )
  SELECT b.position_id,
     b.title,
     u.name,
     b.depth,
     COALESCE(( SELECT json_agg(json_build_object('id', o.official_id, 'name', o.name) ORDER BY (array_position(ARRAY['definitive'::text, 'acting'::text, 'stand-in'::text], h.kind)), h.holding_id) AS json_agg
            FROM ((laksana.holding h
              JOIN laksana.official o ON (((o.tenant_id = positions_below.p_tenant) AND (o.official_id = h.official_id))))
              CROSS JOIN today)
           WHERE ((h.tenant_id = positions_below.p_tenant) AND (h.position_id = b.position_id) AND (h.from_on <= today.day) AND ((h.until_on IS NULL) OR (h.until_on >= today.day)) AND ((o.left_on IS NULL) OR (o.left_on > today.day)))), '[]'::json) AS "coalesce",
     ARRAY( SELECT pb.performer_id
            FROM laksana.performer_binding pb
           WHERE ((pb.tenant_id = positions_below.p_tenant) AND (pb.procedure_id = positions_below.p_procedure) AND (pb.position_id = b.position_id))
           ORDER BY pb.performer_id) AS "array"
    FROM (below b
      JOIN laksana.unit u ON (((u.tenant_id = positions_below.p_tenant) AND (u.unit_id = b.unit_id))))
   ORDER BY b.path;
END
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

CREATE OR REPLACE FUNCTION laksana.store_case_files(p_tenant text, p_rows jsonb, p_stored integer[])
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO laksana.case_file AS f (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, requested_by, opened_by, procedure_id, procedure_version, procedure_title, opened_at, search, submitted_at, status, ending, ending_label, ended_at, version, steps, next_due_at, waiting_for, last_act, last_act_at, members)  SELECT store_case_files.p_tenant AS p_tenant,
             r.case_id,
             r.reference,
             r.subject,
             r.applicant_unit_id,
             r.applicant_name,
             r.requested_by,
             r.opened_by,
             r.procedure_id,
             r.procedure_version,
             r.procedure_title,
             r.opened_at,
             COALESCE(to_tsvector('simple'::regconfig, r.search_text), ''::tsvector) AS "coalesce",
             r.submitted_at,
             r.status,
             r.ending,
             r.ending_label,
             r.ended_at,
             r.version,
             r.steps,
             r.next_due_at,
             r.waiting_for,
             r.act,
             r.at,
             r.members
            FROM jsonb_to_recordset(store_case_files.p_rows) r(place integer, case_id text, reference text, subject text, applicant_unit_id text, applicant_name text, requested_by text, opened_by text, procedure_id text, procedure_version integer, procedure_title text, opened_at timestamp with time zone, search_text text, submitted_at timestamp with time zone, status text, ending text, ending_label text, ended_at timestamp with time zone, version integer, steps jsonb, next_due_at timestamp with time zone, waiting_for text, act text, at timestamp with time zone, members text[])
           WHERE (((r.place >= 0) AND (r.place <= 9999)) AND (r.place = ANY (store_case_files.p_stored))) ON CONFLICT(tenant_id, case_id) DO UPDATE SET reference = excluded.reference, subject = excluded.subject, applicant_unit_id = excluded.applicant_unit_id, applicant_name = excluded.applicant_name, requested_by = excluded.requested_by, procedure_version = excluded.procedure_version, procedure_title = excluded.procedure_title, search =
         CASE
             WHEN (excluded.search = ''::tsvector) THEN f.search
             ELSE excluded.search
         END, submitted_at = COALESCE(excluded.submitted_at, f.submitted_at), status = excluded.status, ending = excluded.ending, ending_label = excluded.ending_label, ended_at = excluded.ended_at, version = excluded.version, steps = excluded.steps, next_due_at = excluded.next_due_at, waiting_for = excluded.waiting_for, last_act = excluded.last_act, last_act_at = excluded.last_act_at, members = excluded.members;
END
;

CREATE OR REPLACE FUNCTION laksana.store_deviations(p_tenant text, p_rows jsonb, p_stored integer[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into laksana.deviation
    (tenant_id, case_id, deviation, standard, sign, step_id, activity, procedure_id, document, performers, held_by, opened_at,
     due_at, late_minutes, seen)
    select p_tenant, n.case_id, n.deviation, n.standard, n.sign, n.step_id, n.activity, n.procedure_id, n.document, n.performers,
      n.held_by, n.at, n.due_at, n.late_minutes, n.seen
    from jsonb_to_recordset(p_rows -> 'openedDeviations')
      n (place integer, case_id text, at timestamptz, deviation text, standard text, sign text, step_id text, activity text,
        procedure_id text, document text, performers text[], held_by text, due_at timestamptz, late_minutes integer, seen text)
    where n.place between 0 and 9999 and n.place = any(p_stored);
  update laksana.deviation d set
      due_at = coalesce(c.due_at, d.due_at), late_minutes = coalesce(c.late_minutes, d.late_minutes),
      standing = coalesce(c.standing, d.standing), cause = coalesce(c.cause, d.cause),
      explanation = coalesce(c.explanation, d.explanation), correction = coalesce(c.correction, d.correction),
      accounted_by = coalesce(c.accounted_by, d.accounted_by), accounted_unit = coalesce(c.accounted_unit, d.accounted_unit),
      accounted_at = case when c.accounted_by is null then d.accounted_at else c.at end,
      judged_by = coalesce(c.judged_by, d.judged_by),
      judged_at = case when c.judged_by is null then d.judged_at else c.at end,
      judgement = case when c.judged_by is null then d.judgement else c.judgement end
    from jsonb_to_recordset(p_rows -> 'changedDeviations')
      c (place integer, case_id text, at timestamptz, deviation text, due_at timestamptz, late_minutes integer, standing text,
        cause text, explanation text, correction text, accounted_by text, accounted_unit text, judged_by text, judgement text)
    where d.tenant_id = p_tenant and d.case_id = c.case_id and d.deviation = c.deviation
      and c.place between 0 and 9999 and c.place = any(p_stored);
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.store_waiting_papers(p_tenant text, p_rows jsonb, p_stored integer[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION laksana.take_case_key(p_tenant text, p_case text, p_texts bytea, p_personal bytea)
 RETURNS TABLE(texts bytea, personal bytea)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  insert into laksana.case_key as k (tenant_id, case_id, texts, personal) values (p_tenant, p_case, p_texts, p_personal)
    on conflict do nothing;
  return query select k.texts, k.personal from laksana.case_key k where k.tenant_id = p_tenant and k.case_id = p_case;
end
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

CREATE OR REPLACE FUNCTION laksana.tell_notices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into laksana.outbox (tenant_id, kind, body)
    select tenant_id, 'tell', jsonb_build_object('official', official_id, 'notice', notice_id) from added;
  perform pg_notify('laksana_notice', tenant_id || ' ' || official_id)
    from (select distinct tenant_id, official_id from added) told;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.tell_read()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('laksana_notice', tenant_id || ' ' || official_id)
    from (select distinct tenant_id, official_id from changed) told;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.tell_webhooks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from laksana.webhook where tenant_id = current_setting('laksana.tenant', true) and active) then
    insert into laksana.outbox (tenant_id, kind, body)
      select tenant_id, 'webhooks', jsonb_build_object('caseId', case_id, 'version', version) from added
      order by case_id, version;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION laksana.tenants_of_authorities(serials text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'laksana', 'pg_temp'
AS $function$ select distinct tenant_id from laksana.signing_authority where serial = any(serials) order by 1 limit 20 $function$
;

CREATE OR REPLACE FUNCTION laksana.view_case(p_tenant text, p_case text, p_official text, p_at timestamp with time zone)
 RETURNS TABLE(version integer, snapshot text, kept integer, authority json, acts json)
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('laksana.tenant', p_tenant, true);
  return query
    select s.version, n.snapshot, coalesce(n.version, 0), laksana.authority_of(p_tenant, p_official, p_at), (
      select json_agg(json_build_object('version', e.version, 'act', e.act, 'actor', e.actor, 'at', e.at,
        'events', e.events, 'hash', encode(e.hash, 'hex')) order by e.version)
      from laksana.event_log e where e.tenant_id = p_tenant and e.case_id = p_case)
    from laksana.case_stream s
    left join laksana.case_snapshot n on n.tenant_id = p_tenant and n.case_id = p_case
    where s.tenant_id = p_tenant and s.case_id = p_case;
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

grant execute on function laksana.activities_now(laksana.case_file) to laksana_app;
grant execute on function laksana.answer_disposition(text,text,text,text[],text) to laksana_app;
grant execute on function laksana.authority_of(text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.calendars_of(text,integer) to laksana_app;
grant execute on function laksana.case_of_reference(text) to laksana_app;
grant execute on function laksana.commit_acts(text,json,jsonb) to laksana_app;
grant execute on function laksana.count_cases(text,text[],text,text,timestamp with time zone,text[],text,text,text[],integer) to laksana_app;
grant execute on function laksana.count_letters(text,integer,text,text,text,date,date,integer) to laksana_app;
grant execute on function laksana.count_unread(text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.find_case_key(text,text) to laksana_app;
grant execute on function laksana.find_cases(text,text[],text,text,timestamp with time zone,text[],text,text,text[],text,integer,integer,integer) to laksana_app;
grant execute on function laksana.find_viewer(text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.find_viewer_by_token(text,bytea,timestamp with time zone) to laksana_app;
grant execute on function laksana.leads_unit(text,text) to laksana_app;
grant execute on function laksana.list_cases(text,text[],text,text,timestamp with time zone,text[],text,text,text[],text,integer,integer) to laksana_app;
grant execute on function laksana.list_letters(text,integer,text,text,text,date,date,text,integer,integer) to laksana_app;
grant execute on function laksana.load_cases(text,json) to laksana_app;
grant execute on function laksana.official_key(text) to laksana_app;
grant execute on function laksana.owed_dispositions(text,text,integer) to laksana_app;
grant execute on function laksana.owes_task(text,text,text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.owner_key(text) to laksana_app;
grant execute on function laksana.page_of_cases(text,text,text[],text,text,timestamp with time zone,text[],text,text,text[],text,integer,integer,integer) to laksana_app;
grant execute on function laksana.positions_below(text,text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.public_tenants() to laksana_app;
grant execute on function laksana.store_case_files(text,jsonb,integer[]) to laksana_app;
grant execute on function laksana.store_deviations(text,jsonb,integer[]) to laksana_app;
grant execute on function laksana.store_waiting_papers(text,jsonb,integer[]) to public;
grant execute on function laksana.store_waiting_papers(text,jsonb,integer[]) to laksana_app;
grant execute on function laksana.take_case_key(text,text,bytea,bytea) to laksana_app;
grant execute on function laksana.take_number(text,text) to laksana_app;
grant execute on function laksana.tenants_of_authorities(text[]) to laksana_app;
grant execute on function laksana.view_case(text,text,text,timestamp with time zone) to laksana_app;
grant execute on function laksana.word_query(text) to laksana_app;
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
grant insert, select, update on table laksana.archive_file to laksana_app;
grant insert, select on table laksana.audit_run to laksana_app;
grant insert, select on table laksana.calendar_change to laksana_app;
grant delete, insert, select, update on table laksana.calendar_day to laksana_app;
grant delete, insert, select, update on table laksana.calendar_hours to laksana_app;
grant delete, insert, select, update on table laksana.calendar_span to laksana_app;
grant insert, select, update on table laksana.case_file to laksana_app;
grant insert, select, update on table laksana.case_key to laksana_app;
grant insert, select, update on table laksana.case_number to laksana_app;
grant insert, select, update on table laksana.case_snapshot to laksana_app;
grant insert, select, update on table laksana.case_stream to laksana_app;
grant delete, insert, select, update on table laksana.delivery to laksana_app;
grant insert, select on table laksana.destruction_item to laksana_app;
grant insert, select, update on table laksana.destruction_list to laksana_app;
grant insert, select, update on table laksana.deviation to laksana_app;
grant insert, select, update on table laksana.directory_version to laksana_app;
grant insert, select, update on table laksana.disposition_owed to laksana_app;
grant insert, select on table laksana.erasure to laksana_app;
grant insert, select on table laksana.escalation_setting to laksana_app;
grant delete, insert, select, update on table laksana.escalation_watch to laksana_app;
grant insert, select on table laksana.event_log to laksana_app;
grant insert, select on table laksana.feed to laksana_app;
grant insert, select on table laksana.file_check to laksana_app;
grant insert, select, update on table laksana.forecast_record to laksana_app;
grant delete, insert, select, update on table laksana.holding to laksana_app;
grant insert, select, update on table laksana.legal_hold to laksana_app;
grant insert, select, update on table laksana.letter_counter to laksana_app;
grant insert, select on table laksana.letter_numbering to laksana_app;
grant insert, select, update on table laksana.letter_register to laksana_app;
grant insert, select on table laksana.letterhead to laksana_app;
grant delete, insert, select on table laksana.meeting_paper to laksana_app;
grant insert, select, update on table laksana.messenger_recipient to laksana_app;
grant insert, select on table laksana.national_days to laksana_app;
grant delete, insert, select, update on table laksana.notice to laksana_app;
grant insert, select, update on table laksana.notice_preference to laksana_app;
grant insert, select, update on table laksana.official to laksana_app;
grant insert, select on table laksana.outbox to laksana_app;
grant delete, select on table laksana.outbox to laksana_worker;
grant insert, select on table laksana.paper_content to laksana_app;
grant insert, select on table laksana.paper_kind to laksana_app;
grant insert, select on table laksana.paper_print to laksana_app;
grant insert, select on table laksana.paper_reminder to laksana_app;
grant delete, insert, select, update on table laksana.paper_waiting to laksana_app;
grant delete, insert, select, update on table laksana.performer_binding to laksana_app;
grant insert, select, update on table laksana.procedure_version to laksana_app;
grant insert, select on table laksana.published_paper to laksana_app;
grant insert, select on table laksana.redating to laksana_app;
grant delete, insert, select on table laksana.redating_late to laksana_app;
grant insert, select on table laksana.retention_schedule to laksana_app;
grant insert, select on table laksana.signature_attempt to laksana_app;
grant insert, select on table laksana.signing_authority to laksana_app;
grant insert, select on table laksana.signing_certificate to laksana_app;
grant delete, insert, select, update on table laksana.stationery_draft to laksana_app;
grant insert, select on table laksana.step to laksana_app;
grant delete, insert, select on table laksana.step_clock to laksana_app;
grant insert, select, update on table laksana.step_clock_read to laksana_app;
grant delete, insert, select, update on table laksana.stored_file to laksana_app;
grant delete, insert, select, update on table laksana.task to laksana_app;
grant insert, select on table laksana.template_version to laksana_app;
grant insert, select, update on table laksana.tenant to laksana_app;
grant insert, select, update on table laksana.unit to laksana_app;
grant insert, select on table laksana.webhook to laksana_app;
grant delete, insert, select on table laksana.webhook_attempt to laksana_app;
grant delete, insert, select on table laksana.webhook_delivery to laksana_app;
grant delete, insert, select on table laksana.webhook_message to laksana_app;
