/**
 * A one-page PDF that says what it stands for: what demonstrations hand in. Latin letters only; others become `?`.
 * Written by hand (ISO 32000-1 §7.5): header, five objects, cross-reference table, trailer.
 */
export function smallPdf(title: string, subject: string): Uint8Array {
  const line = (text: string, y: number, size: number) =>
    `BT /F1 ${size} Tf 56 ${y} Td (${escaped(text)}) Tj ET`
  const content = [
    line(title, 770, 18),
    line(subject, 742, 11),
    line('Contoh untuk peragaan Laksana.', 720, 9),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')
}
