import type { Messages } from '../../../messages/index.ts'
import type { Layout } from './layout.ts'
import { round } from './shapes.tsx'

/** The form's ruling and its head. */
export function Form({ layout, words }: { layout: Layout; words: Messages }) {
  const { columns } = words.procedures
  const { headHeight, width, height, performersSpan, standardSpan } = layout
  const single = ['number', 'activity', 'remark'] as const
  const second = ['requirements', 'time', 'outputs'] as const
  const middleOf = ([from, to]: readonly [number, number]) => round((from + to) / 2)
  const inner = layout.verticals.filter((x) => inside(x, performersSpan) || inside(x, standardSpan))
  const outer = layout.verticals.filter((x) => !inner.includes(x))
  return (
    <>
      <rect class="head-fill" width={round(width)} height={headHeight + 17} y={-17} />
      {single.map((key) => (
        <text
          key={key}
          class="head"
          text-anchor="middle"
          x={layout.columns[key] + layout.widths[key] / 2}
          y={headHeight / 2}
        >
          {columns[key]}
        </text>
      ))}
      <text class="head" text-anchor="middle" x={middleOf(performersSpan)} y={-5}>
        {columns.performers}
      </text>
      <text class="head" text-anchor="middle" x={middleOf(standardSpan)} y={-5}>
        {columns.standard}
      </text>
      {second.map((key) => (
        <text
          key={key}
          class="head"
          text-anchor="middle"
          x={round(layout.columns[key] + layout.widths[key] / 2)}
          y={headHeight / 2 + 4}
        >
          {columns[key]}
        </text>
      ))}
      {layout.heads.map(({ x, lines }, i) => (
        <text key={`${i}`} class="head" text-anchor="middle">
          {lines.map((each, n) => (
            <tspan
              key={`${n}`}
              x={round(x)}
              y={round(headHeight / 2 + 4 + (n - (lines.length - 1) / 2) * 13)}
            >
              {each}
            </tspan>
          ))}
        </text>
      ))}
      <path class="grid" d={inner.map((x) => `M${round(x)} 0V${round(height)}`).join('')} />
      <path class="grid" d={layout.rows.map(({ top }) => `M0 ${round(top)}H${round(width)}`).join('')} />
      <path
        class="frame"
        d={`${outer.map((x) => `M${round(x)} -17V${round(height)}`).join('')}M0 -17H${round(width)}M0 ${round(height)}H${round(width)}M0 ${headHeight}H${round(width)}M${round(performersSpan[0])} 0H${round(standardSpan[1])}`}
      />
    </>
  )
}

const inside = (x: number, [from, to]: readonly [number, number]) => x > from && x < to
