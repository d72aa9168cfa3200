import type { Arrow, Box, Point } from './layout.ts'

/** Where a request stands at a step. */
export type StepMark = 'done' | 'now' | 'ahead'

/** To a tenth of a pixel: half the bytes. */
export const round = (n: number) => Math.round(n * 10) / 10
export const path = (points: readonly Point[]) =>
  `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`

/** A flow with its tip. */
export function ArrowShape({ arrow: { points } }: { arrow: Arrow }) {
  const tip = points.at(-1)!
  const [x, y] = [round(tip.x), round(tip.y)]
  return (
    <>
      <path class="flow" d={path(points)} />
      <path class="arrow" d={`M${x} ${y}l-4 -7h8z`} />
    </>
  )
}

/** One of the form's symbols: capsule, box, diamond or off-page connector. */
export function Shape({ box, mark }: { box: Box; mark: StepMark | undefined }) {
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
