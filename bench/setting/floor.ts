import { createHash, randomUUIDv7 } from 'node:crypto'
import type pg from 'pg'
import { flow } from './government.ts'
import type { Script } from './script.ts'

/**
 * The floor: tables with the columns and keys of the product's and nothing else (no further index, no row-level
 * security, no trigger), written by a bare client. Its head holds the whole state and is written with every act, and a
 * task that is done stays and says so, as one would do it first.
 */
export async function makeFloor(owner: pg.Pool): Promise<void> {
  await owner.query('create schema floor')
  for (const table of ['case_stream', 'event_log', 'task', 'outbox']) {
    await owner.query(
      `create table floor.${table} (like laksana.${table} including defaults including storage including identity)`,
    )
  }
  await owner.query(`
    alter table floor.case_stream add primary key (tenant_id, case_id), add column snapshot text not null,
      alter column snapshot set storage main, set (fillfactor = 45);
    alter table floor.event_log add primary key (tenant_id, case_id, version), add unique (tenant_id, command_id);
    alter table floor.event_log drop column if exists official_key;
    alter table floor.task drop column owner_key,
      add column owner_key bigint not null generated always as (laksana.owner_key(owner)) stored,
      add primary key (tenant_id, case_id, task_id, owner_key), add column done_at timestamptz, add column done_by text,
      set (fillfactor = 90);
    alter table floor.outbox add primary key (tenant_id, outbox_id)`)
}

const readHead =
  'select version, last_hash, snapshot from floor.case_stream where tenant_id = $1 and case_id = $2'

const head = {
  first:
    'insert into floor.case_stream (tenant_id, case_id, version, last_hash, snapshot) values ($1, $2, $3, $4, $5)',
  next: `update floor.case_stream set version = $3, last_hash = $4, snapshot = $5
    where tenant_id = $1 and case_id = $2 and version = $3 - 1 returning version`,
}

/** One statement: head, act, task done, next task, outbox. Which of the last three there are is part of its text. */
function statementFor(version: number, closes: boolean, opens: boolean, tells: boolean): string {
  const parts = [
    `head as (${version === 1 ? head.first : head.next})`,
    `act as (insert into floor.event_log
      (tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash)
      values ($1, $2, $3, $6, $7, $8, $9, $10, $11, $4))`,
  ]
  const at = {
    close: 12,
    open: closes ? 14 : 12,
    tell: (closes ? 14 : 12) + (opens ? taskColumns.length : 0),
  }
  if (closes)
    parts.push(`done as (update floor.task set done_at = $9, done_by = $${at.close + 1}
      where tenant_id = $1 and case_id = $2 and task_id = $${at.close})`)
  if (opens)
    parts.push(`opened as (insert into floor.task (tenant_id, case_id, ${taskColumns.join(', ')})
      values ($1, $2, ${taskColumns.map((_, place) => `$${at.open + place}`).join(', ')}))`)
  if (tells)
    parts.push(
      `told as (insert into floor.outbox (tenant_id, kind, body)
        select $1, o.kind, o.body from jsonb_to_recordset($${at.tell}::jsonb) o (kind text, body jsonb))`,
    )
  return `with ${parts.join(', ')} select 1`
}

const taskColumns = [
  ...['task_id', 'owner', 'step_id', 'procedure_id', 'procedure_version', 'reference', 'subject'],
  ...['applicant_unit_id', 'opened_at', 'returned', 'suspended', 'due_at', 'claimed_by'],
]

interface FloorCommand {
  readonly name: string
  readonly text: string
  /** Values after case, version, hashes and ids are known. */
  readonly snapshot: string
  readonly act: string
  readonly actor: string
  readonly events: string
  readonly more: readonly unknown[]
}

/** What the product wrote for each command of the script, as ready-made statements. */
export function floorCommands(script: Script): readonly FloorCommand[] {
  return script.lines.map(({ written }, index) => {
    const before = script.lines[index - 1]?.written.tasks
    const opened = [...written.tasks].filter(([id]) => !before?.has(id)).map(([, row]) => row)
    const closed = [...(before?.keys() ?? [])].filter((id) => !written.tasks.has(id))
    if (opened.length > 1 || closed.length > 1)
      throw new Error(`act ${written.version} of the model case writes more rows than the floor does`)
    const [open] = opened
    const [close] = closed
    const told = written.outbox.length > 0
    const shape = `${written.version === 1}${close !== undefined}${Boolean(open)}${told}`
    return {
      name: `floor_${shape}`,
      text: statementFor(written.version, close !== undefined, Boolean(open), told),
      snapshot: written.snapshot,
      act: written.act,
      actor: JSON.stringify(written.actor),
      events: JSON.stringify(written.events),
      more: [
        ...(close === undefined ? [] : [close, officialOf(written.actor)]),
        ...(open ? taskColumns.map((column) => open[column]) : []),
        ...(told ? [JSON.stringify(written.outbox)] : []),
      ],
    }
  })
}

const officialOf = (actor: unknown) => (actor as { readonly official: string }).official

/** One case from its first command to its last; `sent` as for `replay`. */
export async function replayFloor(
  pool: pg.Pool,
  commands: readonly FloorCommand[],
  sent: () => boolean,
): Promise<void> {
  const caseId = randomUUIDv7()
  for (const [index, command] of commands.entries()) {
    if (!sent()) return
    const read = await pool.query({ name: 'floor_read', text: readHead, values: [flow, caseId] })
    const previous: Buffer | null = read.rows[0]?.last_hash ?? null
    const snapshotHash = createHash('sha256').update(command.snapshot).digest()
    const hash = createHash('sha256')
      .update(command.events)
      .update(snapshotHash)
      .update(previous ?? '')
      .digest()
    const { name, text, snapshot, act, actor, events, more } = command
    const at = new Date().toISOString()
    const ids = [
      flow,
      caseId,
      index + 1,
      hash,
      snapshot,
      randomUUIDv7(),
      act,
      actor,
      at,
      events,
      snapshotHash,
    ]
    await pool.query({ name, text, values: [...ids, ...more] })
  }
}
