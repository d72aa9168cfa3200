import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Rows from above, each pixel `channels` bytes: red, green, blue and, with four, how opaque. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly bytes: Uint8Array
}

/** Colours (three bytes each, at most 256) and for each pixel the number of its colour. */
export interface Indexed {
  readonly width: number
  readonly height: number
  readonly palette: Uint8Array
  readonly indices: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const colourTypes = { palette: 3, 2: 3, 6: 4 } as const

/** Reads what a browser writes: eight bits a channel, RGB or RGBA, not interlaced. Throws on any other PNG. */
export function readPng(file: Buffer): Raster {
  const parts = chunksOf(file)
  const header = parts.find(({ type }) => type === 'IHDR')?.body
  if (!header) throw new Error('no PNG: it has no header')
  const [depth, colourType, , , interlaced] = header.subarray(8)
  const channels = colourType === 2 || colourType === 6 ? colourTypes[colourType] : undefined
  if (depth !== 8 || channels === undefined || interlaced)
    throw new Error(`a PNG of ${depth} bits and colour type ${colourType} is not read here`)
  const packed = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ body }) => body))
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  return { width, height, channels, bytes: unfilter(inflateSync(packed), width * channels, height, channels) }
}

/** A PNG with a palette, packed as tightly as zlib can. */
export function writePng({ width, height, palette, indices }: Indexed): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourTypes.palette, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

function chunksOf(file: Buffer): { type: string; body: Buffer }[] {
  const chunks = []
  for (let at = signature.length; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      body: file.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

/** Undoes the filter that stands before each row: a byte is told by what lies left of it, above it, or both. */
function unfilter(filtered: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const bytes = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x
      const left = x < step ? 0 : bytes[here - step]!
      const above = y === 0 ? 0 : bytes[here - stride]!
      const corner = x < step || y === 0 ? 0 : bytes[here - stride - step]!
      bytes[here] = filtered[y * (stride + 1) + 1 + x]! + guess(filter, left, above, corner)
    }
  }
  return bytes
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return nearest(left + above - corner, left, above, corner)
    default:
      return 0
  }
}

function nearest(target: number, left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(target - left), Math.abs(target - above), Math.abs(target - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
