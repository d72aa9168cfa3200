-- Calendars of officials under secret addresses, of which only the checksum is kept.

create table laksana.feed (
  tenant_id text not null references laksana.tenant,
  feed_id text not null,
  official_id text not null,
  kind text not null check (kind in ('tasks', 'office')),
  locale text not null check (locale in ('id', 'en')),
  token_hash bytea not null,
  made_at timestamptz not null,
  -- When a calendar program last asked, to some minutes.
  fetched_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, feed_id),
  foreign key (tenant_id, official_id) references laksana.official
);
create unique index feed_token on laksana.feed (tenant_id, token_hash);
create unique index feed_in_use on laksana.feed (tenant_id, official_id, kind) where revoked_at is null;
alter table laksana.feed enable row level security, force row level security;
create policy of_tenant on laksana.feed
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert on laksana.feed to laksana_app;
grant update (fetched_at, revoked_at) on laksana.feed to laksana_app;
