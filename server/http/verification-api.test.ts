import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestApp, useApp } from '#server/testing/app.ts'
import { upload } from '#server/testing/files.ts'
import { letter, letterFacts, publishLetter } from '#server/testing/published-letter.ts'
import { site } from '#web/routes.tsx'
import { statusesOfFour } from './testing/tries.ts'

const at = useApp({ site })

const sent = (path: string, bytes: Uint8Array, server = at.server) =>
  server.inject({ method: 'POST', url: `/api/v1${path}`, ...upload('surat.pdf', Buffer.from(bytes)) })

describe('checking a letter over the API, without an account', () => {
  let paper: Awaited<ReturnType<typeof publishLetter>>
  let path = ''
  before(async () => {
    paper = await publishLetter(at)
    path = `/tenants/kab-satu/published-papers/${paper.code}`
  })

  test('by upload tells who signed, and refuses what can’t be checked with what to do', async () => {
    const found = await sent('/verifications', paper.pdf)
    assert.equal(found.statusCode, 200, found.body)
    const { sound, signatures } = found.json()
    assert.equal(sound, true)
    assert.deepEqual([signatures.length, signatures[0].signer.position], [1, 'Kepala Dinas'])
    assert.equal((await sent('/verifications', letter)).json().sound, false)

    const damaged = await sent('/verifications', Buffer.from('bukan PDF'))
    const { code, facts, detail } = damaged.json()
    assert.deepEqual([damaged.statusCode, code, facts.reason], [422, 'NotVerified', 'PdfDamaged'])
    assert.match(detail, /bukan PDF, atau rusak\. Pilih/)
    const large = await sent('/verifications', Buffer.alloc(1024 ** 2 + 1))
    assert.deepEqual([large.statusCode, large.json().code], [413, 'TooLarge'])
    for (const nothing of [{}, upload('', Buffer.alloc(0))]) {
      const none = await at.server.inject({ method: 'POST', url: '/api/v1/verifications', ...nothing })
      assert.deepEqual([none.statusCode, none.json().code], [400, 'Malformed'])
    }
  })

  test('by its code tells title, number, date and signers, and nothing else of it', async () => {
    const answer = await at.server.inject(`/api/v1${path.toLowerCase()}`)
    assert.equal(answer.statusCode, 200, answer.body)
    const { state, ...told } = answer.json()
    const known = { government: 'Pemerintah kab-satu', code: paper.code, ...letterFacts }
    assert.deepEqual(told, { ...known, withdrawnAt: null })
    assert.equal(state.sound, true)
    assert.ok(!answer.body.includes(paper.file))
  })

  test('compares the file somebody has with the stored one', async () => {
    const compared = async (bytes: Uint8Array) => (await sent(`${path}/comparisons`, bytes)).json()
    assert.equal((await compared(paper.pdf)).same, true)
    const stripped = await compared(letter)
    assert.deepEqual([stripped.same, stripped.found.missing], [false, 1])
    assert.deepEqual((await compared(Buffer.from('x'))).found, { kind: 'unreadable', code: 'PdfDamaged' })
  })

  test('knows no other code, and none of another government', async () => {
    for (const unknown of [
      `/tenants/kab-satu/published-papers/${'0'.repeat(16)}`,
      `/tenants/kota-dua/published-papers/${paper.code}`,
      `/tenants/tidak-ada/published-papers/${paper.code}`,
    ]) {
      assert.equal((await at.server.inject(`/api/v1${unknown}`)).statusCode, 404, unknown)
      const answer = await sent(`${unknown}/comparisons`, paper.pdf)
      assert.deepEqual([answer.statusCode, answer.json().code], [404, 'NotFound'], unknown)
    }
  })

  test('is limited, so that nobody tries codes', async () => {
    const limits = { general: 1e9, tight: 3, signIn: 1e9, pieces: 1e9 }
    const limited = await openTestApp({ site, server: { limits } })
    try {
      const code = () => limited.app.signatures.newPaperCode()
      for (const ask of [
        () => limited.server.inject(`/api/v1/tenants/kab-satu/published-papers/${code()}`),
        () => sent('/verifications', letter, limited.server),
        () => sent(`/tenants/kab-satu/published-papers/${code()}/comparisons`, letter, limited.server),
      ]) {
        const statuses = await statusesOfFour(ask)
        assert.equal(statuses.at(-1), 429)
        assert.ok(!statuses.slice(0, 3).includes(429))
      }
    } finally {
      await limited.close()
    }
  })
})
