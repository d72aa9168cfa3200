import type { StepGraph } from '../../procedure/graph.ts'
import { isReachableMarking } from '../../procedure/markings.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { roundIn } from '../past.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustSupervise } from '../rules/people.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'

type Move = Extract<CaseCommand, { type: 'MoveToVersion' }>

/** Whether the actor may move the case, and into the version that the facts hold, where they hold one. */
export function mayMove(context: Context): Denial {
  const { nextGraph } = context.facts
  return mustBeUnderWay(context) ?? mustSupervise(context) ?? (nextGraph ? mustFit(context, nextGraph) : null)
}

function mustFit(context: Context, next: StepGraph): Denial {
  const { procedure } = context.facts.graph
  if (next.procedure.id !== procedure.id) return deny('OtherProcedure', { procedure: next.procedure.id })
  const gone = stepsStoodUpon(context).filter((id) => !isSame(id, context.facts.graph, next))
  if (gone.length > 0) return deny('StepsGone', { steps: gone })
  const { tasks, arrivals } = context.state
  const marking = { open: Object.values(tasks).map((task) => task.step), arrivals }
  return isReachableMarking(next, marking) ? null : deny('VersionWouldStrand')
}

/** Steps that are open, that a branch waits at or comes from, or that any of those has behind it. */
function stepsStoodUpon({ state, facts }: Context): readonly string[] {
  const tokens = [...Object.values(state.tasks), ...state.arrivals]
  return facts.graph.steps
    .filter(
      ({ id, order }) =>
        tokens.some(({ past }) => roundIn(past, order) > 0) ||
        Object.values(state.tasks).some((task) => task.step === id) ||
        state.arrivals.some(({ at, from }) => at === id || from === id),
    )
    .map((step) => step.id)
}

function isSame(id: string, from: StepGraph, to: StepGraph): boolean {
  const old = from.byId.get(id)
  const now = to.byId.get(id)
  return old?.scope === now?.scope && (old?.entry === null) === (now?.entry === null)
}

/** Clocks of open tasks keep running as they were. */
export function moveToVersion({ version, reason }: Move, context: Context): CaseDecision {
  const { state, facts } = context
  const denial =
    mayMove(context) ??
    (facts.nextGraph ? null : deny('VersionNotGiven')) ??
    (version === state.procedure.version ? deny('AlreadyOnVersion', { version }) : null) ??
    mustGiveReason(reason)
  return unless(denial, () => {
    const next = facts.nextGraph!.byId
    return [
      {
        type: 'VersionChanged',
        from: state.procedure.version,
        to: version,
        reason,
        orders: facts.graph.steps.map(({ id }) => next.get(id)?.order ?? -1),
        gone: Object.keys(state.done).filter((id) => !next.has(id)),
      },
    ]
  })
}
