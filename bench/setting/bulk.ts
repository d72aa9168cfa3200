import type pg from 'pg'
import { agencyCount, agencyId, flow, modelAgency, procedureCount, procedureId } from './government.ts'
import { withoutIndexes } from './indexes.ts'
import type { BenchOffice } from './office.ts'
import type { Script } from './script.ts'
import { kinds, matters, objects } from './words.ts'

/** The step at which case number `n` of a bulk load stands: 2 to 17, or 18 where it has ended. */
export const stepOf = (n: number): number => 2 + ((n * 7) % 17)
/** The agency that case `n` was opened by, and the place of its procedure. */
export const agencyOf = (n: number): string => agencyId((n * 31) % agencyCount)
export const placeOf = (n: number): number => (n * 5) % procedureCount

/** What lies in a database after a bulk load. */
export interface Bulk {
  readonly cases: number
  readonly acts: number
  /** Owed so far. Those that are done have left the lists. */
  readonly tasks: number
  readonly openTasks: number
  readonly databaseBytes: number
  readonly seconds: number
}

const tables = [
  'laksana.case_stream',
  'laksana.case_snapshot',
  'laksana.event_log',
  'laksana.case_file',
  'laksana.task',
]

/**
 * Fills the register with copies of the model case, each at its own step, by its own agency, under one of twelve
 * procedures, with its own subject and dates: a sixteenth ended, the others with one open task; nine tasks in ten are
 * done. Heads fit their acts, so every case goes on by command; `acts`: all of each case, or the latest only.
 */
export async function fillRegister(
  office: BenchOffice,
  script: Script,
  cases: number,
  acts: 'all' | 'latest',
): Promise<Bulk> {
  const began = performance.now()
  const { owner } = office.database
  const client = await owner.connect()
  try {
    await client.query("select set_config('laksana.tenant', $1, false)", [flow])
    await client.query(
      "set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '64MB'",
    )
    await stage(client, script, cases)
    await withoutIndexes(client, tables, async () => {
      await client.query(heads)
      await client.query(snapshots)
      await client.query(acts === 'all' ? everyAct : latestAct)
      await client.query(caseFiles)
      await client.query(tasks)
    })
    const owed = await client.query('select sum(least(step, 17))::int as tasks from stage.case')
    await client.query('drop schema stage cascade')
    // Nothing left over for the measurements to tidy up.
    await client.query(`vacuum (analyze) ${tables.join(', ')}`)
    const { rows } = await client.query(`
      select (select count(*)::int from laksana.case_stream) as cases,
        (select count(*)::int from laksana.event_log) as acts,
        (select count(*)::int from laksana.task) as "openTasks",
        pg_database_size(current_database())::float8 as "databaseBytes"`)
    return { ...owed.rows[0], ...rows[0], seconds: Math.round((performance.now() - began) / 100) / 10 }
  } finally {
    client.release(true)
  }
}

/** The acts and tasks of the model case, and one line for each case to be made of them. */
async function stage(client: pg.ClientBase, script: Script, cases: number): Promise<void> {
  const last = script.lines.at(-1)!.written
  const owed = new Map(script.lines.flatMap(({ written }) => [...written.tasks]))
  const acts = script.lines.map(({ written: { version, act, actor, events, snapshot, caseFile } }) => ({
    ...{ version, act, actor, events, snapshot },
    ...{
      status: caseFile.status,
      steps: caseFile.steps,
      ending: caseFile.ending,
      ending_label: caseFile.ending_label,
    },
  }))
  const opened = (id: string) => script.lines.findIndex(({ written }) => written.tasks.has(id))
  const taskRows = [...owed].sort(([a], [b]) => opened(a) - opened(b)).map(([, row]) => row)
  await client.query('create schema stage')
  await client.query(
    `create table stage.act as select *, version - 2 as step from jsonb_to_recordset($1::jsonb)
       as x (version int, act text, actor jsonb, events json, snapshot text, status text, steps jsonb, ending text, ending_label text)`,
    [JSON.stringify(acts)],
  )
  await client.query(
    `create table stage.task as select row_number() over () as step, r.*
     from jsonb_array_elements($1::jsonb) with ordinality e (row, place),
       jsonb_populate_record(null::laksana.task, e.row) r order by place`,
    [JSON.stringify(taskRows)],
  )
  await client.query(`create function stage.own(t text, agency text, place int, procedure text, reference text, subject text) returns text
    language sql immutable return replace(replace(replace(replace(replace(replace(t, '${modelAgency}', agency),
      'kabid-0', 'kabid-' || place), 'pelaksana-0-', 'pelaksana-' || place || '-'), '${flow}', procedure),
      '${last.caseFile.reference}', reference), '${last.caseFile.subject}', subject)`)
  await client.query(
    `create table stage.case as
     select n, md5('bench ' || n)::uuid::text as case_id, 2 + n * 7 % 17 as step,
       ($2::text[])[1 + n * 31 % ${agencyCount}] as agency, 'Dinas Urusan Nomor ' || 1 + n * 31 % ${agencyCount} as agency_name,
       n * 5 % ${procedureCount} as place, ($3::text[])[1 + n * 5 % ${procedureCount}] as procedure,
       'TANGSEL-26-' || lpad(n::text, 6, '0') || '-' || upper(substr(md5('r' || n), 1, 4)) as reference,
       ($4::text[])[1 + hash % 8] || ' ' || ($5::text[])[1 + hash / 8 % 40] || ' ' || ($6::text[])[1 + hash / 320 % 40] as subject,
       now() - (case when n * 7 % 17 = 16 then 60 + hash / 7 % 1000 else 2 * (2 + n * 7 % 17) + hash / 11 % 16 end) * interval '1 day'
         - n % 600 * interval '1 minute' as opened_at
     from (select n::int, abs(hashint4(n::int)::bigint) as hash from generate_series(1, $1) n) x`,
    [
      cases,
      Array.from({ length: agencyCount }, (_, n) => agencyId(n)),
      Array.from({ length: procedureCount }, (_, n) => procedureId(n)),
      kinds,
      matters,
      objects,
    ],
  )
  await client.query('analyze stage.case, stage.act, stage.task')
}

const own = (column: string) => `stage.own(${column}, c.agency, c.place, c.procedure, c.reference, c.subject)`

const heads = `
  insert into laksana.case_stream (tenant_id, case_id, version, last_hash)
  select '${flow}', c.case_id, a.version, sha256(convert_to(c.case_id || a.version, 'UTF8'))
  from stage.case c join stage.act a using (step)`

const snapshots = `
  insert into laksana.case_snapshot (tenant_id, case_id, version, snapshot)
  select '${flow}', c.case_id, a.version, ${own('a.snapshot')}
  from stage.case c join stage.act a using (step)`

const actsOf = (which: string) => `
  insert into laksana.event_log
    (tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash)
  select '${flow}', c.case_id, a.version, md5(c.case_id || a.version)::uuid::text, a.act, ${own('a.actor::text')}::jsonb,
    c.opened_at + a.version * interval '7 hours', ${own('a.events::text')}::json,
    sha256(convert_to(${own('a.snapshot')}, 'UTF8')), sha256(convert_to(c.case_id || a.version, 'UTF8'))
  from stage.case c join stage.act a on ${which}`
const everyAct = actsOf('a.step <= c.step')
const latestAct = actsOf('a.step = c.step')

const title = `(select title from laksana.procedure_version where tenant_id = '${flow}' and procedure_id = '${flow}')`

const caseFiles = `
  insert into laksana.case_file
    (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, requested_by, opened_by, procedure_id,
     procedure_version, procedure_title, opened_at, search, submitted_at, status, ending, ending_label, ended_at, version,
     steps, next_due_at, waiting_for, last_act, last_act_at)
  select '${flow}', c.case_id, c.reference, c.subject, c.agency, c.agency_name, 'operator-' || c.agency, 'operator-' || c.agency,
    c.procedure, 1, ${title}, c.opened_at,
    to_tsvector('simple', translate(concat_ws(' ', c.reference, c.subject, c.agency_name, ${title}), '-/', '  ')),
    c.opened_at + interval '1 hour', a.status, a.ending, a.ending_label,
    case when a.status = 'ended' then c.opened_at + c.step * interval '2 days' end, a.version, a.steps,
    case when a.status <> 'ended' then c.opened_at + (c.step * 2 + c.n % 14) * interval '1 day' end,
    null, a.act, c.opened_at + c.step * interval '2 days'
  from stage.case c join stage.act a using (step)`

const tasks = `
  insert into laksana.task
    (tenant_id, case_id, task_id, owner, step_id, procedure_id, procedure_version, reference, subject, applicant_unit_id,
     opened_at, returned, suspended, due_at, claimed_by)
  select '${flow}', c.case_id, t.task_id, ${own('t.owner')}, t.step_id, c.procedure, 1, c.reference, c.subject, c.agency,
    c.opened_at + t.step * interval '2 days', c.n % 23 = 0 and t.step = c.step, false,
    c.opened_at + (t.step * 2 + c.n % 14) * interval '1 day', claimed.by
  from stage.case c join stage.task t on t.step = c.step
  cross join lateral (select case when c.n % 3 = 0 and t.owner like '%/bidang-ptikp'
    then 'pelaksana-' || c.place || '-' || 1 + c.n % 3 end as by) claimed`
