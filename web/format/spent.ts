import type { TimeSpent } from '#engine/working-time/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { minutesInWords } from './due-line.ts'

/** "dinas 3 jam 20 menit, pemohon 1 jam": whose the working time was. */
export function spentInWords({ by }: TimeSpent, locale: Locale): string {
  const words = t(locale)
  const whose = (['office', 'applicant', 'third-party'] as const).filter((each) => by[each] >= 1)
  return whose
    .map((each) =>
      fill(words.time.spent.line, {
        whose: words.status.waitingFor[each],
        length: minutesInWords(Math.floor(by[each]), locale),
      }),
    )
    .join(', ')
}
