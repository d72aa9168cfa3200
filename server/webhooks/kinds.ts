import type { CaseEvent } from '#engine/case/index.ts'

/** What a webhook may ask to hear of, in the order in which it is listed. */
export const webhookKinds = [
  'case.submitted',
  'case.step.activated',
  'case.step.completed',
  'case.step.skipped',
  'case.returned',
  'task.redated',
  'task.escalated',
  'schedule.revised',
  'deviation.opened',
  'case.suspended',
  'case.resumed',
  'case.ended',
  'case.withdrawn',
  'case.cancelled',
  'case.reopened',
] as const

export type WebhookKind = (typeof webhookKinds)[number]

/** A message that somebody sends to try a webhook; nobody asks for it. */
export const trialKind = 'webhook.trial'

/** The kind under which an event is told; of other events nothing is. */
export const kindOfEvent: Readonly<Partial<Record<CaseEvent['type'], WebhookKind>>> = {
  CaseSubmitted: 'case.submitted',
  StepActivated: 'case.step.activated',
  StepCompleted: 'case.step.completed',
  StepSkipped: 'case.step.skipped',
  StepReturned: 'case.returned',
  TasksRedated: 'task.redated',
  TaskEscalated: 'task.escalated',
  ScheduleRevised: 'schedule.revised',
  DeviationOpened: 'deviation.opened',
  CaseSuspended: 'case.suspended',
  CaseResumed: 'case.resumed',
  CaseEnded: 'case.ended',
  CaseWithdrawn: 'case.withdrawn',
  CaseCancelled: 'case.cancelled',
  CaseReopened: 'case.reopened',
}
