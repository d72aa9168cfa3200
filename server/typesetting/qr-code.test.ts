import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrCode } from './qr-code.ts'

test('every dark module is drawn, and no light one', () => {
  const address = 'https://laksana.contoh.go.id/periksa/7K4M-QX2P-9RTA'
  const { data: rows, size } = encode(address, { ecc: 'M', border: 4 })
  const drawn = rows.map((row) => row.map(() => false))
  const svg = Buffer.from(qrCode(address)).toString()
  assert.match(svg, new RegExp(`viewBox="0 0 ${size} ${size}"`))
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let step = 0; step < Number(length); step++) drawn[Number(y)]![Number(x) + step] = true
  assert.deepEqual(drawn, rows)
  assert.ok(
    rows
      .slice(0, 4)
      .flat()
      .every((dark) => !dark),
  )
})
