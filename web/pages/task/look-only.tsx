import type { TaskView } from '#server/cases/contract.ts'
import { FileLink } from '../../components/file-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { titlesOf } from '../../format/titles.ts'
import { fill } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { findOffer } from '../cases/acts/act-address.ts'

/** The task for whoever may not complete it now: why not, and what is in hand and due. */
export function LookOnly({ view: { case: view, task } }: { view: TaskView }) {
  const { words, locale } = useScreen()
  const { state, graph, names } = view
  const step = graph.byId.get(task.step)
  const offer = findOffer(view.offers, 'CompleteStep', { task: task.id })
  const documents = (step?.requirements ?? []).flatMap((requirement) =>
    requirement.kind === 'document' ? [requirement] : [],
  )
  const given = step?.outcomes.find(({ id }) => id === task.given?.outcome)
  return (
    <>
      {offer && !offer.allowed && (
        <Notice tone="wait" title={words.task.cannot}>
          <p>{refusalSentence(locale, offer.refusal, titlesOf(graph, locale, names))}</p>
        </Notice>
      )}
      {given && <p>{fill(words.task.confirmOutcome, { outcome: given.label.value })}</p>}
      <section aria-labelledby="kelengkapan">
        <h2 id="kelengkapan">{words.task.inHand}</h2>
        {documents.length === 0 && <p class="quiet">{words.task.noneNeeded}</p>}
        <ul class="papers">
          {documents.map(({ document, from }) => {
            const held = state.documents[document]
            const there = held && !held.rejected
            return (
              <li key={document}>
                <Tag tone={there ? 'good' : from === 'self' ? 'plain' : 'wait'}>
                  {graph.documents[document]}
                </Tag>{' '}
                {held ? (
                  <FileLink file={held.file} />
                ) : (
                  <span class="quiet">{from === 'self' ? words.task.own : words.task.missing}</span>
                )}{' '}
                {held?.rejected &&
                  fill(words.caseFile.documents.rejected, {
                    name: names[held.rejected.by],
                    reason: held.rejected.reason,
                  })}
              </li>
            )
          })}
        </ul>
      </section>
      {step && step.outputs.length > 0 && (
        <section aria-labelledby="hasil">
          <h2 id="hasil">{words.task.outputs}</h2>
          <ul>
            {step.outputs.map(({ document }) => (
              <li key={document}>{graph.documents[document]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
