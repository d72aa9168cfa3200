import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import type { UploadProblem } from './contract.ts'
import { allowedKinds, kindOfName, mediaTypeOf, textKinds } from './kinds.ts'

/** The kind of a file by its content, which its name must agree with; a name without an ending is given one. */
export async function sniff(
  path: string,
  name: string,
): Promise<{ readonly name: string; readonly mediaType: string } | UploadProblem> {
  const named = kindOfName(name)
  const found = (await fileTypeFromFile(path))?.ext ?? ((await isText(path)) ? 'txt' : null)
  const kind = found === 'txt' && named !== null && textKinds.includes(named) ? named : found
  if (kind === null || !(kind in mediaTypeOf) || (named !== null && !(named in mediaTypeOf)))
    return {
      code: 'FileTypeNotAllowed',
      facts: { found: found ?? 'bin', named: named ?? '', allowed: allowedKinds },
    }
  if (named !== null && named !== kind) return { code: 'FileTypeMismatch', facts: { named, found: kind } }
  return { name: named === null ? `${name}.${kind}` : name, mediaType: mediaTypeOf[kind] as string }
}

/** Text holds no control characters but tab, line ends and form feed; whatever its encoding of the rest. */
async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>)
    if (chunk.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32) || byte === 127))
      return false
  return true
}
