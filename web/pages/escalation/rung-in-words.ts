import type { Rung } from '#engine/escalation/index.ts'
import type { Locale } from '#server/http/page.ts'
import { minutesInWords } from '../../format/due-line.ts'
import { fill, t } from '../../messages/index.ts'

/** When whom: “Pada tenggat: pelaksana, atasan pelaksana”. */
export function rungInWords(rung: Rung, locale: Locale): string {
  const { escalation } = t(locale)
  const to = rung.to.map((each) => escalation.to[each])
  const told = fill(escalation.rung, { when: whenInWords(rung, locale), to })
  return rung.nightToo ? `${told} (${escalation.night})` : told
}

function whenInWords({ when, nightToo }: Rung, locale: Locale): string {
  const { whens } = t(locale).escalation
  if (when.kind === 'left') return fill(whens.left, { percent: when.percent })
  if (when.kind === 'days') return fill(whens.days, { count: when.days })
  if (when.minutes === 0) return whens.at
  const length = minutesInWords(Math.abs(when.minutes), locale)
  if (when.minutes < 0) return fill(nightToo ? whens.beforeClock : whens.before, { length })
  return fill(nightToo ? whens.afterClock : whens.after, { length })
}
