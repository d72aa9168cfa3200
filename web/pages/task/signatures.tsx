import type { OpenTask } from '#engine/case/index.ts'
import type { DocumentId, PerformerId } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { Button } from '../../components/button.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import { isAllowed } from '../cases/acts/act-address.ts'
import { slugs } from '../cases/acts/slugs.ts'

interface Signature {
  readonly document: DocumentId
  readonly performer: PerformerId
  /** Who has signed; undefined: still owed. */
  readonly by: string | undefined
}

/** The signatures that the outputs in hand need, given and owed. */
export function signaturesOf(task: OpenTask, view: Pick<CaseView, 'graph' | 'state'>): readonly Signature[] {
  return (view.graph.byId.get(task.step)?.outputs ?? [])
    .filter(({ document, optional }) => !optional || view.state.documents[document]?.step === task.step)
    .flatMap(({ document, signedBy }) =>
      signedBy.map((performer) => ({
        document,
        performer,
        by: task.signatures?.find((given) => given.document === document && given.performer === performer)
          ?.by,
      })),
    )
}

/** The viewer owes a signature on the task's work. */
export function mayBeSigned(view: Pick<CaseView, 'offers'>, task: OpenTask): boolean {
  return view.offers.some((offer) => offer.act === 'SignOutput' && offer.task === task.id && offer.allowed)
}

/** Once the work is given: who has signed, who still owes it, and the button for whoever looks. */
export function Signatures({ task, view, from }: { task: OpenTask; view: CaseView; from: string }) {
  const { words } = useScreen()
  const signatures = signaturesOf(task, view)
  if (!task.given || signatures.length === 0) return null
  const titleOf = (document: string) => view.graph.documents[document] ?? document
  const documents = [...new Set(signatures.map(({ document }) => document))]
  return (
    <section aria-labelledby="tanda-tangan">
      <h2 id="tanda-tangan">
        {mayBeSigned(view, task) ? words.task.yourSignature : words.task.signaturesOwed}
      </h2>
      {documents.map((document) => {
        const held = view.state.documents[document]
        return (
          <div key={document} class="signed">
            <p>
              {titleOf(document)} {held && <FileLink file={held.file} />}
            </p>
            <ul class="plain-list">
              {signatures
                .filter((each) => each.document === document)
                .map(({ performer, by }) => (
                  <li key={performer}>
                    <Tag tone={by ? 'good' : 'wait'}>{by ? words.task.signed : words.task.owed}</Tag>{' '}
                    {view.graph.performers.get(performer)?.title.value}
                    {by && ` (${view.names[by] ?? ''})`}
                  </li>
                ))}
            </ul>
            {isAllowed(view.offers, 'SignOutput', { task: task.id, document }) && (
              <form method="post" action={`/permohonan/${view.id}/tindakan/${slugs.SignOutput}`}>
                <input type="hidden" name="commandId" value={newCommandId()} />
                <input type="hidden" name="seenVersion" value={view.version} />
                <input type="hidden" name="task" value={task.id} />
                <input type="hidden" name="document" value={document} />
                <input type="hidden" name="dari" value={from} />
                <Button>{fill(words.task.sign, { document: titleOf(document) })}</Button>
              </form>
            )}
          </div>
        )
      })}
    </section>
  )
}
