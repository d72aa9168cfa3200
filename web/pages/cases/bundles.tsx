import type { CaseView } from '#server/cases/contract.ts'
import { useScreen } from '../../components/screen.ts'

/** The whole case as one file: to read, and to keep. */
export function Bundles({ of: { id, readsAccounts } }: { of: Pick<CaseView, 'id' | 'readsAccounts'> }) {
  const { bundles } = useScreen().words.caseFile
  return (
    <ul class="plain-list row not-printed">
      <li>
        <a href={`/permohonan/${id}/seluruh-berkas.pdf`}>{bundles.pdf}</a>
      </li>
      {readsAccounts && (
        <li>
          <a href={`/permohonan/${id}/paket-arsip.zip`}>{bundles.bag}</a>
        </li>
      )}
    </ul>
  )
}
