import { address } from '../../format/address.ts'

/** The form of a disposition: for a task, to pass one on, or on the case as a whole. */
export function disposeAddress(
  caseId: string,
  about: { readonly tugas?: string; readonly disposisi?: string; readonly dari?: string } = {},
): string {
  return address(`/permohonan/${caseId}/disposisi`, about)
}
