import type { DueExplanation as Explanation } from '#engine/working-time/index.ts'
import { dueLinesInWords } from '../format/due-line.ts'
import { fill } from '../messages/index.ts'
import { Details } from './details.tsx'
import { useScreen } from './screen.ts'

/** The sum behind a due time, line by line, for whoever wants to check it. */
export function DueExplanation({
  of,
  calendar,
}: {
  of: Explanation | undefined
  /** Name of the unit by whose calendar it is. */
  calendar?: string | undefined
}) {
  const { words, locale, zone } = useScreen()
  if (!of) return null
  return (
    <Details summary={words.time.sum.title}>
      {calendar !== undefined && <p class="quiet">{fill(words.time.sum.byUnit, { unit: calendar })}</p>}
      <ol class="due-sum">
        {dueLinesInWords(of.lines, locale, zone).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Details>
  )
}
