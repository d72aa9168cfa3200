import type { ComponentChildren } from 'preact'
import type { PaperListItem } from '#server/papers/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { isOfApplication, paperAddress } from './paper-address.ts'
import { PaperStanding } from './paper-standing.tsx'

/**
 * A paper of a task or an application: how far it is, for whom it waits, and the way to write or read it. `save`: the
 * name of a button that keeps the form around it first. Inside: what may be done instead.
 */
export function OutputPaper(props: { paper: PaperListItem; save?: string; children?: ComponentChildren }) {
  const { paper, save, children } = props
  const { papers } = useScreen().words
  const { at, title, standing, refused, number, waitsFor, file, signedElsewhere } = paper
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
      {signedElsewhere && <p class="quiet">{papers.signedElsewhere}</p>}
      {isHandedIn(paper) && (
        <p class="quiet">{isOfApplication(at) ? papers.handedInSent : papers.handedIn}</p>
      )}
      {standing !== 'final' && standing !== 'not-begun' && !signedElsewhere && (
        <p class="quiet">{papers.notReady}</p>
      )}
      <p class="not-printed">
        {save === undefined ? (
          <ButtonLink look="secondary" href={paperAddress(at)} heard={`${way}: ${title}`}>
            {way}
          </ButtonLink>
        ) : (
          <Button look="secondary" name={save} value={`naskah:${at.document}`} heard={`${way}: ${title}`}>
            {way}
          </Button>
        )}
      </p>
      {children}
    </div>
  )
}

/** Whether it goes along by itself with what is completed or sent. */
export const isHandedIn = ({ standing, signedElsewhere }: PaperListItem): boolean =>
  standing === 'final' && !signedElsewhere
