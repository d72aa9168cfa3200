import { dueAt, localDateOf } from '#engine/working-time/index.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import { clockDeliveries, createClock } from '#server/cases/index.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { rounded } from './setting/figures.ts'
import { flow } from './setting/government.ts'
import type { BenchOffice } from './setting/office.ts'
import type { Script } from './setting/script.ts'
import { atMost, type Target } from './setting/target.ts'

export interface RedatingFigures {
  readonly openTasks: number
  /** Seconds to tell what would move. */
  readonly dryRun: number
  readonly wouldMove: number
  /** Of another register, where that is smaller: how many tasks were moved, each case by an act of its own, in seconds. */
  readonly moved: number
  readonly seconds: number
  readonly perSecond: number
}

/**
 * A day becomes free by decree: what that would move among all open tasks of `large`, and the tasks of `register` moved in
 * the background.
 */
export async function measureRedating(
  { office: large, openTasks }: { readonly office: BenchOffice; readonly openTasks: number },
  register: BenchOffice,
  script: Script,
): Promise<{ figures: RedatingFigures; targets: readonly Target[] }> {
  for (const office of new Set([large, register])) await asTheStatesSay(office, script)
  const asked = performance.now()
  const trial = await tried(large)
  const dryRun = (performance.now() - asked) / 1000
  const version = await decreed(register)
  const began = performance.now()
  await worker(register)({ id: `${flow}/${version}`, tenant: flow, body: { version } })
  const seconds = (performance.now() - began) / 1000
  const [change] = await register.app.calendars.listChanges(await register.viewer('administrator'))
  const moved = change!.redating.tasks
  if (trial.tasks === 0 || moved === 0) throw new Error('nothing moved: nothing was measured')
  const figures = {
    openTasks,
    dryRun: rounded(dryRun),
    wouldMove: trial.tasks,
    moved,
    seconds: rounded(seconds),
    perSecond: Math.round(moved / seconds),
  }
  const targets = [
    atMost(`dry run of a free day over ${openTasks} open tasks`, dryRun, 30, 's'),
    atMost('100,000 open tasks dated anew, at the pace measured', 100_000 / figures.perSecond / 60, 5, 'min'),
  ]
  return { figures, targets }
}

/** The next working day. */
function freeDay(office: BenchOffice) {
  const calendar = nationCalendar(office.government.zone)
  const day = { aim: 1, limit: 1, unit: 'working-day', approximate: false } as const
  const on = localDateOf(dueAt(office.now(), day, calendar), calendar)
  const change = { what: 'set-day', day: { on, kind: 'regional-holiday', name: 'Hari jadi' } } as const
  return { unit: '', change, forgives: true }
}

async function tried(office: BenchOffice) {
  const by = await office.viewer('administrator')
  const trial = await office.app.calendars.tryChange(by, freeDay(office))
  if (trial.kind !== 'tried') throw new Error(`the free day can't be tried: ${trial.kind}`)
  return office.app.cases.tryRedating(by, { ...trial, forgives: true })
}

async function decreed(office: BenchOffice): Promise<number> {
  const by = await office.viewer('administrator')
  const making = { reason: 'Keputusan wali kota', seenVersion: 0 }
  const answer = await office.app.calendars.change(by, freeDay(office), making)
  if (answer.kind !== 'done') throw new Error(`the free day can't be set: ${answer.kind}`)
  return answer.version
}

function worker({ app, database, now }: BenchOffice) {
  const { calendars } = app
  const pool = database.pools.app
  const tenants = openTenantDatabase(pool)
  const procedures = createProcedures(tenants)
  const clock = createClock({ pool, tenants, procedures, calendars, now })
  return clockDeliveries({ tenants, calendars, procedures, clock, now }).get('redate')!
}

/** The bulk load spreads dates over the lists; due times are worked out anew from what the states hold. */
async function asTheStatesSay(office: BenchOffice, script: Script): Promise<void> {
  const model = new Map(script.lines.flatMap(({ written }) => [...written.tasks]))
  const client = await office.database.owner.connect()
  try {
    await client.query("select set_config('laksana.tenant', $1, false)", [flow])
    await client.query(
      `update laksana.task t set opened_at = m.opened_at, due_at = m.due_at
       from jsonb_to_recordset($1::jsonb) m (step_id text, opened_at timestamptz, due_at timestamptz)
       where t.tenant_id = $2 and t.step_id = m.step_id`,
      [JSON.stringify([...model.values()]), flow],
    )
    await client.query('vacuum (analyze) laksana.task')
  } finally {
    client.release(true)
  }
}
