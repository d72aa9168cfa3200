import type { Logo, StationeryFault } from './contract.ts'
import { objectionToSvg } from './svg-logo.ts'

/** Bytes; the table has the same limit. */
export const largestLogo = 300 * 1024
/** Pixels a side: what a small file may unfold to in memory. */
const widest = 3000

/** A picture as the kop takes it, told by its content; what is wrong with it otherwise. */
export function readLogo(bytes: Uint8Array): Logo | StationeryFault {
  if (bytes.length > largestLogo) return fault('LogoTooLarge', { kilobytes: largestLogo / 1024 })
  const buffer = Buffer.from(bytes)
  const size = sizeOfPng(buffer) ?? sizeOfJpeg(buffer)
  if (size !== null) {
    if (Math.max(size.width, size.height) > widest) return fault('LogoTooWide', { pixels: widest })
    if (Math.min(size.width, size.height) < 1) return fault('LogoBroken')
    return { mediaType: size.mediaType, bytes }
  }
  if (!/^(\ufeff)?\s*</.test(buffer.toString('utf8', 0, 200))) return fault('LogoKind')
  const found = objectionToSvg(buffer.toString('utf8').replace(/^\ufeff/, ''))
  return found === null ? { mediaType: 'image/svg+xml', bytes } : fault('LogoUnsafe', { found })
}

export function fault(
  code: StationeryFault['code'],
  facts: StationeryFault['facts'] = {},
  field: StationeryFault['field'] = 'logo',
): StationeryFault {
  return { field, code, facts }
}

interface Size {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

function sizeOfPng(bytes: Buffer): Size | null {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The first frame header (SOF) says the size; 0 where there is none. */
function sizeOfJpeg(bytes: Buffer): Size | null {
  const mediaType = 'image/jpeg'
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { mediaType, height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
  }
  return { mediaType, width: 0, height: 0 }
}
