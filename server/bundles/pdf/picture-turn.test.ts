import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureTurn } from './picture-turn.ts'

/** The head of a JPEG whose camera noted how it was held. */
function held(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26)
  const put = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  tiff.write(little ? 'II' : 'MM')
  put(42, 2)
  if (little) tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  put(1, 8)
  put(0x0112, 10)
  put(3, 12)
  put(orientation, 18)
  const other = Buffer.from('ffe000044a46', 'hex')
  const head = Buffer.from('ffe1000045786966' + '0000', 'hex')
  head.writeUInt16BE(tiff.length + 8, 2)
  return Buffer.concat([Buffer.from('ffd8', 'hex'), other, head, tiff, Buffer.from('ffda', 'hex')])
}

test('a photograph stands upright, however the camera was held', () => {
  for (const little of [true, false]) {
    const turned = [1, 3, 6, 8].map((orientation) => pictureTurn(held(orientation, little)))
    assert.deepEqual(turned, [0, 180, 90, 270])
  }
})

test('a picture that says nothing of it, or is cut off, stays as it is', () => {
  assert.equal(pictureTurn(Buffer.from('ffd8ffda', 'hex')), 0)
  for (let end = 0; end < 30; end++) assert.equal(pictureTurn(held(6, true).subarray(0, end)), 0)
})
