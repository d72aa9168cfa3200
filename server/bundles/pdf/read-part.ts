import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import { cleanPage } from './clean-page.ts'
import type { Part, PartRead, Unshown } from './part.ts'
import { addPicture } from './picture-page.ts'

/** Adds the pages of a part to `all`; where it can't be shown, `all` stays as it was and the answer says why. */
export async function readPart(all: PDFDocument, { mediaType, bytes }: Part): Promise<PartRead> {
  const before = all.getPageCount()
  const signatures = mediaType === 'application/pdf' ? countSignatures(bytes) : 0
  try {
    if (mediaType === 'application/pdf') await addPages(all, bytes)
    else await addPicture(all, mediaType, bytes)
  } catch (error) {
    while (all.getPageCount() > before) all.removePage(all.getPageCount() - 1)
    const unshown: Unshown = error instanceof EncryptedPDFError ? 'encrypted' : 'broken'
    return { pages: 0, unshown, signatures }
  }
  return { pages: all.getPageCount() - before, unshown: null, signatures }
}

async function addPages(all: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const pages = source.getPages()
  if (pages.length === 0) throw new Error('no pages')
  for (const page of pages) cleanPage(page)
  for (const page of await all.copyPages(source, source.getPageIndices())) all.addPage(page)
}

/** A signature names the bytes it covers, always in plain sight (ISO 32000-2 §12.8.1). */
function countSignatures(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = text.indexOf('/ByteRange'); at >= 0; at = text.indexOf('/ByteRange', at + 1)) count += 1
  return count
}
