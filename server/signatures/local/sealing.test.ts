import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWithPassphrase, openWithSecret, sealWithPassphrase, sealWithSecret } from './sealing.ts'

const key = Buffer.from('a private key')

test('a key opens with its passphrase, the server’s secret and its owner, and with nothing less', async () => {
  const sealed = await sealWithPassphrase(key, 'frasa sandi é', 'rahasia', 'o1')
  const open = (passphrase: string, secret: string, of: string) =>
    openWithPassphrase(sealed, passphrase, secret, of)
  assert.deepEqual(await open('frasa sandi é', 'rahasia', 'o1'), key)
  // Typed on another keyboard: e and an accent.
  assert.deepEqual(await open('frasa sandi e\u0301', 'rahasia', 'o1'), key)
  assert.equal(await open('frasa sandi e', 'rahasia', 'o1'), null)
  assert.equal(await open('frasa sandi é', 'lain', 'o1'), null)
  assert.equal(await open('frasa sandi é', 'rahasia', 'o2'), null)
  assert.equal(sealed.includes(key), false)
  assert.notDeepEqual(sealed, await sealWithPassphrase(key, 'frasa sandi é', 'rahasia', 'o1'))
})

test('a sealed key that was changed or cut does not open', async () => {
  const sealed = sealWithSecret(key, 'rahasia', 'kab-satu')
  assert.deepEqual(openWithSecret(sealed, 'rahasia', 'kab-satu'), key)
  assert.equal(openWithSecret(sealed, 'rahasia', 'kota-dua'), null)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = changed[at]! ^ 1
    assert.equal(openWithSecret(changed, 'rahasia', 'kab-satu'), null)
  }
  assert.equal(openWithSecret(sealed.subarray(0, 20), 'rahasia', 'kab-satu'), null)
})
