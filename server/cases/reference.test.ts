import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalReference, referenceNumber } from './reference.ts'

test('a reference number names government, year and running number, and ends in four random characters', () => {
  assert.equal(referenceNumber('KTG', 2026, 17, Uint8Array.of(7, 23, 29, 20)), 'KTG-26-00017-7QXM')
  assert.equal(referenceNumber('KTG', 2031, 123456, Uint8Array.of(0, 31, 32, 255)), 'KTG-31-123456-0Z0Z')
})

test('a number typed back with lower case, spaces and look-alike letters is found', () => {
  assert.equal(normalReference(' ktg-26-00017-7qxm '), 'KTG-26-00017-7QXM')
  assert.equal(normalReference('KTG-26-00017-OIL7'), 'KTG-26-00017-0117')
})

test('every number is its own normal form', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.uint8Array({ minLength: 4, maxLength: 4 }), (running, random) => {
      const reference = referenceNumber('KTG', 2026, running, random)
      assert.equal(normalReference(reference.toLowerCase()), reference)
    }),
  )
})
