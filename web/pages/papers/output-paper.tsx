import type { ComponentChildren } from 'preact'
import type { PaperListItem } from '#server/papers/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { paperAddress } from './paper-address.ts'
import { PaperStanding } from './paper-standing.tsx'

/** A paper of a task: how far it is, for whom it waits, and the way to write or read it. Inside: what may be done instead. */
export function OutputPaper({ paper, children }: { paper: PaperListItem; children?: ComponentChildren }) {
  const { papers } = useScreen().words
  const { at, title, standing, refused, number, waitsFor, file } = paper
  const waits = standing === 'initialling' || standing === 'signing'
  const way = standing === 'not-begun' ? papers.write : standing === 'drafting' ? papers.goOn : papers.open
  return (
    <div class="output-paper">
      <p>
        <strong>{title}</strong> <PaperStanding standing={standing} refused={refused} />
      </p>
      {number !== null && <p class="quiet">{fill(papers.number, { number })}</p>}
      {waits && <p class="quiet">{fill(papers.waitsFor, { performers: waitsFor })}</p>}
      {file && (
        <p>
          <FileLink file={file} />
        </p>
      )}
      {standing === 'final' ? (
        <p class="quiet">{papers.handedIn}</p>
      ) : (
        standing !== 'not-begun' && <p class="quiet">{papers.notReady}</p>
      )}
      <p class="not-printed">
        <ButtonLink look="secondary" href={paperAddress(at)} heard={`${way}: ${title}`}>
          {way}
        </ButtonLink>
      </p>
      {children}
    </div>
  )
}
