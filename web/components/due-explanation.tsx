import type { DueExplanation as Explanation } from '#engine/working-time/index.ts'
import { dueLineInWords } from '../format/due-line.ts'
import { Details } from './details.tsx'
import { useScreen } from './screen.ts'

/** The sum behind a due time, line by line, for whoever wants to check it. */
export function DueExplanation({ of }: { of: Explanation | undefined }) {
  const { words, locale, zone } = useScreen()
  if (!of) return null
  return (
    <Details summary={words.time.sum.title}>
      <ol class="due-sum">
        {of.lines.map((line) => (
          <li>{dueLineInWords(line, locale, zone)}</li>
        ))}
      </ol>
    </Details>
  )
}
