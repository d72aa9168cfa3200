/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * RFC 4180 with semicolons, as spreadsheets set to Indonesian part columns (the comma is in their numbers), and with a
 * mark that tells them of UTF-8.
 */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
