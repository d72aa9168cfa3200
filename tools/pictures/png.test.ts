import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { withPalette } from './palette.ts'
import { type Raster, readPng, writePng } from './png.ts'

test('a PNG in each of the five filters is read back as it was', () => {
  const picture = rasterOf(7, 5, (x, y) => [x * 30, y * 50, (x * y * 11) & 255])
  const read = readPng(pngWithEveryFilter(picture))
  assert.deepEqual([read.width, read.height, read.channels], [7, 5, 3])
  assert.deepEqual(read.bytes, picture.bytes)
})

test('up to 256 colours stay exactly what they are', () => {
  const picture = rasterOf(16, 16, (x, y) => [x * 16, y * 16, 0])
  const { palette, indices } = withPalette(picture)
  assert.equal(palette.length, 256 * 3)
  const back = Array.from(indices).flatMap((place) => [...palette.subarray(place * 3, place * 3 + 3)])
  assert.deepEqual(back, [...picture.bytes])
})

test('of more colours the frequent ones stay, a rare one becomes its neighbour', () => {
  // Three rows of 256 greys, and one row of colours that lie a single step beside them.
  const picture = rasterOf(256, 4, (x, y) => (y < 3 ? [x, x, x] : [x, x, x ^ 1]))
  const { palette, indices } = withPalette(picture)
  assert.equal(palette.length, 256 * 3)
  for (let x = 0; x < 256; x++) {
    const place = indices[3 * 256 + x]!
    assert.ok(Math.abs(palette[place * 3]! - x) <= 1, `column ${x} became ${palette[place * 3]}`)
  }
})

test('a file is written as a palette of the size it says', () => {
  const file = writePng(withPalette(rasterOf(3, 2, (x) => [x, x, x])))
  assert.equal(file.toString('latin1', 1, 4), 'PNG')
  assert.deepEqual([file.readUInt32BE(16), file.readUInt32BE(20), file[25]], [3, 2, 3])
  assert.throws(() => readPng(file), /colour type 3/)
})

function rasterOf(width: number, height: number, colour: (x: number, y: number) => number[]): Raster {
  const all = Array.from({ length: width * height }, (_, i) => colour(i % width, Math.floor(i / width)))
  return { width, height, channels: 3, bytes: Uint8Array.from(all.flat()) }
}

/** Row `y` in filter `y`, as the PNG specification defines them. */
function pngWithEveryFilter({ width, height, bytes }: Raster): Buffer {
  const stride = width * 3
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : bytes[y * stride + x]!)
  const rows = Array.from({ length: height }, (_, y) => [
    y,
    ...Array.from({ length: stride }, (_, x) => {
      const [left, above, corner] = [at(x - 3, y), at(x, y - 1), x < 3 ? 0 : at(x - 3, y - 1)]
      const paeth = [left, above, corner].toSorted(
        (a, b) => Math.abs(left + above - corner - a) - Math.abs(left + above - corner - b),
      )[0]!
      return (at(x, y) - [0, left, above, (left + above) >> 1, paeth][y]!) & 255
    }),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(body.length, 0)
  numbers.writeUInt32BE(crc32(typed), 4)
  return Buffer.concat([numbers.subarray(0, 4), typed, numbers.subarray(4)])
}
