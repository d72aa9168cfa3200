-- Electronic signatures. A government's own certificate authority and its officials' certificates; a row for each attempt
-- to sign. Secrets that people type are in none of them.

create table laksana.signing_authority (
  tenant_id text not null references laksana.tenant,
  -- Of its certificate, hexadecimal.
  serial text not null check (serial ~ '^[0-9a-f]+$'),
  -- X.509, DER.
  certificate bytea not null,
  -- PKCS #8, sealed with the server's own secret.
  sealed_key bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, serial)
);

create table laksana.signing_certificate (
  tenant_id text not null,
  serial text not null check (serial ~ '^[0-9a-f]+$'),
  authority text not null,
  official_id text not null,
  -- As they stand in the certificate.
  name text not null,
  position text not null,
  organisation text not null,
  certificate bytea not null,
  -- PKCS #8, sealed with what the official types and the server's own secret: neither alone opens it.
  sealed_key bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revocation_reason text check (revocation_reason in ('key-compromise', 'affiliation-changed', 'superseded', 'cessation')),
  primary key (tenant_id, serial),
  foreign key (tenant_id, authority) references laksana.signing_authority,
  foreign key (tenant_id, official_id) references laksana.official,
  check ((revoked_at is null) = (revocation_reason is null))
);
-- An official has one certificate in force for each position.
create unique index signing_certificate_in_force on laksana.signing_certificate (tenant_id, official_id, position)
  where revoked_at is null;

create table laksana.signature_attempt (
  tenant_id text not null,
  attempt_id text not null,
  official_id text not null,
  position text not null,
  provider text not null check (provider in ('local', 'bsre')),
  at timestamptz not null,
  -- Of the file before it was signed.
  document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
  -- 'signed' or the code of the refusal; null while it is under way, or when the program was ended meanwhile.
  outcome text,
  -- What the provider calls the signed file.
  remote_id text,
  certificate text,
  level text check (level in ('B-B', 'B-T', 'basic')),
  -- Of the signed file, and how many signatures it should have.
  signed_sha256 text check (signed_sha256 ~ '^[0-9a-f]{64}$'),
  signatures integer,
  primary key (tenant_id, attempt_id),
  foreign key (tenant_id, official_id) references laksana.official
);
create index signature_attempt_of_official on laksana.signature_attempt (tenant_id, official_id, at);
create index signature_attempt_of_document on laksana.signature_attempt (tenant_id, document_sha256);
create index signature_attempt_of_signed on laksana.signature_attempt (tenant_id, signed_sha256);

alter table laksana.signing_authority enable row level security, force row level security;
alter table laksana.signing_certificate enable row level security, force row level security;
alter table laksana.signature_attempt enable row level security, force row level security;
create policy of_tenant on laksana.signing_authority
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
create policy of_tenant on laksana.signing_certificate
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
create policy of_tenant on laksana.signature_attempt
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));

-- Keys and certificates never change; a certificate is revoked for good; an attempt gets its outcome.
grant select, insert on laksana.signing_authority, laksana.signing_certificate, laksana.signature_attempt to laksana_app;
grant update (revoked_at, revocation_reason) on laksana.signing_certificate to laksana_app;
grant update (outcome, remote_id, certificate, level, signed_sha256, signatures)
  on laksana.signature_attempt to laksana_app;
