import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailSettings } from './mail-settings.ts'

const from = 'Laksana <laksana@contoh.go.id>'

test('an address of a mail server is taken apart', () => {
  assert.deepEqual(mailSettings('smtp://surel%40contoh:p%2Fw@smtp.contoh.go.id', from), {
    ...{ host: 'smtp.contoh.go.id', port: 587, secure: false, user: 'surel@contoh', password: 'p/w', from },
  })
  assert.deepEqual(mailSettings('smtps://10.0.0.5:2465', 'laksana@contoh.go.id'), {
    ...{ host: '10.0.0.5', port: 2465, secure: true, user: null, password: null },
    from: 'laksana@contoh.go.id',
  })
  assert.equal(mailSettings('smtps://[::1]', from)?.host, '::1')
  assert.equal(mailSettings('smtps://[::1]', from)?.port, 465)
})

test('neither is no mail; one without the other, or what makes no sense, is told in one sentence', () => {
  assert.equal(mailSettings(undefined, undefined), undefined)
  assert.throws(() => mailSettings('smtp://x', undefined), /set both, or none/)
  assert.throws(() => mailSettings(undefined, from), /set both, or none/)
  for (const url of ['smtp.contoh.go.id', 'https://x', 'smtp://', 'smtp:///'])
    assert.throws(() => mailSettings(url, from), /LAKSANA_SMTP_URL can’t be read/, url)
  for (const wrong of ['Laksana', 'a@b@c', 'x\r\nBcc: y@z <a@b>', '<a@b> c'])
    assert.throws(() => mailSettings('smtp://x', wrong), /LAKSANA_MAIL_FROM is/, wrong)
})

test('a password that makes no sense isn’t told', () => {
  assert.throws(
    () => mailSettings('http://a:rahasia@x', from),
    (error: Error) => !error.message.includes('rahasia'),
  )
})
