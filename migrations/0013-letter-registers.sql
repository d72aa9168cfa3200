-- Letter numbers and the books they come from (buku agenda).

-- How a book numbers its letters: `register_id` is incoming, outgoing, internal or the office's own; `kind` '' counts for
-- every kind of letter that has no row of its own. A change is a new version; the highest counts. A book either has a
-- template or is kept in another system, by its name there.
create table laksana.letter_numbering (
  tenant_id text not null references laksana.tenant,
  register_id text not null check (register_id ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind text not null default '',
  version integer not null check (version > 0),
  title text not null,
  template text,
  system text,
  unit_code text,
  archive_class text,
  changed_at timestamptz not null,
  -- Null: loaded from the government's file.
  changed_by text,
  primary key (tenant_id, register_id, kind, version),
  constraint template_or_system check ((template is null) <> (system is null))
);

-- One row a book and year, locked by whoever takes a number: `last_running` counts fresh numbers, `last_on` is the date
-- of the letter that has the last one.
create table laksana.letter_counter (
  tenant_id text not null references laksana.tenant,
  register_id text not null,
  year integer not null,
  last_running integer not null default 0,
  last_on date,
  primary key (tenant_id, register_id, year)
);

-- A letter in a book. `running` is null where its number was given in another system (`elsewhere_system`).
create table laksana.letter_register (
  tenant_id text not null references laksana.tenant,
  entry_id text not null,
  register_id text not null,
  -- Who asks again with the same key gets the same row: the id of the paper, or of the form that was sent.
  paper_id text not null,
  year integer not null,
  running integer,
  suffix text not null default '',
  number text not null,
  -- The date that the number is of: of an outgoing letter its own, of an incoming one the day it was registered.
  numbered_on date not null,
  kind text not null default '',
  subject text not null,
  sender text,
  sender_unit_id text,
  recipient text,
  -- Of an incoming letter, as its sender numbered and dated it.
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
  voided_at timestamptz,
  voided_by text,
  taken_at timestamptz not null,
  taken_by text not null,
  taken_from text not null,
  search tsvector not null generated always as (to_tsvector('simple'::regconfig, regexp_replace(
    number || ' ' || subject || ' ' || coalesce(sender, '') || ' ' || coalesce(recipient, '') || ' ' || coalesce(their_number, ''),
    '[^[:alnum:]]+', ' ', 'g'))) stored,
  primary key (tenant_id, entry_id),
  constraint letter_register_paper unique (tenant_id, register_id, paper_id),
  constraint letter_register_number unique (tenant_id, register_id, year, running, suffix),
  check (status in ('taken', 'used', 'void')),
  check (urgency in ('biasa', 'segera', 'sangat-segera')),
  check (security in ('SR', 'R', 'T', 'B')),
  constraint number_or_elsewhere check ((running is null) = (elsewhere_system is not null)),
  constraint void_has_reason check ((status = 'void') = (void_reason is not null))
);
create index letter_register_book on laksana.letter_register (tenant_id, register_id, year, numbered_on, running);
create index letter_register_scan on laksana.letter_register (tenant_id, scan_file_id) where scan_file_id is not null;
create index letter_register_elsewhere on laksana.letter_register (tenant_id, elsewhere_file_id)
  where elsewhere_file_id is not null;
create index letter_register_case on laksana.letter_register (tenant_id, case_id) where case_id is not null;
create index letter_register_search on laksana.letter_register using gin (search);

do $$
declare name text;
begin
  foreach name in array array['letter_numbering', 'letter_counter', 'letter_register'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, name);
  end loop;
end
$$;
create policy searched on laksana.letter_register for select to laksana_owner using (true);

-- Nothing is ever deleted here: a number that was taken stays in the book.
grant select, insert on laksana.letter_numbering to laksana_app;
grant select, insert, update on laksana.letter_counter, laksana.letter_register to laksana_app;

create function laksana.keep_letter_number() returns trigger language plpgsql as $$
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
$$;
create trigger keep_number before update or delete on laksana.letter_register
  for each row execute function laksana.keep_letter_number();

-- The condition that `list_letters` and `count_letters` share, over $1 tenant … $8. With words the index of words is
-- read first, which row-level security would forbid: hence the functions that run as the owner.
create function laksana.letter_condition(words text, status text, kind text, from_on date, until_on date)
returns text language sql immutable as $$
  select case when words ~ '[[:alnum:]]'
      then '(select * from laksana.letter_register where search @@ laksana.word_query($4) offset 0) l'
      else 'laksana.letter_register l' end
    || ' where tenant_id = $1 and register_id = $2 and year = $3'
    || case when status is null then '' else ' and status = $5' end
    || case when kind is null then '' else ' and kind = $6' end
    || case when from_on is null then '' else ' and numbered_on >= $7' end
    || case when until_on is null then '' else ' and numbered_on <= $8' end
$$;

create function laksana.list_letters(
  register text, p_year integer, words text, status text, kind text, from_on date, until_on date,
  sort text, most integer, skip integer
) returns setof laksana.letter_register
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
begin
  return query execute
    'select * from ' || laksana.letter_condition(words, status, kind, from_on, until_on)
    || case sort
      when 'oldest' then ' order by numbered_on, running, length(suffix), suffix, entry_id'
      else ' order by numbered_on desc, running desc, length(suffix) desc, suffix desc, entry_id' end
    || ' limit $9 offset $10'
    using current_setting('laksana.tenant', true), register, p_year, words, status, kind, from_on, until_on, most, skip;
end
$$;

create function laksana.count_letters(
  register text, p_year integer, words text, status text, kind text, from_on date, until_on date, most integer
) returns integer
  language plpgsql stable security definer set search_path = laksana, pg_temp
as $$
declare counted integer;
begin
  execute 'select count(*) from (select from '
    || laksana.letter_condition(words, status, kind, from_on, until_on) || ' limit $9) c'
    into counted
    using current_setting('laksana.tenant', true), register, p_year, words, status, kind, from_on, until_on, most;
  return counted;
end
$$;

revoke execute on function laksana.letter_condition, laksana.list_letters, laksana.count_letters,
  laksana.keep_letter_number from public;
grant execute on function laksana.list_letters, laksana.count_letters to laksana_app;
