import type { CaseSchedule } from '#server/cases/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { partialDate, shortDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { wrap } from '../procedures/flowchart/text.ts'
import { type Scale, scaleOf, size, stretches } from './gantt-scale.ts'
import { stepTitle } from './step-title.ts'

/** The plan as bars over days, what came of it below each, milestones as diamonds, and today. The table tells the same. */
export function Gantt({ schedule }: { schedule: CaseSchedule }) {
  const { words, locale } = useScreen()
  const { steps, milestones, span, freeDays, today } = schedule
  const scale = scaleOf(span)
  const rows = steps.length + milestones.length
  const bottom = size.top + rows * size.row
  const atTheEdge = scale.width - scale.x(today) < roomForToday
  const range = { from: partialDate(span.from, locale), until: partialDate(span.until, locale) }
  return (
    <ScrollRegion name={words.schedule.chart}>
      <svg
        class="gantt"
        role="img"
        aria-labelledby="gantt-judul gantt-isi"
        width={Math.ceil(scale.width)}
        height={bottom + 6}
        viewBox={`0 0 ${Math.ceil(scale.width)} ${bottom + 6}`}
      >
        <title id="gantt-judul">{words.schedule.chart}</title>
        <desc id="gantt-isi">{fill(words.schedule.described, { count: steps.length, ...range })}</desc>
        <defs>
          <pattern id="gantt-libur" width="5" height="5" patternUnits="userSpaceOnUse">
            <path class="hatch" d="M0 5 5 0" />
          </pattern>
        </defs>
        {stretches(freeDays).map(({ from, until }) => (
          <rect
            key={from}
            class="free"
            x={at(scale.x(from))}
            y={size.top}
            width={at(scale.end(until) - scale.x(from))}
            height={bottom - size.top}
            fill="url(#gantt-libur)"
          />
        ))}
        {scale.weeks.map((date) => (
          <g key={date}>
            <path class="week" d={`M${at(scale.x(date))} ${size.top - 6}V${bottom}`} />
            <text x={at(scale.x(date) + 3)} y={size.top - 10}>
              {shortDate(date, locale)}
            </text>
          </g>
        ))}
        {steps.map((step, row) => (
          <Row
            key={step.step}
            {...{ row, scale, today }}
            step={step}
            title={stepTitle(step.step, schedule.case.graph)}
          />
        ))}
        {milestones.map((milestone, row) => (
          <Diamond
            key={`${milestone.text} ${milestone.on}`}
            row={steps.length + row}
            {...{ scale, milestone }}
          />
        ))}
        <path class="today" d={`M${at(scale.x(today))} 16V${bottom}`} />
        <text
          class="today-name"
          x={at(scale.x(today) + (atTheEdge ? -3 : 3))}
          y={14}
          text-anchor={atTheEdge ? 'end' : undefined}
        >
          {words.schedule.legend.today}
        </text>
      </svg>
    </ScrollRegion>
  )
}

/** Pixels that the name of today takes. */
const roomForToday = 60

const at = (value: number) => Math.round(value * 10) / 10

function Name({ row, title }: { row: number; title: string }) {
  const top = size.top + row * size.row
  const [first = '', ...more] = wrap(title, size.names - 12, 11)
  const [second, ...rest] = more
  return (
    <>
      <path class="row" d={`M0 ${top}H${size.names}`} />
      <text x={2} y={top + 14}>
        <title>{title}</title>
        <tspan x={2}>{first}</tspan>
        {second !== undefined && (
          <tspan x={2} dy={13}>
            {rest.length > 0 ? `${second} …` : second}
          </tspan>
        )}
      </text>
    </>
  )
}

interface InRow {
  readonly row: number
  readonly scale: Scale
}

function Row(props: InRow & { step: CaseSchedule['steps'][number]; title: string; today: string }) {
  const { row, scale, step, title, today } = props
  const top = size.top + row * size.row
  const { planned } = step
  const from = planned?.start ?? planned?.end
  return (
    <g>
      <Name row={row} title={title} />
      {planned && from !== undefined && (
        <rect
          class="planned"
          x={at(scale.x(from))}
          y={top + 5}
          width={at(Math.max(3, scale.end(planned.end) - scale.x(from)))}
          height={size.bar}
        />
      )}
      {step.actual.map(({ from: begun, until }) => (
        <rect
          key={`${begun} ${until}`}
          class={until === null ? 'actual actual--open' : 'actual'}
          x={at(scale.x(begun))}
          y={top + 6 + size.bar}
          width={at(Math.max(3, scale.end(until ?? today) - scale.x(begun)))}
          height={size.bar}
        />
      ))}
    </g>
  )
}

function Diamond({ row, scale, milestone }: InRow & { milestone: CaseSchedule['milestones'][number] }) {
  const middle = size.top + row * size.row + size.row / 2
  const x = (scale.x(milestone.on) + scale.end(milestone.on)) / 2
  return (
    <g>
      <Name row={row} title={milestone.text} />
      <path class="milestone" d={`M${at(x)} ${middle - 8}l8 8-8 8-8-8z`} />
    </g>
  )
}
