import { remaining } from '../format/remaining.ts'
import { Moment } from './moment.tsx'
import { useScreen } from './screen.ts'

/**
 * The work that is left in plain words, with the exact moment below; late is said in words. `still`: the request is suspended,
 * so nothing runs out and the moment will move.
 */
export function DueTime({
  at,
  unit,
  lateSince,
  still = false,
}: {
  at: string | null | undefined
  /** By whose calendar it is due; the government's where none is named. */
  unit?: string | undefined
  /** From when lateness is counted, where that isn't the moment itself. */
  lateSince?: string | null | undefined
  still?: boolean
}) {
  const { locale, workLeft, words } = useScreen()
  if (still) return <span class="quiet">{words.time.still}</span>
  if (!at) return <span class="quiet">{words.time.noDue}</span>
  const left = remaining(workLeft(lateSince ?? at, unit), locale)
  return (
    <span class={`due due--${left.state}`}>
      <span class="due__left">{left.words}</span>
      <span class="due__exact">
        <Moment at={at} />
      </span>
    </span>
  )
}
