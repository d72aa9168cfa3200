-- Word to people: how each wants to be told, and what became of everything that leaves the house.

-- How an official wants to be told outside the pages, where it isn't as the program says: see server/notices/topics.ts.
create table laksana.notice_preference (
  tenant_id text not null,
  official_id text not null,
  -- { topic: 'at-once' | 'at-any-hour' | 'digest' | 'never' }; what isn't named is as the program says.
  mail jsonb not null default '{}',
  locale text not null check (locale in ('id', 'en')),
  -- Minutes after local midnight; the same twice: no quiet hours.
  quiet_from integer not null check (quiet_from between 0 and 1439),
  quiet_until integer not null check (quiet_until between 0 and 1439),
  -- Local hour of the daily digest.
  digest_hour integer not null check (digest_hour between 0 and 23),
  changed_at timestamptz not null,
  primary key (tenant_id, official_id),
  foreign key (tenant_id, official_id) references laksana.official
);

-- One message to one target by one channel. `delivery_id` is worked out from what is told, channel and target, so the same
-- thing is never delivered twice. What it says is made when it is sent, from where that stands; here is only whom it goes to.
create table laksana.delivery (
  tenant_id text not null,
  delivery_id text not null,
  channel text not null check (channel in ('mail', 'digest')),
  -- Whom it is for; null: for a program.
  official_id text,
  -- The official again for mail; the id of an endpoint or of a messenger's recipient. Never an address or a number.
  target text not null,
  -- Of the notice, or of the event.
  kind text not null,
  -- Of the official's notices; null where it is about none.
  notice_id text,
  case_id text,
  -- What the channel has to know besides, small, without text that people wrote and without secrets.
  body jsonb not null default '{}',
  -- failed: tried, and tried again at not_before. sending: begun, and not known how it ended.
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'given-up', 'skipped')),
  attempts integer not null default 0,
  -- Why it isn't sent, or not yet: a word of the channel, put into sentences by web/messages; and what the other side said.
  problem text,
  detail text,
  -- A try ended without our learning how: it may have arrived twice.
  uncertain boolean not null default false,
  not_before timestamptz not null,
  -- When it was last given to the workers; null once one of them has taken it up.
  queued_at timestamptz,
  made_at timestamptz not null,
  began_at timestamptz,
  sent_at timestamptz,
  primary key (tenant_id, delivery_id),
  constraint sent_at_some_time check ((state = 'sent') = (sent_at is not null))
);
create index delivery_due on laksana.delivery (tenant_id, not_before) where state in ('waiting', 'failed', 'sending');
create index delivery_latest on laksana.delivery (tenant_id, made_at desc, delivery_id);
create index delivery_of_official on laksana.delivery (tenant_id, official_id, channel, made_at desc);
create index notice_latest on laksana.notice (tenant_id, official_id, at desc, notice_id);

do $$
declare name text;
begin
  foreach name in array array['notice_preference', 'delivery'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, name);
  end loop;
end
$$;
grant select, insert, update on laksana.notice_preference, laksana.delivery to laksana_app;

-- Wherever a notice is stored, an outbox row follows in the same transaction, to tell it outside the pages; and whoever
-- listens for that official hears of it when the transaction is committed.
create function laksana.tell_notices() returns trigger language plpgsql as $$
begin
  insert into laksana.outbox (tenant_id, kind, body)
    select tenant_id, 'tell', jsonb_build_object('official', official_id, 'notice', notice_id) from added;
  perform pg_notify('laksana_notice', tenant_id || ' ' || official_id)
    from (select distinct tenant_id, official_id from added) told;
  return null;
end
$$;
create trigger tell_notices after insert on laksana.notice
  referencing new table as added for each statement execute function laksana.tell_notices();

-- Read in one window, read in the others.
create function laksana.tell_read() returns trigger language plpgsql as $$
begin
  perform pg_notify('laksana_notice', tenant_id || ' ' || official_id)
    from (select distinct tenant_id, official_id from changed) told;
  return null;
end
$$;
create trigger tell_read after update on laksana.notice
  referencing new table as changed for each statement execute function laksana.tell_read();

-- Whether an official has to do a task today: it is theirs, or nobody's and they answer for its owner.
create function laksana.owes_task(p_tenant text, p_official text, p_case text, p_task text, p_at timestamptz)
  returns boolean language sql stable
begin atomic
  select exists (
    select from laksana.task t
    where t.tenant_id = p_tenant and t.case_id = p_case and t.task_id = p_task
      and (t.claimed_by = p_official or t.claimed_by is null and (
        t.owner = 'official:' || p_official or exists (
          select from laksana.tenant g
          cross join lateral (select (p_at at time zone g.zone)::date as day) today
          join laksana.holding h on h.tenant_id = p_tenant and h.official_id = p_official
            and h.from_on <= today.day and (h.until_on is null or h.until_on >= today.day)
          join laksana.position p on p.tenant_id = p_tenant and p.position_id = h.position_id
          where g.tenant_id = p_tenant and (t.owner = 'unit:' || p.unit_id or exists (
            select from laksana.performer_binding b
            where b.tenant_id = p_tenant and b.position_id = p.position_id
              and t.owner = 'performer:' || b.procedure_id || '/' || b.performer_id))))));
end;

-- How many of the latest hundred unread notices still stand. One about a task stands while it is owed. One round trip.
create function laksana.count_unread(p_tenant text, p_official text, p_at timestamptz) returns integer
  language plpgsql as $$
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
$$;

revoke execute on function laksana.tell_notices, laksana.tell_read, laksana.owes_task, laksana.count_unread from public;
grant execute on function laksana.owes_task, laksana.count_unread to laksana_app;
