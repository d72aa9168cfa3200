import type { StepId } from '../../procedure/definition.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { opened } from '../deviations/found.ts'
import { ofStep } from '../deviations/shortfall.ts'
import { type Denial, deny } from '../refusals.ts'
import { answersFor, isSupervisor } from '../rules/people.ts'
import { mustExist } from '../rules/standing.ts'
import { mustGiveText } from '../rules/text.ts'

/** What no act shows (equipment that was missing, a paper that says too little) is written down by who sees it. */
export function mayRecordDeviation(context: Context): Denial {
  return (
    mustExist(context) ??
    (context.state.status === 'draft' ? deny('CaseNotSubmitted') : null) ??
    mustWorkOnIt(context) ??
    (recordableSteps(context).length > 0 ? null : deny('NobodyAccounts'))
  )
}

/** A supervisor, or one who performs something of the procedure for the office. */
function mustWorkOnIt(context: Context): Denial {
  const { graph, actor } = context.facts
  const performers = [...graph.performers.values()].filter(({ kind }) => kind === 'office' || kind === 'team')
  const works =
    answersFor(
      actor,
      performers.map(({ id }) => id),
      context,
    ).length > 0
  return works || isSupervisor(context) ? null : deny('MayNotRecordDeviation')
}

/** Steps that are open or done and for which somebody answers to the office, in the order of the document. */
export function recordableSteps(context: Context): readonly StepId[] {
  const { graph } = context.facts
  return graph.steps.map(({ id }) => id).filter((step) => isRecordable(step, context))
}

function isRecordable(step: StepId, context: Context): boolean {
  const { graph } = context.facts
  const begun = graph.byId.has(step) && (findHeld(step, context) !== undefined || isOpen(step, context))
  return begun && ofStep(step, undefined, context).performers.length > 0
}

const isOpen = (step: StepId, { state }: Context): boolean =>
  Object.values(state.tasks).some((task) => task.step === step)

function findHeld(step: StepId, { state }: Context): string | undefined {
  const open = Object.values(state.tasks).find((task) => task.step === step)
  return open ? (open.claimedBy ?? open.given?.by) : state.done[step]?.by
}

export function recordDeviation(
  { standard, step, text }: Extract<CaseCommand, { type: 'RecordDeviation' }>,
  context: Context,
): CaseDecision {
  const denial =
    mayRecordDeviation(context) ??
    (isRecordable(step, context) ? null : deny('StepNotRecordable', { step })) ??
    mustGiveText(text)
  return unless(denial, () => [
    opened({ standard, sign: 'recorded', text, ...ofStep(step, findHeld(step, context), context) }, context),
  ])
}
