-- Word to people by messenger, through a gateway of the operator's.

-- { topic: 'at-once' | 'at-any-hour' | 'never' }; what isn't named is as the program says.
alter table laksana.notice_preference add column messenger jsonb not null default '{}';

alter table laksana.delivery drop constraint delivery_channel_check;
alter table laksana.delivery add constraint delivery_channel_check check (channel in ('mail', 'digest', 'messenger'));

-- Where an official wants to be told by messenger. Nothing goes there but a code, until that code was typed in.
create table laksana.messenger_recipient (
  tenant_id text not null,
  official_id text not null,
  -- A phone number or a handle, sealed with the server's secret. Null: it was taken away; how many codes went out is kept.
  sealed_address bytea,
  confirmed_at timestamptz,
  -- Of the code sent last, a salted hash; null: none is awaited.
  code_hash text,
  code_until timestamptz,
  -- How often a code was typed for it.
  code_tries integer not null default 0,
  -- When the last code went out, and how many did with less than a day in between.
  code_at timestamptz,
  codes integer not null default 0,
  primary key (tenant_id, official_id),
  foreign key (tenant_id, official_id) references laksana.official,
  constraint confirmed_somewhere check (confirmed_at is null or sealed_address is not null),
  constraint code_whole check ((code_hash is null) = (code_until is null))
);
alter table laksana.messenger_recipient enable row level security, force row level security;
create policy of_tenant on laksana.messenger_recipient
  using (tenant_id = current_setting('laksana.tenant', true))
  with check (tenant_id = current_setting('laksana.tenant', true));
grant select, insert, update on laksana.messenger_recipient to laksana_app;
