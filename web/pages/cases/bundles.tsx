import type { CaseView } from '#server/cases/contract.ts'
import { useScreen } from '../../components/screen.ts'

/** The whole case as one file: to read, and to keep. */
export function Bundles({ caseId }: { caseId: CaseView['id'] }) {
  const { bundles } = useScreen().words.caseFile
  return (
    <ul class="plain-list row not-printed">
      <li>
        <a href={`/permohonan/${caseId}/seluruh-berkas.pdf`}>{bundles.pdf}</a>
      </li>
      <li>
        <a href={`/permohonan/${caseId}/paket-arsip.zip`}>{bundles.bag}</a>
      </li>
    </ul>
  )
}
