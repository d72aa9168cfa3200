import { mayAssign } from '../commands/assign-task.ts'
import { mayClaim } from '../commands/claim-task.ts'
import { mayHandOver } from '../commands/hand-over-task.ts'
import { mayRelease } from '../commands/release-task.ts'
import { mayReturn, returnTargets } from '../commands/return-step.ts'
import { mayDraft } from '../commands/save-draft.ts'
import { maySignOutput } from '../commands/sign-output.ts'
import { maySkip } from '../commands/skip-step.ts'
import { completionNeeds } from '../completion-needs.ts'
import { type Context, getStep } from '../context.ts'
import type { Offer } from '../offer.ts'
import { mayComplete } from '../rules/completing.ts'
import type { OpenTask } from '../state.ts'
import { offer } from './offer.ts'

/** Acts on one open task. */
export function taskOffers(open: OpenTask, context: Context): readonly Offer[] {
  const task = open.id
  const step = getStep(context.facts.graph, open.step)
  const signed = step.outputs.filter((output) => output.signedBy.length > 0)
  return [
    offer('CompleteStep', { task }, mayComplete(context, task), () => completionNeeds(open, step, context)),
    ...signed.map(({ document }) =>
      offer('SignOutput', { task, document }, maySignOutput(context, task, document), () => ({})),
    ),
    offer('SaveDraft', { task }, mayDraft(context, task), () => ({})),
    offer('ClaimTask', { task }, mayClaim(context, task), () => ({})),
    offer('ReleaseTask', { task }, mayRelease(context, task), () => ({})),
    offer('AssignTask', { task }, mayAssign(context, task), () => ({ official: true })),
    offer('HandOverTask', { task }, mayHandOver(context, task), () => ({ official: true, reason: true })),
    offer('SkipStep', { task }, maySkip(context, task), () => ({ reason: true })),
    offer('ReturnStep', { task }, mayReturn(context, task), () => ({
      targets: returnTargets(context, task),
      points: true,
    })),
  ]
}
