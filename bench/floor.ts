import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Ground, tenantId } from './ground.ts'

/**
 * The floor: what the same rows cost a bare client. It reads the head row, then writes head, chained event, task done,
 * next task and outbox in one statement and one transaction. Same columns, same indexes, rows as long as ours; no
 * row-level security, no triggers, no deciding.
 */
export async function layFloor({ admin }: Ground, sampleCase: string): Promise<void> {
  await admin.query('drop schema if exists floor cascade; create schema floor')
  for (const table of ['case_stream', 'event_log', 'task', 'outbox']) {
    await admin.query(`create table floor.${table} (like laksana.${table} including all)`)
  }
  await admin.query('alter table floor.case_stream set (fillfactor = 45)')
  // One act and task of a real case, to copy lengths from.
  await admin.query(
    `create table floor.sample as
      select s.snapshot, e.actor, e.events, e.act from laksana.case_stream s
      join laksana.event_log e using (tenant_id, case_id)
      where s.case_id = $1 and e.act = 'CompleteStep' order by length(e.events::text) desc limit 1`.replace(
      '$1',
      `'${sampleCase}'`,
    ),
  )
}

interface Sample {
  readonly snapshot: string
  readonly actor: object
  readonly events: object
}

/** One worker: begins a case of its own and gives it one command a call, a new case every twenty commands. */
export async function floorRunner({ admin }: Ground): Promise<() => Promise<void>> {
  const { rows } = await admin.query<Sample>('select snapshot, actor, events from floor.sample')
  const { snapshot, actor, events } = rows[0]!
  const texts = { snapshot, actor: JSON.stringify(actor), events: JSON.stringify(events) }
  let caseId = ''
  let version = 0
  return async () => {
    if (version % 20 === 0) {
      caseId = randomUUID()
      version = 0
      await begin(admin, caseId, texts.snapshot)
    }
    version += 1
    const head = await admin.query({ name: 'floor_head', text: readHead, values: [tenantId, caseId] })
    const { version: from, last_hash: previous } = head.rows[0]
    const hash = createHash('sha256').update(previous).update(texts.events).digest()
    await admin.query({
      name: 'floor_write',
      text: write,
      values: [
        tenantId,
        caseId,
        from,
        randomUUID(),
        texts.actor,
        texts.events,
        previous,
        hash,
        texts.snapshot,
      ],
    })
  }
}

async function begin(admin: pg.Pool, caseId: string, snapshot: string): Promise<void> {
  await admin.query({
    name: 'floor_begin',
    text: `with head as (insert into floor.case_stream values ($1, $2, 1, '\\x00', $3))
      insert into floor.task (tenant_id, case_id, task_id, owner, step_id, activity, procedure_id, procedure_title,
        subject, applicant_unit_id, applicant_name, opened_at)
      values ($1, $2, 'langkah.1', 'performer:x/y', 'langkah', ${activity}, 'x', 'x', 'x', 'x', 'x', now())`,
    values: [tenantId, caseId, snapshot],
  })
}

const activity = "'Melakukan perumusan pengembangan struktur data / bisnis proses pada sistem / aplikasi'"
const readHead =
  'select version, last_hash, snapshot from floor.case_stream where tenant_id = $1 and case_id = $2'
const write = `
  with head as (
    update floor.case_stream set version = $3::int + 1, last_hash = $8, snapshot = $9
    where tenant_id = $1 and case_id = $2 and version = $3 returning 1
  ), event as (
    insert into floor.event_log (tenant_id, case_id, version, command_id, act, actor, at, events, previous_hash,
      snapshot_hash, hash)
    select $1, $2, $3::int + 1, $4, 'CompleteStep', $5, now(), $6, $7, $8, $8 from head
  ), done as (
    update floor.task set done_at = now(), done_by = 'official'
    where tenant_id = $1 and case_id = $2 and task_id = 'langkah.' || $3::int and done_at is null
  ), next as (
    insert into floor.task (tenant_id, case_id, task_id, owner, step_id, step_number, activity, procedure_id,
      procedure_title, reference, subject, applicant_unit_id, applicant_name, opened_at, due_at)
    select $1, $2, 'langkah.' || ($3::int + 1), 'performer:tangerang-selatan/kepala-bidang', 'langkah', '7', ${activity},
      'tangerang-selatan', 'Pengembangan Aplikasi', 'TANGSEL-26-00001-8CWH', 'Aplikasi Antrean Pelayanan Terpadu',
      'dinkes', 'Dinas Kesehatan', now(), now() + interval '3 days'
    from head
  )
  insert into floor.outbox (tenant_id, kind, body)
  select $1, 'notify', jsonb_build_object('caseId', $2::text, 'by', 'official', 'tasks',
    jsonb_build_array(jsonb_build_object('task', 'langkah.2', 'owner', 'performer:tangerang-selatan/kepala-bidang')))
  from head`
