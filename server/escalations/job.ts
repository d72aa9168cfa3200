import { calendarFor } from '#engine/case/facts.ts'
import { nextStep, type Rung } from '#engine/escalation/index.ts'
import { dueAt as dueAfter, type Stop } from '#engine/working-time/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import { type Clock, caseCalendars, createPeople, readPauses, uuidFrom } from '#server/cases/index.ts'
import {
  eachInTurn,
  eachTenant,
  type TenantDatabase,
  type TenantQueries,
  type TimedJob,
} from '#server/platform/index.ts'
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
  readonly calendars: Pick<Calendars, 'of'>
  /** An ISO instant. */
  readonly now: () => string
}

type FindPeople = ReturnType<typeof createPeople>

/**
 * Every five minutes, of all governments: tells of each task whose rung has come, once. What is told of is the act of
 * the clock; when it is done again, after a kill, it is the same act. A job that didn't run for a week tells of the last
 * rung only.
 */
export function escalationJob(parts: Parts): TimedJob {
  const people = createPeople(parts.tenants, parts.now)
  return {
    name: 'escalation',
    async run(signal) {
      await eachTenant(
        parts.tenants,
        ({ tenant_id }) => escalateIn({ ...parts, people }, tenant_id, signal),
        signal,
      )
    },
  }
}

async function escalateIn(
  { tenants, clock, procedures, calendars, people, now: time }: Parts & { people: FindPeople },
  tenant: string,
  signal: AbortSignal,
): Promise<void> {
  const now = time()
  const inAnHour = new Date(Date.parse(now) + anHour).toISOString()
  const [known, names] = await Promise.all([calendars.of(tenant), people(tenant)])
  const within = <T>(work: (queries: TenantQueries) => Promise<T>) => tenants.withTenant(tenant, work)
  const rungsOf = await within(async (queries) => {
    await watchOpenTasks(queries, tenant, now)
    return rungsFor(await readSettings(queries, tenant))
  })
  const looked: Looked[] = []
  let stops: ReadonlyMap<string, readonly Stop[]> = new Map()
  const nameOf = ({ caseId, task }: WatchedTask) => `${caseId} ${task}`
  await eachInTurn(tasksToLookAt(), nameOf, look, signal)

  async function* tasksToLookAt(): AsyncGenerator<WatchedTask> {
    for (let found = atOnce; found === atOnce; ) {
      const tasks = await within((queries) => listToLookAt(queries, tenant, now, atOnce))
      const late = tasks.filter(({ dueAt }) => dueAt < now).map(({ caseId }) => caseId)
      stops = late.length === 0 ? new Map() : await within((queries) => readPauses(queries, tenant, late))
      yield* tasks
      const done = looked.splice(0)
      if (done.length > 0) await within((queries) => markLooked(queries, tenant, done))
      found = tasks.length
    }
  }

  async function look(task: WatchedTask): Promise<void> {
    try {
      looked.push(await lookAt(task))
    } catch (error) {
      // The others of this round don't wait for it, nor those of the next ones.
      const { caseId, dueAt, told } = task
      looked.push({ caseId, task: task.task, dueAt, told, lookAt: inAnHour })
      throw error
    }
  }

  async function lookAt(watched: WatchedTask): Promise<Looked> {
    const { caseId, task, dueAt, told, suspended } = watched
    const known = { caseId, task, dueAt, told }
    // Resuming mostly moves the due time, and so brings it up; what was late before comes up by itself.
    if (suspended) return { ...known, lookAt: inAnHour }
    const { unpausedDueAt, calendar } = await standardOf(watched)
    const timed = {
      ...{ ...watched, stops: stops.get(caseId) ?? [] },
      ...(unpausedDueAt === undefined ? {} : { unpausedDueAt }),
    }
    const { tell, told: then, lookAt: next } = nextStep(rungsOf(watched), timed, told, now, calendar)
    if (!tell) return { ...known, lookAt: next }
    const kind = await escalate(watched, tell.rung, tell.at)
    // Others act on the case right now: the next run tries again.
    if (kind === 'conflict') return { ...known, lookAt: new Date(Date.parse(now) + 60_000).toISOString() }
    return { ...known, told: then, lookAt: next }
  }

  /**
   * The calendar of whoever performs the step, and when it would be due if nothing had stood still: a share of the time
   * that a step has is one of its standard.
   */
  async function standardOf({ procedure, version, step, openedAt, applicant }: WatchedTask) {
    const graph = await procedures.findGraph(tenant, procedure, version)
    const { time, rule } = graph?.byId.get(step) ?? {}
    if (!graph || !rule) return { calendar: known.of() }
    const calendar = calendarFor(caseCalendars(known, { applicant }, graph, names), rule)
    const standard = time?.value
    return standard?.kind === 'length'
      ? { calendar, unpausedDueAt: dueAfter(openedAt, standard, calendar) }
      : { calendar }
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
      commandId: uuidFrom(`laksana/escalation ${tenant} ${caseId} ${task} ${dueAt} ${at} ${rung.to.join()}`),
      command: { type: 'EscalateTask', task, dueAt, to: rung.to, positions: [...new Set(positions)] },
    })
    return answer.kind
  }
}
