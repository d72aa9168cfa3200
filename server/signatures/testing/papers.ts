import { deflateSync } from 'node:zlib'
import { smallPdf } from '#server/cases/play/paper.ts'

/** A PDF of one page with a cross-reference table. */
export const classicPaper = (text = 'Surat') => smallPdf(text, 'Untuk dicoba')

/** The same in the way of newer programs: objects packed in an object stream, a cross-reference stream with a predictor. */
export function packedPaper(text = 'Surat'): Uint8Array {
  const content = `BT /F1 18 Tf 56 770 Td (${text}) Tj ET`
  const packed = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>'],
    [3, '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ] as const
  let index = ''
  let bodies = ''
  for (const [number, body] of packed) {
    index += `${number} ${bodies.length} `
    bodies += `${body}\n`
  }
  const holder = deflateSync(Buffer.from(index + bodies))
  const parts = [Buffer.from('%PDF-1.7\n')]
  const size = () => parts.reduce((sum, part) => sum + part.length, 0)
  const contentAt = size()
  parts.push(Buffer.from(`4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`))
  const holderAt = size()
  const holderHead = `6 0 obj\n<< /Type /ObjStm /N ${packed.length} /First ${index.length} /Filter /FlateDecode /Length ${holder.length} >>\nstream\n`
  parts.push(Buffer.from(holderHead), holder, Buffer.from('\nendstream\nendobj\n'))
  const start = size()
  const rows = [
    [0, 0, 255],
    [2, 6, 0],
    [2, 6, 1],
    [2, 6, 2],
    [1, contentAt, 0],
    [2, 6, 3],
    [1, holderAt, 0],
    [1, start, 0],
  ] as const
  const table = deflateSync(
    predicted(rows.map(([kind, second, third]) => [kind, second >> 8, second & 255, third])),
  )
  const head = `7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >> /Length ${table.length} >>\nstream\n`
  parts.push(Buffer.from(head), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`))
  return Buffer.concat(parts)
}

/** Rows as differences from the row above (PNG filter “up”). */
function predicted(rows: readonly (readonly number[])[]): Buffer {
  return Buffer.concat(
    rows.map((row, index) =>
      Buffer.from([2, ...row.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255)]),
    ),
  )
}
