import type { Messages } from '../../../messages/index.ts'
import type { Chart } from './chart.ts'
import type { Arrow, Box, Layout, Point } from './layout.ts'
import { layoutOf } from './layout.ts'
import { type CellWidths, size } from './measures.ts'

export type StepMark = 'done' | 'now' | 'ahead'

interface FlowchartProps {
  readonly chart: Chart
  readonly words: Messages
  /** The chart's name, and the id of the list that tells the same in words. */
  readonly name: string
  readonly describedBy: string
  /** Of the whole chart, where this is one of its sheets. */
  readonly widths?: CellWidths
  /** Where a request stands, by step; seen as colour and as a sign beside the number. */
  readonly marks?: Readonly<Record<string, StepMark>>
}

const signs: Readonly<Record<StepMark, string>> = { done: '✓', now: '►', ahead: '' }
const round = (n: number) => Math.round(n * 10) / 10
const path = (points: readonly Point[]) => `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`

/** The flowchart of an SOP in its official form: performer columns, five symbols, the standard beside it. */
export function Flowchart({ chart, words, name, describedBy, widths, marks = {} }: FlowchartProps) {
  const layout = layoutOf(chart, widths)
  return (
    <svg
      class="flowchart"
      role="img"
      aria-label={name}
      aria-describedby={describedBy}
      width={round(layout.width + 1)}
      height={round(layout.height + 18)}
      viewBox={`-0.5 -17.5 ${round(layout.width + 1)} ${round(layout.height + 18)}`}
    >
      <Form layout={layout} words={words} />
      <Rows layout={layout} marks={marks} />
      {layout.links.map(({ from, to, joint }) => (
        <path key={path([from, to])} class={`link link--${joint}`} d={path([from, to])} />
      ))}
      {layout.arrows.map((arrow) => (
        <ArrowShape key={path(arrow.points)} arrow={arrow} />
      ))}
      {layout.boxes.map((box) => (
        <Shape key={`${box.row.key} ${box.column}`} box={box} mark={marks[box.row.key]} />
      ))}
      {layout.arrows.map(({ label, way }) =>
        label ? (
          <text
            key={`${way.flow.from} ${way.flow.to} ${way.flow.label}`}
            class="label"
            x={round(label.x)}
            y={round(label.y)}
            text-anchor={label.anchor}
          >
            <title>{way.flow.label}</title>
            {label.text}
          </text>
        ) : null,
      )}
    </svg>
  )
}

/** The form's ruling and its head. */
function Form({ layout, words }: { layout: Layout; words: Messages }) {
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

/** The texts around the performer columns. */
function Rows({ layout, marks }: { layout: Layout; marks: Readonly<Record<string, StepMark>> }) {
  return (
    <>
      {layout.rows.map(({ row, cells, top, height }) => (
        <g key={row.key}>
          {marks[row.key] === 'now' && (
            <rect
              class="row-now"
              x={0}
              y={round(top)}
              width={round(layout.performersSpan[0])}
              height={round(height)}
            />
          )}
          {cells.map((cell) =>
            groups(cell.lines).map((group) => (
              <text key={`${cell.x} ${group.first}`} class={group.inferred ? 'inferred' : undefined}>
                {group.title && <title>{group.title}</title>}
                {group.lines.map((text, n) => (
                  <tspan key={`${n}`} x={round(cell.x)} y={round(cell.y + (group.first + n) * size.line)}>
                    {text}
                  </tspan>
                ))}
              </text>
            )),
          )}
          {marks[row.key] && signs[marks[row.key]!] && (
            <text x={size.pad} y={round(top + size.pad + size.line * 1.9)}>
              {signs[marks[row.key]!]}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** Lines of one value together, so that its provenance is shown wherever one points. */
function groups(lines: Layout['rows'][number]['cells'][number]['lines']) {
  const made: { first: number; title: string; inferred: boolean; lines: string[] }[] = []
  lines.forEach((line, index) => {
    const last = made.at(-1)
    if (last && last.title === line.title && !/^\d+\. /.test(line.text)) last.lines.push(line.text)
    else made.push({ first: index, title: line.title, inferred: line.inferred, lines: [line.text] })
  })
  return made
}

function ArrowShape({ arrow: { points } }: { arrow: Arrow }) {
  const tip = points.at(-1)!
  const [x, y] = [round(tip.x), round(tip.y)]
  return (
    <>
      <path class="flow" d={path(points)} />
      <path class="arrow" d={`M${x} ${y}l-4 -7h8z`} />
    </>
  )
}

function Shape({ box, mark }: { box: Box; mark: StepMark | undefined }) {
  const { row, x, y, w, h } = box
  const [left, right, top, bottom] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2].map(round) as [
    number,
    number,
    number,
    number,
  ]
  const outline =
    row.shape === 'diamond'
      ? `M${round(x)} ${top}L${right} ${round(y)}L${round(x)} ${bottom}L${left} ${round(y)}z`
      : row.shape === 'pentagon'
        ? `M${left} ${top}H${right}V${round(y + 3)}L${round(x)} ${bottom}L${left} ${round(y + 3)}z`
        : null
  return (
    <g class={[row.shape, mark].filter(Boolean).join(' ')}>
      {row.title && <title>{row.title}</title>}
      {outline === null ? (
        <rect class="shape" x={left} y={top} width={w} height={h} rx={row.shape === 'capsule' ? h / 2 : 1} />
      ) : (
        <path class="shape" d={outline} />
      )}
      <text class="shape-text" x={round(x)} y={round(y + (row.shape === 'pentagon' ? 1 : 4))}>
        {row.mark}
      </text>
    </g>
  )
}
