import type { PlannedDays } from '#engine/case/index.ts'
import type { Milestone } from '#engine/case/state.ts'
import type { CaseSchedule, ScheduleChange } from '#server/cases/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { useScreen } from '../../components/screen.ts'
import { Timeline } from '../../components/timeline.tsx'
import { momentOf, partialDate } from '../../format/dates.ts'
import { personInWords } from '../../format/person.ts'
import { fill, t } from '../../messages/index.ts'
import { stepTitle } from './step-title.ts'

/** Who fixed and revised the schedule when and why, and what moved; newest first. */
export function Changes({ schedule }: { schedule: CaseSchedule }) {
  const { words, locale, zone } = useScreen()
  if (schedule.changes.length === 0) return null
  return (
    <section aria-labelledby="riwayat-jadwal">
      <h2 id="riwayat-jadwal">{words.schedule.changes}</h2>
      <Timeline
        items={schedule.changes.map((change) => ({
          key: String(change.version),
          at: change.at,
          by: personInWords(change.by.name, change.by.position),
          what: (
            <>
              <p>
                {change.reason === null
                  ? words.schedule.fixed
                  : fill(words.schedule.revised, { reason: change.reason })}
              </p>
              <ul>
                {linesOf(change, schedule, locale, zone).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
    </section>
  )
}

function linesOf(
  { steps, milestones, due }: ScheduleChange,
  { case: { graph } }: CaseSchedule,
  locale: Locale,
  zone: string,
): readonly string[] {
  const words = t(locale).schedule
  const title = (step: string) => stepTitle(step, graph)
  const moment = (at: string) => momentOf(at, locale, zone)
  const from = milestones?.from ?? []
  const to = milestones?.to ?? []
  const toldOf = (sentence: string, one: Milestone) =>
    fill(sentence, { milestone: one.text, date: partialDate(one.on, locale) })
  return [
    ...steps.map(({ step, from: before, to: days }) =>
      before === null
        ? fill(words.newDays, { step: title(step), days: daysInWords(days, locale) })
        : fill(words.movedDays, {
            step: title(step),
            before: daysInWords(before, locale),
            days: daysInWords(days, locale),
          }),
    ),
    ...to.filter(missingFrom(from)).map((one) => toldOf(words.milestoneAdded, one)),
    ...from.filter(missingFrom(to)).map((one) => toldOf(words.milestoneGone, one)),
    ...due.map(({ task, from: before, to: at }) => {
      const step = title(task.slice(0, task.lastIndexOf('.')))
      return before === null
        ? fill(words.dueSet, { step, moment: moment(at) })
        : fill(words.dueMoved, { step, before: moment(before), moment: moment(at) })
    }),
  ]
}

const missingFrom = (others: readonly Milestone[]) => (one: Milestone) =>
  !others.some(({ text, on }) => text === one.text && on === one.on)

function daysInWords({ start, end }: PlannedDays, locale: Locale): string {
  const { schedule } = t(locale)
  const until = partialDate(end, locale)
  return start === undefined
    ? fill(schedule.until, { until })
    : fill(schedule.span, { from: partialDate(start, locale), until })
}
