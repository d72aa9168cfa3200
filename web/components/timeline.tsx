import type { ComponentChildren } from 'preact'
import { Moment } from './moment.tsx'

export interface TimelineItem {
  readonly key: string
  readonly at: string
  /** Who, in which position. */
  readonly by: string
  readonly what: ComponentChildren
}

/** What happened, in the order given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={item.key}>
          <div>{item.what}</div>
          <p class="timeline__meta">
            {item.by} · <Moment at={item.at} />
          </p>
        </li>
      ))}
    </ol>
  )
}
