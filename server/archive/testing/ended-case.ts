import { caseAfter, done } from '#server/cases/testing/katingan.ts'
import type { Office } from '#server/cases/testing/office.ts'
import { deliver } from './deliver.ts'

/** What somebody wrote in the case, with what is personal in it. */
export const telling = 'Hubungi Budi Contoh, 081234567890, tentang pengaduan tetangganya'

/** A case of Katingan that was cancelled early, so that it holds only what came with the application; filed. */
export async function endedCase(office: Office): Promise<string> {
  const { caseId } = await caseAfter(office, 2)
  const head = await office.callerFor('katingan', 'kepala-dinas')
  await done(head, caseId, { type: 'AddNote', text: telling })
  await done(head, caseId, { type: 'CancelCase', reason: 'Anggaran dialihkan' })
  await deliver(office)
  return caseId
}
