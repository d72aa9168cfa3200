import type { CalendarChangeItem } from '#server/calendars/contract.ts'
import type { Messages } from '../../messages/index.ts'
import { fill } from '../../messages/index.ts'

/** What a change has moved, or how far that has come. */
export function outcomeOf({ redating }: CalendarChangeItem, words: Messages['calendars']): string {
  const { tasks, late, endedAt } = redating
  if (endedAt === null) return tasks === 0 ? words.waiting : fill(words.running, { tasks })
  const done = tasks === 0 ? [] : [fill(words.done, { tasks })]
  const waiting = late === 0 ? [] : [fill(words.late, { cases: late })]
  return [...done, ...waiting].join(' ') || words.doneNone
}

/** Due times are still being worked out. */
export const isUnderWay = ({ redating }: CalendarChangeItem): boolean =>
  redating.endedAt === null || redating.late > 0
