import type { VersionTrial } from '#server/cases/trial-contract.ts'
import type { Locale } from '#server/http/page.ts'
import { momentOf } from '../../../format/dates.ts'
import { shortActivity } from '../../../format/short-activity.ts'
import { fill, t } from '../../../messages/index.ts'

/** What a version would make of the due times of open steps. */
export function trialInWords(trial: VersionTrial | null, locale: Locale, zone: string): string {
  const words = t(locale).actPages.fields.versionTrial
  if (trial === null) return words.unfit
  if (trial.moves.length === 0) return words.none
  const moment = (at: string | null) => (at === null ? words.noDue : momentOf(at, locale, zone))
  const moves = trial.moves.map(({ activity, before, due, late }) =>
    fill(late ? words.late : words.moves, {
      activity: shortActivity(activity),
      before: moment(before),
      due: moment(due),
    }),
  )
  return moves.join(' ')
}
