import type { ComponentChildren } from 'preact'
import { fill } from '../messages/index.ts'
import { useScreen } from './screen.ts'

/** What is wider than the screen scrolls sideways in a region of its own that the keyboard can reach. */
export function ScrollRegion({ name, children }: { name: string; children: ComponentChildren }) {
  const label = fill(useScreen().words.lists.scroll, { name })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
