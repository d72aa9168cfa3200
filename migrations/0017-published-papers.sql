-- Letters that anyone can check by the code printed on them (QR), and whose authority a certificate is.

create table laksana.published_paper (
  tenant_id text not null references laksana.tenant,
  -- Sixteen characters of Crockford's alphabet by chance: 80 bits, nobody guesses one.
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  -- Null: the file was destroyed when its time was over; that it was published stays known.
  file_id text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  title text not null,
  number text,
  dated_on date not null,
  -- When this file, not an earlier one with fewer signatures, was published.
  published_at timestamptz not null,
  primary key (tenant_id, code),
  foreign key (tenant_id, file_id) references laksana.stored_file on delete set null (file_id)
);
-- Whether a file may be read for anyone.
create index published_paper_of_file on laksana.published_paper (tenant_id, file_id);

alter table laksana.published_paper enable row level security, force row level security;
create policy of_tenant on laksana.published_paper
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
-- A code is never taken back or given to another paper; a later signature gives it a newer file.
grant select, insert on laksana.published_paper to laksana_app;
grant update (file_id, sha256, title, number, dated_on, published_at) on laksana.published_paper to laksana_app;

-- Somebody brings a signed PDF and doesn't say whose it is: the certificates in it do. Tells nothing but whose authority
-- has a serial, which stands in every certificate it issued. The owner's policy is for this function alone.
create index signing_authority_serial on laksana.signing_authority (serial);
create policy recognised on laksana.signing_authority for select to laksana_owner using (true);
create function laksana.tenants_of_authorities(serials text[]) returns setof text
  language sql stable security definer set search_path = laksana, pg_temp
  as $$ select distinct tenant_id from laksana.signing_authority where serial = any(serials) order by 1 limit 20 $$;
revoke execute on function laksana.tenants_of_authorities from public;
grant execute on function laksana.tenants_of_authorities to laksana_app;
