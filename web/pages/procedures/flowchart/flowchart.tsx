import type { Messages } from '../../../messages/index.ts'
import type { Chart } from './chart.ts'
import { Form } from './form.tsx'
import { type Layout, layoutOf } from './layout.ts'
import { type CellWidths, size } from './measures.ts'
import { ArrowShape, path, round, Shape, type StepMark } from './shapes.tsx'

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
