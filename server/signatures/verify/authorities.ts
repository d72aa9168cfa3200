import { listSignatureFields } from '../pdf/fields.ts'
import { openPdf } from '../pdf/open.ts'
import { PdfProblem } from '../pdf/values.ts'
import { readSignature } from './signature.ts'

/** More than any paper has: each signature brings its own authority's certificate. */
const most = 40

/** Serials of the authorities whose certificates lie in a PDF; whether they signed anything is found out later. */
export function authoritiesIn(file: Uint8Array): readonly string[] {
  try {
    const pdf = openPdf(file)
    const found = listSignatureFields(pdf).flatMap(
      (field) => readSignature(pdf, field)?.message?.certificates ?? [],
    )
    const serials = found.filter(({ ca }) => ca).map(({ serialNumber }) => serialNumber.toLowerCase())
    return [...new Set(serials)].slice(0, most)
  } catch (error) {
    // Why it can't be read is told by its verification.
    if (error instanceof PdfProblem) return []
    throw error
  }
}
