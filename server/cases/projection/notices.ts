import type { CaseEvent } from '#engine/case/index.ts'
import type { CaseState, OpenTask } from '#engine/case/state.ts'
import { paperId } from '#engine/paper/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Act } from './changes.ts'
import { deviationNews } from './deviation-news.ts'
import { holdingNews } from './holding-news.ts'
import { holdersOf } from './owners.ts'
import type { TaskRow } from './rows.ts'
import { scheduleNews } from './schedule-news.ts'

/** What the worker tells people of. Who that is in person is looked up on delivery. */
export type NotifyBody = {
  readonly caseId: string
  readonly by: string
  /** Tasks newly owed: by all who owe them (the id alone), or by one `owner` of several. */
  readonly tasks?: readonly (string | OwedTask)[]
  /** What else became true of a case that matters to somebody. */
  readonly news?: readonly News[]
}

export type News = {
  readonly kind:
    | 'document-rejected'
    | 'document-replaced'
    | 'paper-refused'
    | 'paper-reminded-initialling'
    | 'paper-reminded-signing'
    | 'task-due-soon'
    | 'task-late'
    | 'task-escalated'
    | 'task-escalated-early'
    | 'deviation-opened'
    | 'deviation-accounted'
    | 'deviation-sent-back'
    | 'deviation-accepted'
    | 'disposed'
    | 'disposition-settled'
    | 'disposition-taken-back'
    | 'case-returned'
    | 'case-ended'
    | 'case-cancelled'
    | 'case-suspended'
    | 'case-resumed'
    | 'schedule-revised'
    | 'task-given'
    | 'task-gone'
    | 'task-redated'
    | 'task-undated'
  /**
   * `official:…`, or `unit:…`, `head:…`, `position:…` or `performer:…`, all of whose officials are told; `above:…`: the
   * chairs above an official's own.
   */
  readonly to: string
  readonly facts: Readonly<Record<string, string>>
}

type Rows = ReadonlyMap<string, TaskRow>
type OwedTask = { readonly task: string; readonly owner: string }

/** Undefined: nobody has to be told of this act. */
export function notices(act: Act, old: Rows, now: Rows): NotifyBody | undefined {
  const news = act.events.flatMap((event) => newsOf(event, act))
  const told = new Set(
    news.flatMap(({ to, facts }) => (facts.task === undefined ? [] : `${facts.task} ${to}`)),
  )
  const owed = tasksNewlyOwed(act, old, now).filter(({ task, owner }) => !told.has(`${task} ${owner}`))
  if (owed.length === 0 && news.length === 0) return undefined
  return {
    caseId: act.caseId,
    by: act.official,
    ...(owed.length > 0 && { tasks: withoutOwners(owed, now) }),
    ...(news.length > 0 && { news }),
  }
}

function tasksNewlyOwed(act: Act, old: Rows, now: Rows): readonly OwedTask[] {
  return [...now].flatMap(([key, row]) => {
    const before = old.get(key)
    const given =
      row.claimed_by !== null && row.claimed_by !== act.official && row.claimed_by !== before?.claimed_by
    if (given) return [{ task: row.task_id, owner: `official:${row.claimed_by}` }]
    return before ? [] : [{ task: row.task_id, owner: row.owner }]
  })
}

/** Where all owners of a task are told, the task alone says it: they stand in its rows. */
function withoutOwners(owed: readonly OwedTask[], now: Rows): NonNullable<NotifyBody['tasks']> {
  const rows = Map.groupBy(now.values(), (row) => row.task_id)
  return [...Map.groupBy(owed, ({ task }) => task)].flatMap<string | OwedTask>(([task, told]) => {
    const owners = new Set(told.map(({ owner }) => owner))
    return rows.get(task)?.every(({ owner }) => owners.has(owner)) ? [task] : told
  })
}

/** Whoever owes a task that moved is told of it; the applicant too where what is due last moves, for that moves the end. */
function redatedNews(
  { before, dueAt, undated = [], why }: Extract<CaseEvent, { type: 'TasksRedated' }>,
  state: CaseState,
  graph: StepGraph,
): readonly News[] {
  /** A task page is for whoever owes it. */
  const told = (task: OpenTask, to: string, page: boolean): News => {
    const activity = graph.byId.get(task.step)?.activity.value ?? task.step
    const [old, due] = [before[task.id], dueAt[task.id]]
    const facts = {
      ...{ activity, ...(due && { due }), ...(why.kind === 'standard' && { version: String(why.change) }) },
      ...{ ...(old && { before: old }), ...(page && { task: task.id }) },
    }
    return { kind: due === undefined ? 'task-undated' : 'task-redated', to, facts }
  }
  const moved = Object.values(state.tasks).filter(({ id }) => dueAt[id] !== undefined || undated.includes(id))
  const toOwners = moved.flatMap((task) => {
    return holdersOf(task, state, graph).map((owner) => told(task, owner, true))
  })
  const [last] = Object.values(state.tasks).toSorted((one, other) =>
    (other.dueAt ?? '') < (one.dueAt ?? '') ? -1 : 1,
  )
  const applicant = `unit:${state.applicant}`
  const knows = toOwners.some(({ to, facts }) => to === applicant && facts.task === last?.id)
  return last && moved.includes(last) && !knows ? [...toOwners, told(last, applicant, false)] : toOwners
}

type Escalated = Extract<CaseEvent, { type: 'TaskEscalated' }>

/** Whoever holds the task or owes it is told what is left or how late it is, the chairs above, whose task it isn't, that it came to them. */
function escalationNews(event: Escalated, after: Act['after']): readonly News[] {
  const { state, graph } = after
  const { task: id, dueAt, lateMinutes, positions, at } = event
  const task = state.tasks[id]
  if (!task) return []
  const activity = graph.byId.get(task.step)?.activity.value ?? task.step
  const facts = { activity, due: dueAt, late: String(lateMinutes) }
  const owners = holdersOf(task, state, graph)
  const isLate = dueAt <= at
  const kind = isLate ? 'task-late' : 'task-due-soon'
  const ofOthers = isLate ? 'task-escalated' : 'task-escalated-early'
  return [
    ...(event.to.includes('performer') ? owners : []).map(
      (to) => ({ kind, to, facts: { task: id, ...facts } }) as const,
    ),
    ...positions.map((position) => ({ kind: ofOthers, to: `position:${position}`, facts }) as const),
  ]
}

/** Whoever owes a step: their clocks stand still, or run again. */
function owing(after: Act['after']): readonly string[] {
  const { state, graph } = after
  const owners = Object.values(state.tasks).flatMap((task) => holdersOf(task, state, graph))
  return [...new Set(owners)].filter((owner) => owner !== `unit:${state.applicant}`)
}

function newsOf(event: CaseEvent, { before, after, events }: Act): readonly News[] {
  const { state, graph } = after
  const applicant = `unit:${state.applicant}`
  const isApplicant = (performer: PerformerId) => graph.performers.get(performer)?.kind === 'applicant'
  switch (event.type) {
    case 'DocumentRejected': {
      const held = before?.state.documents[event.document]
      if (!held) return []
      const performers = graph.byId.get(held.step)?.rule.performers ?? []
      const ofApplicant =
        held.step === 'application' || (performers.length > 0 && performers.every(isApplicant))
      const facts = { document: graph.documents[event.document] ?? event.document, reason: event.reason }
      return [{ kind: 'document-rejected', to: ofApplicant ? applicant : `official:${held.by}`, facts }]
    }
    case 'DocumentReceived': {
      const rejected = before?.state.documents[event.document]?.rejected
      const facts = { document: graph.documents[event.document] ?? event.document }
      return rejected ? [{ kind: 'document-replaced', to: `official:${rejected.by}`, facts }] : []
    }
    case 'PaperRefused': {
      const paper = before?.state.papers?.[paperId(event.task, event.document)]
      const told = new Set([
        ...(paper?.authors ?? []),
        ...[...(paper?.initials ?? []), ...(paper?.signatures ?? [])].map(({ by }) => by),
      ])
      told.delete(event.by)
      const facts = { document: graph.documents[event.document] ?? event.document, reason: event.reason }
      return [...told].map((official) => ({ kind: 'paper-refused', to: `official:${official}`, facts }))
    }
    case 'DispositionMade':
      return event.to.map(({ position }) => ({ kind: 'disposed', to: `position:${position}`, facts: {} }))
    case 'DispositionSettled': {
      const above = before?.state.dispositions?.open[event.disposition]?.position
      const facts = { report: event.report }
      return above === undefined ? [] : [{ kind: 'disposition-settled', to: `position:${above}`, facts }]
    }
    case 'DispositionTakenBack':
      return event.positions.map((position) => ({
        kind: 'disposition-taken-back',
        to: `position:${position}`,
        facts: { reason: event.reason },
      }))
    case 'DeviationOpened':
    case 'DeviationAccounted':
    case 'DeviationSentBack':
    case 'DeviationAccepted':
      return deviationNews(event, before, after)
    case 'TaskEscalated':
      return escalationNews(event, after)
    case 'StepActivated': {
      const points = event.points ?? []
      if (points.length === 0 || !event.performers.every(isApplicant)) return []
      return [
        { kind: 'case-returned', to: applicant, facts: { task: event.task, reason: points.join('; ') } },
      ]
    }
    case 'CaseEnded': {
      const ending = graph.endings.get(event.ending)?.label.value ?? event.ending
      const reason = events.findLast((each) => each.type === 'StepCompleted')?.reason
      return [{ kind: 'case-ended', to: applicant, facts: { ending, ...(reason && { reason }) } }]
    }
    case 'CaseCancelled':
      return [{ kind: 'case-cancelled', to: applicant, facts: { reason: event.reason } }]
    case 'CaseSuspended': {
      const { reason, waitingFor } = event
      return [applicant, ...owing(after)].map((to) => ({
        kind: 'case-suspended',
        to,
        facts: { reason, waitingFor },
      }))
    }
    case 'TasksRedated':
      return redatedNews(event, after.state, graph)
    case 'CaseResumed':
      return [applicant, ...owing(after)].map((to) => ({
        kind: 'case-resumed',
        to,
        facts: { reason: event.reason },
      }))
    case 'ScheduleRevised':
      return scheduleNews(event, after)
    case 'TaskAssigned':
    case 'TaskHandedOver':
    case 'TaskReleased':
      return holdingNews(event, before)
    default:
      return []
  }
}
