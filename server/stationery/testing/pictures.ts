import { crc32, deflateSync } from 'node:zlib'

/** A grey picture of this many pixels. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0x80)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A grey picture of blocks of eight pixels (JPEG, baseline), of which a width and a height are given. */
export function jpegOf(width: number, height: number): Buffer {
  const segment = (marker: number, ...content: number[]) => [0xff, marker, 0, content.length + 2, ...content]
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  // One code, a single 0, for “as the block before” and for “nothing more in this block”.
  const oneCode = (table: number) => [table, 1, ...Array<number>(15).fill(0), 0]
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8)
  const blocks = Array<number>(Math.ceil(bits / 8)).fill(0)
  if (bits % 8 > 0) blocks[blocks.length - 1] = 255 >> (bits % 8)
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
    ...segment(0xc0, 8, ...size, 1, 1, 0x11, 0),
    ...segment(0xc4, ...oneCode(0x00)),
    ...segment(0xc4, ...oneCode(0x10)),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...blocks,
    ...[0xff, 0xd9],
  ])
}

export function svgOf(shapes: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${shapes}</svg>`)
}
