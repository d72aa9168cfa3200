import type { Offer, RefusalCode } from '#engine/case/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'

/** Acts that are refused for one and the same reason. */
export interface Forbidden {
  readonly acts: readonly Offer['act'][]
  readonly refusal: Refusal
}

/** Refusals that only say that there is nothing of the kind to do, or whose paper or step it isn't. */
const selfEvident: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'CaseAlreadyOpen',
  'CaseNotDraft',
  'CaseNotSuspended',
  'CaseNotOver',
  'MayNotOpen',
  'StepNotDone',
  'SkippedByCondition',
  'NotYourCompletion',
  'AlreadyYours',
  'NotClaimed',
  'NotSigner',
  'AlreadySigned',
  'StepNotOptional',
  'CalledProcedureRuns',
  'DocumentAlreadyRejected',
  'MayNotReject',
  'MayNotReplace',
  'MayNotFulfil',
  'NotDispositionStep',
  'NobodyBelow',
  'DispositionOver',
  'NotRecipient',
  'DispositionAnswered',
  'NotYourDisposition',
  'NothingToTakeBack',
  'ScheduleNotFixed',
  'NotScheduler',
  'DeviationOver',
  'NotYoursToAccount',
  'AccountGiven',
  'AccountMissing',
  'MayNotJudge',
  'MayNotRecordDeviation',
  'NobodyAccounts',
])

/** How many refusals of one kind are worth reading. */
const most = 3

/**
 * What may not be done, a line for each reason. What goes without saying is left out, and of one kind of reason (the
 * same for ten documents) only the first few are kept.
 */
export function forbiddenActs(offers: readonly Offer[]): readonly Forbidden[] {
  const refused = offers.flatMap((offer) =>
    offer.allowed || selfEvident.has(offer.refusal.code) ? [] : [{ act: offer.act, refusal: offer.refusal }],
  )
  const reasons = Map.groupBy(refused, ({ refusal }) => JSON.stringify([refusal.code, refusal.facts]))
  const counts = new Map<string, number>()
  return [...reasons.values()].flatMap((same) => {
    const { refusal } = same[0]!
    const count = (counts.get(refusal.code) ?? 0) + 1
    counts.set(refusal.code, count)
    return count > most ? [] : [{ acts: [...new Set(same.map(({ act }) => act))], refusal }]
  })
}
