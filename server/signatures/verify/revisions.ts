import { listSignatureFields } from '../pdf/fields.ts'
import { openPdf } from '../pdf/open.ts'

/** Revisions looked at, from the newest: more than any paper has signers. */
const most = 60

/** Names of fields that were signed in some revision before the file's last. */
export function everSigned(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>()
  let end = bytes.length
  for (let count = 0; count < most && end > 0; count += 1) {
    const mark = bytes.lastIndexOf('%%EOF', end - 1, 'latin1')
    if (mark < 0) break
    end = mark
    // The whole file has been read already.
    if (mark + 6 >= bytes.length) continue
    try {
      for (const { name, signature } of listSignatureFields(openPdf(bytes.subarray(0, mark + 6))))
        if (signature) names.add(name)
    } catch {
      // Not the end of a revision: these letters may stand in a page, too.
    }
  }
  return names
}
