import { remaining } from '../format/remaining.ts'
import { Moment } from './moment.tsx'
import { useScreen } from './screen.ts'

/**
 * What is left in plain words, with the exact moment below; late is said in words. `still`: the request is suspended,
 * so nothing runs out and the moment will move.
 */
export function DueTime({ at, still = false }: { at: string | null | undefined; still?: boolean }) {
  const { locale, zone, now, words } = useScreen()
  if (still) return <span class="quiet">{words.time.still}</span>
  if (!at) return <span class="quiet">{words.time.noDue}</span>
  const left = remaining(at, now, locale, zone)
  return (
    <span class={`due due--${left.state}`}>
      <span class="due__left">{left.words}</span>
      <span class="due__exact">
        <Moment at={at} />
      </span>
    </span>
  )
}
