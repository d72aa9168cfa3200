import { writeFile } from 'node:fs/promises'
import pg from 'pg'

/**
 * Renders what the migrations have made, read back from the catalogues, in an order that depends on nothing else:
 * tables with columns and constraints, indexes, policies, triggers, functions and grants of our schemas.
 * There is no pg_dump in the packaged PostgreSQL. `node tools/schema-dump.ts` writes migrations/schema.sql.
 */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const parts: string[] = [
    '-- What the migrations make. Written by tools/schema-dump.ts; compared by a test.',
  ]
  for (const { title, sql } of sections) {
    const { rows } = await client.query<{ line: string }>(sql)
    parts.push(`-- ${title}\n`, rows.map((row) => row.line).join('\n'))
  }
  return `${parts.join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`
}

const ours = `n.nspname in ('laksana', 'auth')`

const sections: readonly { title: string; sql: string }[] = [
  {
    title: 'Tables',
    sql: `
      select format(E'create table %s (\\n%s\\n)%s;\\n%s', c.oid::regclass,
        (select string_agg('  ' || part, E',\\n' order by kind, place) from (
          select 1 as kind, a.attnum::int as place, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
            case when a.attstorage <> t.typstorage then 'storage ' || case a.attstorage when 'm' then 'main' when 'e' then 'external' when 'x' then 'extended' else 'plain' end end,
            case when a.attnotnull then 'not null' end,
            case when a.attidentity = 'a' then 'generated always as identity'
              when a.attgenerated = 's' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
              else 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as part
          from pg_attribute a join pg_type t on t.oid = a.atttypid
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          union all
          select 2, row_number() over (order by k.contype desc, k.conname)::int,
            format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
          from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') parts),
        ' with (' || array_to_string(c.reloptions, ', ') || ')',
        concat(
          case when c.relrowsecurity then format(E'alter table %s enable row level security;\\n', c.oid::regclass) end,
          case when c.relforcerowsecurity then format(E'alter table %s force row level security;\\n', c.oid::regclass) end)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${ours} order by n.nspname, c.relname collate "C"`,
  },
  {
    title: 'Indexes',
    sql: `
      select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      order by n.nspname, c.relname collate "C"`,
  },
  {
    title: 'Policies',
    sql: `
      select format('create policy %I on %s for %s to %s%s%s;', p.polname, p.polrelid::regclass,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        case when p.polroles = '{0}' then 'public' else (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any(p.polroles)) end,
        ' using ' || pg_get_expr(p.polqual, p.polrelid), ' with check ' || pg_get_expr(p.polwithcheck, p.polrelid)) as line
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} order by n.nspname, c.relname collate "C", p.polname collate "C"`,
  },
  {
    title: 'Triggers',
    sql: `
      select pg_get_triggerdef(t.oid) || ';' as line
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and ${ours} order by c.relname collate "C", t.tgname collate "C"`,
  },
  {
    title: 'Functions',
    sql: `
      select pg_get_functiondef(p.oid) || E';\\n' as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`,
  },
  {
    title: 'Grants',
    sql: `
      with owned(what, name, acl, owner) as (
        select 'schema', quote_ident(n.nspname), n.nspacl, n.nspowner from pg_namespace n where ${ours}
        union all
        select 'table', c.oid::regclass::text, c.relacl, c.relowner
          from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${ours}
        union all
        select 'function', p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours}
      )
      select format('grant %s on %s %s to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), what, name,
        coalesce(r.rolname, 'public')) as line
      from owned, aclexplode(acl) g left join pg_roles r on r.oid = g.grantee
      where g.grantee <> owner
      group by what, name, r.rolname order by what, name collate "C", r.rolname nulls first`,
  },
]

if (import.meta.main) {
  const { openTestDatabase } = await import('#server/testing/postgres.ts')
  const database = await openTestDatabase()
  const client = new pg.Client({ connectionString: database.urls.owner })
  await client.connect()
  const dump = await dumpSchema(client)
  await client.end()
  await database.close()
  await writeFile(new URL('../migrations/schema.sql', import.meta.url), dump)
  console.log('migrations/schema.sql is up to date')
}
