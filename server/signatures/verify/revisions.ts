import { listSignatureFields } from '../pdf/fields.ts'
import { openPdf } from '../pdf/open.ts'

/** Revisions looked at, from the newest: more than any paper has signers. */
const most = 60

/** Names of fields that were signed in some revision of the file. */
export function everSigned(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  let end = bytes.length
  for (let count = 0; count < most; count += 1) {
    const mark = bytes.lastIndexOf('%%EOF', end - 1, 'latin1')
    if (mark < 0) break
    try {
      for (const { name, signature } of listSignatureFields(openPdf(bytes.subarray(0, mark + 6))))
        if (signature) names.add(name)
    } catch {
      // Not the end of a revision: these letters may stand in a page, too.
    }
    end = mark
    if (end <= 0) break
  }
  return names
}
