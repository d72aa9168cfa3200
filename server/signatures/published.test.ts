import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { otherTenant, storeFor, tenant, useOffice } from './testing/office.ts'

describe('letters that anyone can check', () => {
  const { database, open } = useOffice()
  const first = {
    sha256: 'a'.repeat(64),
    title: 'Surat Perintah Tugas',
    number: '800/12/2026',
    on: '2026-11-25',
  }
  let clock = Date.parse('2026-11-25T03:00:00Z')
  const signatures = () => open({ now: () => new Date(clock).toISOString() })
  let files: readonly string[] = []
  before(async () => {
    files = [await storeFor(database, tenant), await storeFor(database, tenant)]
  })

  test('codes are sixteen characters of one shape, and no two are the same', () => {
    const codes = Array.from({ length: 500 }, () => signatures().newPaperCode())
    for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/)
    assert.equal(new Set(codes).size, codes.length)
    // Every place takes every character.
    for (let place = 0; place < 16; place += 1)
      assert.ok(new Set(codes.map((code) => code[place])).size > 25, `place ${place}`)
  })

  test('a published letter is found by its code, as anybody types it, in its own government only', async () => {
    const code = '0123456789ABCDEF'
    const paper = { ...first, code, file: files[0]! }
    assert.equal(await signatures().findPublished(tenant, code), null)
    await signatures().publish(tenant, paper)
    const found = { ...paper, publishedAt: '2026-11-25T03:00:00.000Z', withdrawnAt: null }
    for (const typed of [code, ' o1234 5678-9abcdef', 'OI23456789abcdef'])
      assert.deepEqual(await signatures().findPublished(tenant, typed), found, typed)
    assert.equal(await signatures().findPublished(otherTenant, code), null)
    for (const wrong of ['', '0123456789ABCDE', '0123456789ABCDEG', "' or true --", 'U'.repeat(16)])
      assert.equal(await signatures().findPublished(tenant, wrong), null, wrong)
  })

  test('again it changes nothing; a later signature gives it the newer file', async () => {
    const code = signatures().newPaperCode()
    await signatures().publish(tenant, { ...first, code, file: files[0]!, number: null })
    const before = await signatures().findPublished(tenant, code)
    clock += 60_000
    await signatures().publish(tenant, { ...first, code, file: files[0]!, number: null })
    assert.deepEqual(await signatures().findPublished(tenant, code), before)
    await signatures().publish(tenant, { ...first, code, file: files[1]!, sha256: 'b'.repeat(64) })
    const after = await signatures().findPublished(tenant, code)
    assert.deepEqual(
      [after?.file, after?.sha256, after?.number, after?.publishedAt],
      [files[1], 'b'.repeat(64), first.number, '2026-11-25T03:01:00.000Z'],
    )
  })

  test('one that was taken back is withdrawn from then on, until the code gets a newer file', async () => {
    const code = signatures().newPaperCode()
    const [one, other] = [
      { ...first, code, file: files[0]! },
      { ...first, code, file: files[1]!, sha256: 'b'.repeat(64) },
    ]
    const withdraw = (sha256: string, at: string) => signatures().withdraw(tenant, { code, sha256, at })
    const withdrawnAt = async () => (await signatures().findPublished(tenant, code))?.withdrawnAt
    assert.equal(await withdraw(one.sha256, '2026-11-26T03:00:00.000Z'), false, 'not published yet')
    await signatures().publish(tenant, one)
    assert.equal(await withdraw(one.sha256, '2026-11-26T03:00:00.000Z'), true)
    assert.equal(await withdraw(one.sha256, '2026-11-27T03:00:00.000Z'), true)
    await signatures().publish(tenant, one)
    assert.equal(await withdrawnAt(), '2026-11-26T03:00:00.000Z', 'delivered again, both change nothing')
    await signatures().publish(tenant, other)
    assert.equal(await withdrawnAt(), null)
    assert.equal(await withdraw(one.sha256, '2026-11-26T03:00:00.000Z'), true)
    assert.equal(await withdrawnAt(), null, 'the newer file stands')
  })

  test('a code that isn’t ours is a mistake of the program', async () => {
    await assert.rejects(
      signatures().publish(tenant, { ...first, code: 'surat-1', file: files[0]! }),
      TypeError,
    )
  })

  test('a file destroyed leaves the letter known', async () => {
    const code = signatures().newPaperCode()
    const file = await storeFor(database, tenant)
    await signatures().publish(tenant, { ...first, code, file })
    await database.admin.query('delete from laksana.stored_file where file_id = $1', [file])
    const found = await signatures().findPublished(tenant, code)
    assert.deepEqual([found?.file, found?.title], [null, first.title])
  })
})
