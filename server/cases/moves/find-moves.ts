import { type CaseState, type DatedTask, movedDue } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Pause } from '#engine/working-time/index.ts'
import type { TenantCalendars } from '#server/calendars/contract.ts'
import { isConnectionLoss, type TenantQueries } from '#server/platform/index.ts'
import { caseCalendars } from '../case-calendars.ts'
import type { People } from '../people.ts'
import { type ListedCase, listCasesAfter, readPauses, readStates } from './read-batch.ts'

/** A due time that would be another. */
export interface Move {
  readonly task: string
  readonly step: string
  readonly before: string | null
  readonly due: string
}

export interface CaseMoves {
  readonly of: ListedCase
  readonly graph: StepGraph
  readonly pauses: readonly Pause[]
  readonly moves: readonly Move[]
}

export interface MovesAsked {
  readonly tenant: string
  readonly calendars: TenantCalendars
  readonly people: People
  /** A local date: no due time before it can be touched. */
  readonly firstOn: string
  readonly forgives: boolean
  readonly now: string
  findGraph(procedure: string, version: number): Promise<StepGraph | null>
}

export interface Batch {
  readonly cases: readonly CaseMoves[]
  /** Cases out of order: whether anything of them would move can't be told. */
  readonly unknown: readonly string[]
  /** After which case to go on; null: that was all. */
  readonly next: string | null
}

/** Cases looked at in one go. */
export const atOnce = 500

/**
 * Which due times of the next cases would move. Three questions for five hundred cases: the lists tell when a task was
 * opened and is due; only where they can't tell all (a day that a step set, performers that depend, a called procedure) is
 * the state of the case read.
 */
export async function findMoves(queries: TenantQueries, asked: MovesAsked, after: string): Promise<Batch> {
  const { tenant } = asked
  const listed = await listCasesAfter(queries, tenant, after, atOnce)
  const graphs = new Map<ListedCase, StepGraph>()
  const unknown = new Set<string>()
  const passOver = (caseId: string, error: unknown): void => {
    if (isConnectionLoss(error)) throw error
    unknown.add(caseId)
  }
  for (const one of listed) {
    const graph = await asked
      .findGraph(one.procedure, one.version)
      .catch((error) => passOver(one.caseId, error))
    if (graph) graphs.set(one, graph)
  }
  const touched = [...graphs].filter(([one, graph]) => isTouched(one, graph, asked.firstOn))
  const ids = (cases: readonly (readonly [ListedCase, StepGraph])[]) => cases.map(([{ caseId }]) => caseId)
  const pauses = touched.length === 0 ? new Map() : await readPauses(queries, tenant, ids(touched), passOver)
  const unlisted = touched.filter(([one, graph]) => needsState(one, graph))
  const states = await readStates(queries, tenant, ids(unlisted), passOver)
  const cases: CaseMoves[] = []
  for (const [one, graph] of touched) {
    if (unknown.has(one.caseId)) continue
    const stood = pauses.get(one.caseId) ?? []
    const state = states.get(one.caseId)
    try {
      const moves = state
        ? movesOfState(one, state, graph, stood, asked)
        : movesOfList(one, graph, stood, asked)
      if (moves.length > 0) cases.push({ of: one, graph, pauses: stood, moves })
    } catch (error) {
      passOver(one.caseId, error)
    }
  }
  return {
    ...{ cases, unknown: [...unknown] },
    next: listed.length < atOnce ? null : listed.at(-1)!.caseId,
  }
}

/** Half a day is measured by the working day after it, so days shortly behind a due time count too. */
const margin = 14 * 86_400_000

/** A due time well before the first day changed was worked out from days that all stayed. */
function isTouched({ tasks }: ListedCase, graph: StepGraph, firstOn: string): boolean {
  const from = new Date(Date.parse(firstOn) - margin).toISOString()
  return hasCalls(graph) || tasks.some(({ dueAt }) => dueAt === null || dueAt >= from)
}

/** A calling step stands in nobody's list. */
const hasCalls = (graph: StepGraph): boolean => graph.steps.some(({ entry }) => entry !== null)

function needsState({ tasks }: ListedCase, graph: StepGraph): boolean {
  const depends = (id: string) => {
    const step = graph.byId.get(id)
    return step?.time?.value.kind === 'set-by' || (step?.performersWhen.length ?? 0) > 0
  }
  return hasCalls(graph) || tasks.some(({ step }) => depends(step))
}

function movesOfList(
  one: ListedCase,
  graph: StepGraph,
  pauses: readonly Pause[],
  asked: MovesAsked,
): readonly Move[] {
  return one.tasks.flatMap(({ task, step, openedAt, dueAt }) => {
    const performers = graph.byId.get(step)?.rule.performers ?? []
    const round = Number(task.slice(task.lastIndexOf('.') + 1))
    const dated = { step, round, openedAt, performers, ...(dueAt !== null && { dueAt }) }
    return moveOf(task, dated, {}, one, graph, pauses, asked)
  })
}

function movesOfState(
  one: ListedCase,
  { tasks, schedule }: CaseState,
  graph: StepGraph,
  pauses: readonly Pause[],
  asked: MovesAsked,
): readonly Move[] {
  return Object.values(tasks).flatMap((task) => moveOf(task.id, task, schedule, one, graph, pauses, asked))
}

function moveOf(
  id: string,
  task: DatedTask,
  schedule: CaseState['schedule'],
  one: ListedCase,
  graph: StepGraph,
  pauses: readonly Pause[],
  { calendars, people, now, forgives }: MovesAsked,
): readonly Move[] {
  const runBy = caseCalendars(calendars, one, graph, people)
  const due = movedDue(task, schedule, { ...runBy, now, graph, pauses, forgives })
  return due === undefined || due === null
    ? []
    : [{ task: id, step: task.step, before: task.dueAt ?? null, due }]
}
