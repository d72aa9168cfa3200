import type { ActAnswer, HistoryItem } from '#server/cases/contract.ts'
import { historySentences } from '../format/history.ts'
import type { TitleOf } from '../messages/refusal.ts'
import { refusalSentence } from '../messages/refusal.ts'
import { Moment } from './moment.tsx'
import { useScreen } from './screen.ts'

export type NotDone = Exclude<ActAnswer, { kind: 'done' }>

/** HTTP status a page carries when an act did not go through. */
export const statusOf = { refused: 422, conflict: 409, 'not-found': 404 } as const

/** Why an act did not go through and what to do next, at the top of the form that asked for it. */
export function AnswerNotice(props: {
  answer: NotDone
  titles: TitleOf
  /** The field that a refusal is about: the sentence leads there. */
  field?: string | undefined
}) {
  const { answer, titles, field } = props
  const { locale, words } = useScreen()
  const { answers } = words
  return (
    <div class="notice error-summary" role="alert" aria-labelledby="jawaban">
      <h2 id="jawaban">
        {answer.kind === 'refused'
          ? answers.refused
          : answer.kind === 'conflict'
            ? answers.conflict
            : answers.gone}
      </h2>
      {answer.kind === 'refused' && (
        <p>
          {field ? (
            <a href={`#${field}`}>{refusalSentence(locale, answer.refusal, titles)}</a>
          ) : (
            refusalSentence(locale, answer.refusal, titles)
          )}
        </p>
      )}
      {answer.kind === 'not-found' && <p>{answers.goneHelp}</p>}
      {answer.kind === 'conflict' && (
        <>
          <p>{answers.conflictHelp}</p>
          <h3>{answers.conflictChanged}</h3>
          <ul>
            {answer.changed.map((act) => (
              <Change key={act.version} act={act} titles={titles} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Change({ act, titles }: { act: HistoryItem; titles: TitleOf }) {
  const { locale } = useScreen()
  return (
    <li>
      {historySentences(act, locale, titles).join('; ')}{' '}
      <span class="quiet">
        {act.by.name} · <Moment at={act.at} />
      </span>
    </li>
  )
}
