import type { Disposing, DispositionView } from '#server/cases/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { partialDate } from '../../format/dates.ts'
import { personInWords } from '../../format/person.ts'
import { fill } from '../../messages/index.ts'

/** Who disposed when, what was ticked, and the note. */
export function Order(props: { disposition: DispositionView; disposing: Pick<Disposing, 'instructions'> }) {
  const { words, locale } = useScreen()
  const { tree } = words.dispositions
  const { by, at, instructions, note, urgency, dueOn } = props.disposition
  const titleOf = (id: string) =>
    props.disposing.instructions.find((each) => each.id === id)?.title[locale] ?? id
  return (
    <>
      <p>
        <strong>{fill(tree.by, { position: personInWords(by.name, by.position) })}</strong>{' '}
        <span class="quiet">
          <Moment at={at} />
        </span>
      </p>
      <p>{instructions.map(titleOf).join(' · ')}</p>
      {note !== null && <p class="kept-lines">{fill(tree.note, { note })}</p>}
      {(urgency !== 'biasa' || dueOn !== null) && (
        <p class="quiet">
          {[
            ...(urgency === 'biasa'
              ? []
              : [fill(tree.urgency, { urgency: words.letters.urgencies[urgency] })]),
            ...(dueOn === null ? [] : [fill(tree.due, { date: partialDate(dueOn, locale) })]),
          ].join(' · ')}
        </p>
      )}
    </>
  )
}
