import { BorderStyle, ImageRun, Paragraph } from 'docx'
import type { Letterhead } from '../contract.ts'
import { type Block, words } from './fields.ts'

/** Word draws the SVG; what can't gets a transparent dot. */
const transparentDot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Logo, government, office, address, and the double rule below. */
export function letterheadBlocks(head: Letterhead): readonly Block[] {
  return [
    ...(head.logo === undefined
      ? []
      : [new Paragraph({ alignment: 'center', children: [logoOf(head.logo, head.government)] })]),
    words(head.government.toUpperCase(), { size: 26, alignment: 'center' }),
    words(head.office.toUpperCase(), { size: 30, bold: true, alignment: 'center' }),
    ...[head.address, head.contact].flatMap((line) =>
      line ? [words(line, { size: 18, alignment: 'center' })] : [],
    ),
    new Paragraph({
      border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: '000000', space: 1 } },
    }),
  ]
}

function logoOf(logo: NonNullable<Letterhead['logo']>, government: string): ImageRun {
  const shown = {
    transformation: { width: 70, height: 70 },
    altText: { name: 'Logo', title: government, description: `Lambang ${government}` },
  }
  const bytes = Buffer.from(logo.bytes)
  return logo.mediaType === 'image/svg+xml'
    ? new ImageRun({ type: 'svg', data: bytes, fallback: { type: 'png', data: transparentDot }, ...shown })
    : new ImageRun({ type: logo.mediaType === 'image/png' ? 'png' : 'jpg', data: bytes, ...shown })
}
