import { encode } from 'uqr'

/** A QR code as SVG: one path, a bar for each run of dark modules, with the quiet zone of four readers ask for. */
export function qrCode(text: string): Uint8Array {
  // A letter and the mark in it bear the same code, one after the other.
  if (last?.text !== text) last = { text, drawn: drawn(text) }
  return last.drawn
}

let last: { readonly text: string; readonly drawn: Uint8Array } | undefined

function drawn(text: string): Uint8Array {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 4 })
  const bars = rows.map((row, y) =>
    runsOf(row)
      .map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${bars.join('')}"/></svg>`,
  )
}

function runsOf(row: readonly boolean[]) {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
  return starts.map((from) => {
    const end = row.indexOf(false, from)
    return { from, length: (end < 0 ? row.length : end) - from }
  })
}
