import type { TaskView } from '#server/cases/contract.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { titlesOf } from '../../format/titles.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { findOffer, isAllowed } from '../cases/acts/act-address.ts'
import { OutputPaper } from '../papers/output-paper.tsx'
import { GivenWork, InHand } from './in-hand.tsx'
import { mayBeSigned } from './signatures.tsx'

/** The task for whoever may not complete it now: why not, and what is in hand and due. */
export function LookOnly(props: { view: TaskView; papers: readonly PaperListItem[] }) {
  const { case: view, task } = props.view
  const { words, locale, holdsSeveral } = useScreen()
  const { graph, names } = view
  const step = graph.byId.get(task.step)
  const offer = findOffer(view.offers, 'CompleteStep', { task: task.id })
  const shown = props.papers.filter(
    ({ standing, at: { document } }) =>
      standing !== 'not-begun' || isAllowed(view.offers, 'WritePaper', { task: task.id, document }),
  )
  const isRequired = ({ at }: PaperListItem) =>
    step?.requirements.some((one) => one.kind === 'document' && one.document === at.document) === true &&
    !step.outputs.some(({ document }) => document === at.document)
  return (
    <>
      {offer && !offer.allowed && !mayBeSigned(view, task) && (
        <Notice tone="wait" title={words.task.cannot}>
          <p>{refusalSentence(locale, offer.refusal, titlesOf(graph, locale, names))}</p>
          {holdsSeveral && offer.refusal.code === 'NotPerformer' && <p>{words.task.switchPosition}</p>}
        </Notice>
      )}
      <GivenWork task={task} view={view} />
      <InHand task={task} view={view}>
        {shown.filter(isRequired).map((paper) => (
          <OutputPaper key={paper.at.document} paper={paper} />
        ))}
      </InHand>
      {step && !task.given && step.outputs.length > 0 && (
        <section aria-labelledby="hasil">
          <h2 id="hasil">{words.task.outputs}</h2>
          <ul>
            {step.outputs.map(({ document }) => (
              <li key={document}>{graph.documents[document]}</li>
            ))}
          </ul>
          {shown
            .filter((paper) => !isRequired(paper))
            .map((paper) => (
              <OutputPaper key={paper.at.document} paper={paper} />
            ))}
        </section>
      )}
    </>
  )
}
