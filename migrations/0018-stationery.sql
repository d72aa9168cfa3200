-- How a government's papers look: versions of its letterheads (kop) and of its templates. Nothing here is ever changed:
-- a change is a new version, and each case keeps what was in force when it began.

-- `unit_id` '' is the office that builds applications, which counts for whoever has none of its own.
create table laksana.letterhead (
  tenant_id text not null references laksana.tenant,
  unit_id text not null,
  version integer not null check (version > 0),
  government text not null,
  office text not null,
  address text not null,
  phone text not null,
  email text not null,
  website text not null,
  -- A line at the foot of each page.
  footer text not null,
  -- Where papers are signed.
  place text not null,
  logo bytea check (length(logo) between 1 and 307200),
  logo_media_type text check (logo_media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
  reason text not null,
  made_at timestamptz not null,
  -- Null: loaded from the government's file.
  made_by text,
  valid_from timestamptz not null,
  primary key (tenant_id, unit_id, version),
  check ((logo is null) = (logo_media_type is null)),
  -- What is in force on a day that has passed stays so.
  check (valid_from >= made_at)
);

create table laksana.template_version (
  tenant_id text not null references laksana.tenant,
  template text not null,
  version integer not null check (version > 0),
  -- Typst; null: the shipped template.
  source text check (length(source) between 1 and 30000),
  -- Fixed words that are printed otherwise, by name.
  wording jsonb not null,
  reason text not null,
  made_at timestamptz not null,
  made_by text,
  valid_from timestamptz not null,
  primary key (tenant_id, template, version),
  check (valid_from >= made_at)
);

-- What an administrator looks at before it is put in force: one a person and subject ('letterhead/<unit>', 'template/<name>').
create table laksana.stationery_draft (
  tenant_id text not null references laksana.tenant,
  official_id text not null,
  subject text not null,
  content jsonb not null,
  logo bytea check (length(logo) between 1 and 307200),
  logo_media_type text,
  saved_at timestamptz not null,
  primary key (tenant_id, official_id, subject),
  foreign key (tenant_id, official_id) references laksana.official
);

do $$
declare name text;
begin
  foreach name in array array['letterhead', 'template_version', 'stationery_draft'] loop
    execute format('alter table laksana.%I enable row level security, force row level security', name);
    execute format($p$create policy of_tenant on laksana.%I
      using (tenant_id = current_setting('laksana.tenant', true))
      with check (tenant_id = current_setting('laksana.tenant', true))$p$, name);
  end loop;
end
$$;

grant select, insert on laksana.letterhead, laksana.template_version to laksana_app;
grant select, insert, update, delete on laksana.stationery_draft to laksana_app;
