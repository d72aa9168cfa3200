import type { ComponentChildren } from 'preact'
import type { OpenTask } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'

interface InHandProps {
  readonly task: OpenTask
  readonly view: CaseView
}

/** What the SOP requires for the step: papers with their files, and things that aren't papers. Inside: those being written. */
export function InHand({ task, view, children }: InHandProps & { readonly children?: ComponentChildren }) {
  const { words } = useScreen()
  const { state, graph, names } = view
  const requirements = graph.byId.get(task.step)?.requirements ?? []
  return (
    <section aria-labelledby="kelengkapan">
      <h2 id="kelengkapan">{words.task.inHand}</h2>
      {requirements.length === 0 && <p class="quiet">{words.task.noneNeeded}</p>}
      <ul class="papers">
        {requirements.map((requirement) => {
          if (requirement.kind !== 'document') return <li key={requirement.item}>{requirement.item}</li>
          const { document, from } = requirement
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
      {children}
    </section>
  )
}

/** What whoever did the work has given, for those who agree to it or sign it: outcome, reason, papers. */
export function GivenWork({ task, view }: InHandProps) {
  const { words } = useScreen()
  const { state, graph } = view
  if (!task.given) return null
  const outcome = graph.byId.get(task.step)?.outcomes.find(({ id }) => id === task.given?.outcome)
  const papers = Object.entries(state.documents).filter(([, held]) => held.step === task.step)
  return (
    <section aria-labelledby="diserahkan">
      <h2 id="diserahkan">{words.task.given}</h2>
      {outcome && <p>{fill(words.task.confirmOutcome, { outcome: outcome.label.value })}</p>}
      {task.given.reason && (
        <p class="kept-lines">{fill(words.caseFile.history.reason, { reason: task.given.reason })}</p>
      )}
      <ul class="papers">
        {papers.map(([document, held]) => (
          <li key={document}>
            <Tag tone={held.rejected ? 'late' : 'good'}>{graph.documents[document]}</Tag>{' '}
            <FileLink file={held.file} />{' '}
            <span class="quiet">{fill(words.caseFile.documents.version, { version: held.version })}</span>
          </li>
        ))}
      </ul>
      {papers.length === 0 && <p class="quiet">{words.task.givenNone}</p>}
    </section>
  )
}
