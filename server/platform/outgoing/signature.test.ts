import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { keyOf, newSecret, signedHeaders } from './signature.ts'

const body = '{"type":"case.submitted","data":{"reference":"KTG/2026/0001 – é"}}'
const timestamp = Math.floor(Date.now() / 1000)
const message = { id: 'msg_1', timestamp, body }

test('the library of the scheme verifies what we sign', () => {
  const secret = newSecret()
  const headers = { ...signedHeaders(message, [secret]) }
  assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body))
})

test('it refuses another body, id or secret', () => {
  const secret = newSecret()
  const headers = { ...signedHeaders(message, [secret]) }
  assert.throws(() => new Webhook(secret).verify(body.replace('0001', '0002'), headers))
  assert.throws(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'msg_2' }))
  assert.throws(() => new Webhook(newSecret()).verify(body, headers))
})

test('while a secret is being changed, the old one verifies and so does the new one', () => {
  const [now, before] = [newSecret(), newSecret()]
  const headers = { ...signedHeaders(message, [now, before]) }
  for (const secret of [now, before]) assert.ok(new Webhook(secret).verify(body, headers))
})

test('the worked example of the scheme comes out the same', () => {
  const headers = signedHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  )
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('a secret has 24 to 64 bytes', () => {
  assert.equal(keyOf(newSecret())?.length, 32)
  const of = (bytes: number) => keyOf(`whsec_${Buffer.alloc(bytes).toString('base64')}`)
  assert.deepEqual([of(23), of(65), keyOf('rahasia')], [null, null, null])
  assert.deepEqual([of(24)?.length, of(64)?.length], [24, 64])
})
