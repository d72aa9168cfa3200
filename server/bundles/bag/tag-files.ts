import type { Packed } from './checked.ts'

/** RFC 8493 §2.1.1. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** RFC 8493 §2.1.3: a line a file. */
export function manifestOf(packed: readonly Packed[]): string {
  return packed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}

/** RFC 8493 §2.2.2: octets and files of the payload. */
export function payloadOxum(payload: readonly Packed[]): string {
  return `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`
}

/** Labels and values; a value stays on its line. */
export function bagHeaders(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('')
}
