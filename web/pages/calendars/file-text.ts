/** Texts of Windows that aren't UTF-8: what older spreadsheets save. */
const older = 'windows-1252'

/**
 * The text of a file as spreadsheets and calendars save it: UTF-8, UTF-16 with its mark, or else Windows-1252. Undefined
 * where it is no text, such as a workbook.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(older).decode(bytes)
  }
}
