import { nextStep, type Rung } from '#engine/escalation/index.ts'
import { dueAt as dueAfter } from '#engine/working-time/index.ts'
import { type Clock, calendarOf, uuidFrom } from '#server/cases/index.ts'
import type { PublicTenant, TenantDatabase, TenantQueries, TimedJob } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { headsOf, superiorsOf } from './above.ts'
import { readSettings, rungsFor } from './settings.ts'
import { type Looked, listToLookAt, markLooked, type WatchedTask, watchOpenTasks } from './watch.ts'

/** Looked at with one question. */
const atOnce = 500
const anHour = 3_600_000

interface Parts {
  readonly tenants: TenantDatabase
  readonly clock: Clock
  readonly procedures: Pick<ProcedureShelf, 'findGraph'>
  /** An ISO instant. */
  readonly now: () => string
}

/**
 * Every five minutes, of all governments: tells of each task whose rung has come, once. What is told of is the act of
 * the clock; when it is done again, after a kill, it is the same act. A job that didn't run for a week tells of the last
 * rung only.
 */
export function escalationJob(parts: Parts): TimedJob {
  return {
    name: 'escalation',
    async run(signal) {
      for (const tenant of await parts.tenants.listPublicTenants()) await escalateIn(parts, tenant, signal)
    },
  }
}

async function escalateIn(
  { tenants, clock, procedures, now: time }: Parts,
  { tenant_id: tenant, zone }: Pick<PublicTenant, 'tenant_id' | 'zone'>,
  signal: AbortSignal,
): Promise<void> {
  const now = time()
  const calendar = calendarOf(zone)
  const within = <T>(work: (queries: TenantQueries) => Promise<T>) => tenants.withTenant(tenant, work)
  const rungsOf = await within(async (queries) => {
    await watchOpenTasks(queries, tenant, now)
    return rungsFor(await readSettings(queries, tenant))
  })
  for (;;) {
    signal.throwIfAborted()
    const tasks = await within((queries) => listToLookAt(queries, tenant, now, atOnce))
    const looked: Looked[] = []
    for (const task of tasks) looked.push(await lookAt(task))
    if (looked.length > 0) await within((queries) => markLooked(queries, tenant, looked))
    if (tasks.length < atOnce) return
  }

  async function lookAt(watched: WatchedTask): Promise<Looked> {
    const { caseId, task, dueAt, toldThrough, suspended } = watched
    const known = { caseId, task, dueAt, toldThrough }
    // Resuming mostly moves the due time, and so brings it up; what was late before comes up by itself.
    if (suspended) return { ...known, lookAt: new Date(Date.parse(now) + anHour).toISOString() }
    const timed = { ...watched, ...(await unpausedDue(watched)) }
    const { tell, lookAt: next } = nextStep(rungsOf(watched), timed, toldThrough, now, calendar)
    if (!tell) return { ...known, lookAt: next }
    const kind = await escalate(watched, tell.rung, tell.at)
    // Others act on the case right now: the next run tries again.
    if (kind === 'conflict') return { ...known, lookAt: new Date(Date.parse(now) + 60_000).toISOString() }
    return { ...known, toldThrough: tell.at, lookAt: next }
  }

  /** A share of the time that a step has is one of its standard, whatever it stood still. */
  async function unpausedDue({ procedure, version, step, openedAt }: WatchedTask) {
    const graph = await procedures.findGraph(tenant, procedure, version)
    const standard = graph?.byId.get(step)?.time?.value
    return standard?.kind === 'length' ? { unpausedDueAt: dueAfter(openedAt, standard, calendar) } : {}
  }

  async function escalate(watched: WatchedTask, rung: Rung, at: string) {
    const { caseId, task, dueAt } = watched
    const positions = await within(async (queries) => [
      ...(rung.to.includes('superior') ? await superiorsOf(queries, tenant, watched, now) : []),
      ...(rung.to.includes('head') ? await headsOf(queries, tenant) : []),
    ])
    const toPerformer = rung.to.includes('performer')
    if (positions.length === 0 && !toPerformer) return 'nobody' as const
    const answer = await clock.act({
      tenant,
      caseId,
      commandId: uuidFrom(`laksana/escalation ${tenant} ${caseId} ${task} ${dueAt} ${at}`),
      zone,
      command: { type: 'EscalateTask', task, dueAt, to: rung.to, positions: [...new Set(positions)] },
    })
    return answer.kind
  }
}
