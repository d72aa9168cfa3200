import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactLine } from './contact-line.ts'

test('a kop says how to reach the office, without what it has not', () => {
  const none = { phone: '', email: '', website: '' }
  assert.equal(contactLine(none), '')
  assert.equal(contactLine({ ...none, website: 'contoh.go.id' }), 'Laman contoh.go.id')
  const all = { phone: '(0541) 000000', email: 'kominfo@contoh.go.id', website: 'contoh.go.id' }
  assert.equal(contactLine(all), 'Telepon (0541) 000000, pos-el kominfo@contoh.go.id, laman contoh.go.id')
})
