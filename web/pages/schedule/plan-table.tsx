import type { PlannedStep } from '#engine/case/index.ts'
import type { Milestone } from '#engine/case/state.ts'
import type { CaseSchedule } from '#server/cases/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { differenceInWords, isLate } from './difference.ts'
import { stepTitle } from './step-title.ts'

/** The same facts as the chart, in words. */
export function PlanTable({ schedule }: { schedule: CaseSchedule }) {
  const { words, locale } = useScreen()
  const { columns } = words.schedule
  return (
    <Table
      caption={words.schedule.table}
      rows={schedule.steps}
      keyOf={({ step }) => step}
      mark={({ compared }) => (compared?.kind === 'open' ? 'now' : undefined)}
      columns={[
        {
          key: 'step',
          head: columns.step,
          namesRow: true,
          cell: ({ step }) => stepTitle(step, schedule.case.graph),
        },
        { key: 'planned', head: columns.planned, cell: (step) => <Planned step={step} /> },
        { key: 'actual', head: columns.actual, cell: (step) => <Actual step={step} /> },
        {
          key: 'difference',
          head: columns.difference,
          cell: (step) =>
            isLate(step) ? (
              <Tag tone="late">{differenceInWords(step, locale)}</Tag>
            ) : (
              differenceInWords(step, locale)
            ),
        },
      ]}
    />
  )
}

function Planned({ step: { planned } }: { step: PlannedStep }) {
  const { words, locale } = useScreen()
  if (planned === null) return <span class="quiet">{words.schedule.notPlanned}</span>
  const until = partialDate(planned.end, locale)
  return (
    <>
      {planned.start === null
        ? fill(words.schedule.until, { until })
        : planned.start === planned.end
          ? until
          : fill(words.schedule.span, { from: partialDate(planned.start, locale), until })}
      {planned.by === 'standard' && <div class="quiet small">{words.schedule.byStandard}</div>}
    </>
  )
}

function Actual({ step: { actual } }: { step: PlannedStep }) {
  const { words, locale } = useScreen()
  if (actual.length === 0) return <span class="quiet">{words.schedule.notBegun}</span>
  return (
    <>
      {actual.map(({ from, until }) => {
        const begun = partialDate(from, locale)
        return (
          <div key={`${from} ${until}`}>
            {until === null
              ? fill(words.schedule.since, { from: begun })
              : from === until
                ? begun
                : fill(words.schedule.span, { from: begun, until: partialDate(until, locale) })}
          </div>
        )
      })}
    </>
  )
}

export function Milestones({ schedule: { milestones, today } }: { schedule: CaseSchedule }) {
  const { words, locale } = useScreen()
  const { schedule } = words
  const standing = ({ on }: Milestone) => {
    const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)
    if (days === 0) return schedule.isToday
    return days < 0 ? schedule.passed : fill(schedule.ahead, { count: days })
  }
  if (milestones.length === 0) return null
  return (
    <Table
      caption={schedule.milestones}
      rows={milestones}
      keyOf={({ text, on }) => `${text} ${on}`}
      columns={[
        { key: 'text', head: schedule.milestone, namesRow: true, cell: ({ text }) => text },
        { key: 'on', head: schedule.date, cell: ({ on }) => partialDate(on, locale) },
        { key: 'standing', head: schedule.standing, cell: standing },
      ]}
    />
  )
}
