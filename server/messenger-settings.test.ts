import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messengerSettings } from './messenger-settings.ts'

const url = 'https://gerbang.contoh.go.id/laksana'
const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`

test('a gateway is known by its address and our secret', () => {
  assert.deepEqual(messengerSettings(url, secret), { url, secret })
  assert.deepEqual(messengerSettings('http://10.0.0.5:8080', secret)?.url, 'http://10.0.0.5:8080')
})

test('neither is no messenger; one without the other, or what can’t work, is told in one sentence', () => {
  assert.equal(messengerSettings(undefined, undefined), undefined)
  assert.throws(() => messengerSettings(url, undefined), /set both, or none/)
  assert.throws(() => messengerSettings(undefined, secret), /set both, or none/)
  for (const wrong of ['gerbang.contoh.go.id', 'smtp://gerbang', 'https://'])
    assert.throws(() => messengerSettings(wrong, secret), /LAKSANA_MESSENGER_URL can’t be read/, wrong)
  for (const wrong of ['https://akun@gerbang.contoh.go.id', 'https://akun:sandi@gerbang.contoh.go.id'])
    assert.throws(() => messengerSettings(wrong, secret), /may hold no user or password/, wrong)
  for (const wrong of ['rahasia', 'whsec_', 'whsec_cGVuZGVr'])
    assert.throws(() => messengerSettings(url, wrong), /LAKSANA_MESSENGER_SECRET isn’t/, wrong)
})

test('what is secret isn’t told', () => {
  assert.throws(
    () => messengerSettings('https://akun:sandi-rahasia@gerbang', secret),
    ({ message }: Error) => !message.includes('sandi-rahasia'),
  )
  assert.throws(
    () => messengerSettings(url, 'kunci-rahasia'),
    ({ message }: Error) => !message.includes('kunci-rahasia'),
  )
})
