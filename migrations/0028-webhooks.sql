-- Word to other programs: webhooks of a government.

create table laksana.webhook (
  tenant_id text not null references laksana.tenant,
  webhook_id text not null,
  url text not null,
  description text not null,
  -- Kinds of events it wants to hear of.
  kinds text[] not null,
  -- Sealed with the server's secret. For a day after a change the secret before signs too.
  sealed_secret bytea not null,
  sealed_previous bytea,
  previous_until timestamptz,
  active boolean not null default true,
  -- Null: active. 'gone': it answered 410. 'failing': a message was given up and nothing got through since.
  disabled_because text check (disabled_because in ('by-hand', 'gone', 'failing')),
  disabled_at timestamptz,
  -- When something last got through.
  delivered_at timestamptz,
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, webhook_id),
  constraint disabled_whole check (active = (disabled_because is null) and active = (disabled_at is null))
);

-- One event, told under the same id to whoever wants it; `body` is what is signed, to the byte.
create table laksana.webhook_message (
  tenant_id text not null,
  message_id text not null,
  kind text not null,
  body text not null,
  at timestamptz not null,
  primary key (tenant_id, message_id)
);
create index webhook_message_at on laksana.webhook_message (tenant_id, at);

-- A message on its way to a webhook. `next_at`: when it is tried (again); while it is being sent, when it counts as lost.
create table laksana.webhook_delivery (
  tenant_id text not null,
  webhook_id text not null,
  message_id text not null,
  status text not null check (status in ('waiting', 'delivered', 'given-up')),
  -- How often it was tried, since it was last asked for by hand.
  tries integer not null default 0,
  next_at timestamptz,
  at timestamptz not null,
  primary key (tenant_id, webhook_id, message_id),
  constraint waits_for_a_time check ((status = 'waiting') = (next_at is not null))
);
create index webhook_delivery_due on laksana.webhook_delivery (tenant_id, next_at) where status = 'waiting';
create index webhook_delivery_at on laksana.webhook_delivery (tenant_id, webhook_id, at);

create table laksana.webhook_attempt (
  tenant_id text not null,
  webhook_id text not null,
  message_id text not null,
  attempt integer not null,
  at timestamptz not null,
  -- Of the answer; null: there was none.
  status integer,
  milliseconds integer not null,
  -- What went wrong; null: it got through.
  problem text,
  next_at timestamptz,
  primary key (tenant_id, webhook_id, message_id, attempt)
);

do $$
declare
  name text;
begin
  foreach name in array array['webhook', 'webhook_message', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format('create policy of_tenant on laksana.%I using (tenant_id = current_setting(''laksana.tenant'', true))
      with check (tenant_id = current_setting(''laksana.tenant'', true))', name);
  end loop;
end
$$;
grant select, insert on laksana.webhook to laksana_app;
grant update (url, description, kinds, sealed_secret, sealed_previous, previous_until, active, disabled_because, disabled_at,
  delivered_at) on laksana.webhook to laksana_app;
grant select, insert, delete on laksana.webhook_message, laksana.webhook_attempt to laksana_app;
grant select, insert, delete on laksana.webhook_delivery to laksana_app;
grant update (status, tries, next_at) on laksana.webhook_delivery to laksana_app;

-- Leaves word of an act, in its own commit, where a webhook of its government listens. Once for the acts stored together.
create function laksana.tell_webhooks() returns trigger language plpgsql as $$
begin
  if exists (select from laksana.webhook where tenant_id = current_setting('laksana.tenant', true) and active) then
    insert into laksana.outbox (tenant_id, kind, body)
      select tenant_id, 'webhooks', jsonb_build_object('caseId', case_id, 'version', version) from added
      order by case_id, version;
  end if;
  return null;
end
$$;
revoke execute on function laksana.tell_webhooks from public;
create trigger webhooks after insert on laksana.event_log referencing new table as added for each statement
  execute function laksana.tell_webhooks();
