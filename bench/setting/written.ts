import type pg from 'pg'
import { type CaseEvent, caseDecider } from '#engine/case/index.ts'
import { canonicalJson, wholeEvents } from '#server/platform/index.ts'

/** What one act left in the database, read back: the rows that the floor writes too and that copies are made of. */
export interface WrittenAct {
  readonly version: number
  readonly act: string
  readonly actor: unknown
  readonly events: unknown
  /** The state, as canonical text. */
  readonly snapshot: string
  readonly caseFile: Readonly<Record<string, unknown>>
  /** Rows of `laksana.task` that stand after the act, by task id. */
  readonly tasks: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly outbox: readonly { readonly kind: string; readonly body: unknown }[]
}

/** The latest act of a case. `owner` is connected as laksana_owner. */
export async function readWritten(owner: pg.Pool, tenant: string, caseId: string): Promise<WrittenAct> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('laksana.tenant', $1, true)", [tenant])
    const of = async (sql: string) => (await client.query(sql, [tenant, caseId])).rows
    const acts = await of(
      `select version, act, actor, at, events from laksana.event_log where tenant_id = $1 and case_id = $2 order by version`,
    )
    const state = acts
      .flatMap((act) => wholeEvents<CaseEvent>(act.events, act))
      .reduce(caseDecider.evolve, caseDecider.initial)
    const [file] = await of(
      `select to_jsonb(f) - 'search' as row from laksana.case_file f where tenant_id = $1 and case_id = $2`,
    )
    const tasks = await of(
      `select t.task_id, to_jsonb(t) as row from laksana.task t where tenant_id = $1 and case_id = $2`,
    )
    const outbox = await of(
      `delete from laksana.outbox where tenant_id = $1 and body ->> 'caseId' = $2 returning kind, body`,
    )
    await client.query('commit')
    return {
      ...(acts.at(-1) as Pick<WrittenAct, 'version' | 'act' | 'actor' | 'events'>),
      snapshot: canonicalJson(state),
      caseFile: file.row,
      tasks: new Map(tasks.map((task) => [task.task_id, task.row])),
      outbox,
    }
  } finally {
    client.release()
  }
}
