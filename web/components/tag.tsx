import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'good' | 'late' | 'wait' | 'now'

/** The mark repeats what the words say, for those who see no colour. */
const marks: Readonly<Record<Tone, string>> = { plain: '○', good: '✓', late: '!', wait: '‖', now: '►' }

/** A status in words. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`tag tag--${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span>
      <span>{children}</span>
    </span>
  )
}
