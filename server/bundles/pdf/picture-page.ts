import { degrees, type PDFDocument } from '@cantoo/pdf-lib'
import { pictureTurn } from './picture-turn.ts'

/** Points: A4. */
const a4 = { short: 595.28, long: 841.89 }
const margin = 42
/** A picture of 96 dots an inch is not printed larger than it is. */
const pointsPerDot = 0.75
/** Unpacked it takes four bytes a dot. */
const mostDots = 50_000_000

/** A picture on a page of its own, upright, as large as it is or as the page allows. Throws where it can't be read. */
export async function addPicture(
  all: PDFDocument,
  mediaType: 'image/png' | 'image/jpeg',
  bytes: Uint8Array,
): Promise<void> {
  if (mediaType === 'image/png' && dotsOfPng(bytes) > mostDots) throw new Error('too many dots')
  const picture = mediaType === 'image/png' ? await all.embedPng(bytes) : await all.embedJpg(bytes)
  const turn = mediaType === 'image/jpeg' ? pictureTurn(bytes) : 0
  const lying = turn % 180 !== 0
  const [seenWidth, seenHeight] = lying ? [picture.height, picture.width] : [picture.width, picture.height]
  const page = all.addPage(seenWidth > seenHeight ? [a4.long, a4.short] : [a4.short, a4.long])
  const scale = Math.min(
    pointsPerDot,
    (page.getWidth() - 2 * margin) / seenWidth,
    (page.getHeight() - 2 * margin) / seenHeight,
  )
  const width = seenWidth * scale
  const height = seenHeight * scale
  const left = (page.getWidth() - width) / 2
  const bottom = (page.getHeight() - height) / 2
  // A turned picture hangs from the corner it is turned around.
  const corner = {
    0: { x: left, y: bottom },
    90: { x: left, y: bottom + height },
    180: { x: left + width, y: bottom + height },
    270: { x: left + width, y: bottom },
  }[turn]
  page.drawImage(picture, {
    ...corner,
    width: picture.width * scale,
    height: picture.height * scale,
    rotate: degrees(-turn),
  })
}

function dotsOfPng(bytes: Uint8Array): number {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return header.getUint32(16) * header.getUint32(20)
}
