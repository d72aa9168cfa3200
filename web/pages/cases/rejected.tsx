import type { CaseView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { actAddress, isAllowed } from './acts/act-address.ts'
import type { RejectedDocument } from './rejected-documents.ts'

/** Rejected papers: which, by whom and why, and the way to replace them for whoever can. */
export function Rejected(props: {
  view: CaseView
  documents: readonly RejectedDocument[]
  from?: string | undefined
}) {
  const { words } = useScreen()
  const { view, documents, from } = props
  const { rejected: say } = words.caseFile
  return (
    <>
      {documents.map(({ document, held, rejected }) => {
        const title = view.graph.documents[document] ?? document
        return (
          <Notice key={document} tone="late" title={fill(say.title, { document: title })}>
            <p>
              {fill(say.by, { name: view.names[rejected.by], reason: rejected.reason })}{' '}
              <FileLink file={held.file} />
            </p>
            {isAllowed(view.offers, 'ReplaceDocument', { document }) ? (
              <p class="not-printed">
                <ButtonLink
                  href={actAddress(view.id, 'ReplaceDocument', { document }, from)}
                  heard={`${words.acts.ReplaceDocument}: ${title}`}
                >
                  {words.acts.ReplaceDocument}
                </ButtonLink>
              </p>
            ) : (
              <p class="quiet">{fill(say.waits, { name: view.names[held.by] })}</p>
            )}
          </Notice>
        )
      })}
    </>
  )
}
