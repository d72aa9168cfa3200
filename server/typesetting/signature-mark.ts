import { fontFamilies, signatureMarkPath, signatureMarkWords } from '#library/index.ts'
import type { openCompiler } from './compiler.ts'
import type { MarkToSet } from './contract.ts'
import { printableIn } from './printable.ts'
import { qrCode } from './qr-code.ts'
import { attachment } from './set-paper.ts'

/** The mark of a signature as a small PDF, to be drawn into its place. */
export function signatureMark(
  compile: ReturnType<typeof openCompiler>,
  families: readonly ReadonlySet<number>[],
  { width, height, name, certified, url }: MarkToSet,
): Uint8Array {
  const qr = url === undefined ? null : attachment(qrCode(url), 'svg')
  const words = {
    title: signatureMarkWords.certified[0],
    width,
    height,
    fonts: fontFamilies,
    lines: [...signatureMarkWords[certified ? 'certified' : 'uncertified'], name],
    qr: qr && `/${qr.name}`,
  }
  const input = JSON.stringify(printableIn(families).clean(words))
  return compile({ path: signatureMarkPath }, input, qr === null ? [] : [qr], (compiled) =>
    compiled.pdf('a-2b'),
  )
}
