import type pg from 'pg'

/**
 * Runs a bulk load with the indexes of these tables taken away, and makes them anew afterwards, as one does when
 * moving a register into a database; so too the foreign keys that lead to these tables.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select * from (
       select case when k.oid is null then format('drop index %s', i.indexrelid::regclass)
           else format('alter table %s drop constraint %I', i.indrelid::regclass, k.conname) end as drop,
         case when k.oid is null then pg_get_indexdef(i.indexrelid)
           else format('alter table %s add constraint %I %s', i.indrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) end as make,
         case when k.oid is null then 2 else 1 end as turn
       from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
       where i.indrelid = any($1::regclass[])
       union all
       select format('alter table %s drop constraint %I', f.conrelid::regclass, f.conname),
         format('alter table %s add constraint %I %s', f.conrelid::regclass, f.conname, pg_get_constraintdef(f.oid)), 3
       from pg_constraint f where f.contype = 'f' and f.confrelid = any($1::regclass[])
     ) parts order by turn, make`,
    [tables],
  )
  for (const { drop } of rows.toReversed()) await client.query(drop)
  await load()
  for (const { make } of rows) await client.query(make)
}
