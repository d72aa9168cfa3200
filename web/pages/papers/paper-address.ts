import type { PageRequest } from '#server/http/page.ts'
import type { PaperAddress } from '#server/papers/contract.ts'
import { taskAddress } from '../../components/task-cell.tsx'
import { address } from '../../format/address.ts'

export const paperPath = '/permohonan/:id/tugas/:task/naskah/:document'

/** Where a paper is written, read, initialled and signed; `part`: what lies below it. `from`: where to go back to. */
export function paperAddress(at: PaperAddress, part = '', from?: string): string {
  const { caseId, task, document } = at
  const path = `/permohonan/${caseId}/tugas/${encodeURIComponent(task)}/naskah/${encodeURIComponent(document)}`
  return address(`${path}${part}`, { dari: from })
}

/** A paper of the application itself, written before anything is sent. */
export const isOfApplication = ({ task }: Pick<PaperAddress, 'task'>): boolean => task === 'application'

/** Where it is handed in: its task, or the request form of a draft. */
export function placeAddress({ caseId, task }: Pick<PaperAddress, 'caseId' | 'task'>): string {
  return isOfApplication({ task }) ? `/permohonan/${caseId}/isi` : taskAddress({ caseId, taskId: task })
}

/** The paper that a page's address names. */
export function paperAt({ params }: PageRequest): PaperAddress {
  return { caseId: params.id ?? '', task: params.task ?? '', document: params.document ?? '' }
}
