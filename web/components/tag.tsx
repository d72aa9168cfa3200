import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'good' | 'late' | 'wait' | 'now'

/** Drawn, not written: not every font has signs. `decision` is the flowchart's symbol; `over` is neither praise nor blame. */
const marks = {
  plain: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  good: 'M1 5.5 4 8.5 9 1.5',
  late: 'M5 .5V6M5 8.5v1',
  wait: 'M3 1v8M7 1v8',
  now: 'M2 1 9 5 2 9z',
  over: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM5 4a1 1 0 1 0 0 2a1 1 0 1 0 0-2z',
  decision: 'M5 .5 9.5 5 5 9.5.5 5z',
} as const satisfies Readonly<Record<Tone | 'over' | 'decision', string>>

/** A status in words. The mark repeats what the words say, for those who see no colour. */
export function Tag(props: { tone?: Tone; mark?: keyof typeof marks; children: ComponentChildren }) {
  const { tone = 'plain', mark = tone, children } = props
  return (
    <span class={`tag tag--${tone}`}>
      <svg class="tag__mark" viewBox="0 0 10 10" aria-hidden="true">
        <path d={marks[mark]} />
      </svg>
      <span>{children}</span>
    </span>
  )
}
