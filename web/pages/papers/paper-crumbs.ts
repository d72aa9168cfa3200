import type { PaperView } from '#server/papers/contract.ts'
import type { Crumb } from '../../components/breadcrumb.tsx'
import type { Messages } from '../../messages/index.ts'
import { paperAddress } from './paper-address.ts'

/** The way back from a page below a paper: its case, then the paper itself. */
export const paperCrumbs = (view: PaperView, words: Messages): readonly Crumb[] => [
  { href: `/permohonan/${view.at.caseId}`, text: view.reference ?? words.caseFile.noReference },
  { href: paperAddress(view.at), text: view.title },
]
