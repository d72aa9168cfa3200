import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'good' | 'late' | 'wait' | 'now'

/** The mark repeats what the words say, for those who see no colour. */
const marks: Readonly<Record<Tone, string>> = { plain: '○', good: '✓', late: '!', wait: '‖', now: '►' }

/** A status in words. */
export function Tag(props: { tone?: Tone; mark?: string; children: ComponentChildren }) {
  const { tone = 'plain', mark = marks[tone], children } = props
  return (
    <span class={`tag tag--${tone}`}>
      <span aria-hidden="true">{mark}</span>
      <span>{children}</span>
    </span>
  )
}
