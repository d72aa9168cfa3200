import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadLetterhead } from './index.ts'
import { letterhead, useOffice, words } from './testing/office.ts'
import { pngOf, svgOf } from './testing/pictures.ts'

const office = useOffice()
const because = (seenVersion: number, validFrom?: string) => ({
  ...{ seenVersion, reason: 'Perubahan nomenklatur' },
  ...(validFrom && { validFrom }),
})
const style = (at: string, unit?: string, tenant = 'kab-satu') =>
  office.stationery.styleFor(tenant, { template: 'correspondence', at, ...(unit && { unit }) })

describe('a letterhead', () => {
  test('not set yet, is the government’s and the office’s name', async () => {
    const { letterhead: shown, place, wording } = await style(office.clock.now)
    assert.deepEqual(shown, { government: 'Pemerintah kab-satu', office: words.office })
    assert.deepEqual([place, wording], ['', {}])
  })

  test('is changed by administrators only, and looked at by the head and the inspector', async () => {
    const [admin, head] = [await office.admin(), await office.viewerOf('o1')]
    const agency = await office.viewerOf('o4')
    for (const viewer of [head, agency]) {
      const answer = await office.stationery.putLetterhead(viewer, letterhead(), because(0))
      assert.equal(answer.kind === 'refused' && answer.refusal.code, 'MayNotSetStationery')
      assert.equal((await office.stationery.tryLetterhead(viewer, letterhead())).kind, 'refused')
    }
    assert.equal(await office.stationery.listLetterheads(agency), null)
    assert.deepEqual(await office.stationery.listLetterheadVersions(agency, ''), [])
    assert.equal(await office.stationery.previewExample(agency, { kind: 'undangan' }), null)
    const made = await office.stationery.putLetterhead(
      admin,
      letterhead({}, { logo: pngOf(8, 8) }),
      because(0),
    )
    assert.deepEqual(made, { kind: 'done', version: 1 })
    const [seen] = (await office.stationery.listLetterheads(head)) ?? []
    assert.deepEqual(
      [seen?.madeBy, seen?.reason, seen?.logo?.mediaType],
      ['Pengelola', 'Perubahan nomenklatur', 'image/png'],
    )
    assert.equal((await office.stationery.listLetterheads(await office.viewerOf('o6')))?.length, 1)
  })

  test('changed is a new version; a case keeps the one it began with', async () => {
    const admin = await office.admin()
    const before = office.clock.now
    office.clock.now = '2026-11-23T03:00:00.000Z'
    const renamed = letterhead({ office: '  Dinas   Kominfo ' }, { logo: 'in-force' })
    assert.deepEqual(await office.stationery.putLetterhead(admin, renamed, because(1)), {
      kind: 'done',
      version: 2,
    })
    assert.deepEqual(await office.stationery.putLetterhead(admin, renamed, because(1)), {
      kind: 'conflict',
      version: 2,
    })
    assert.equal((await style(before)).letterhead.office, words.office)
    assert.equal((await style('2020-01-01T00:00:00.000Z')).letterhead.office, words.office)
    const now = await style(office.clock.now)
    assert.equal(now.letterhead.office, 'Dinas Kominfo')
    assert.equal(now.letterhead.contact, 'Telepon (0541) 000000, pos-el kominfo@contoh.go.id')
    assert.deepEqual(Buffer.from(now.letterhead.logo!.bytes), pngOf(8, 8))
    assert.equal(now.place, 'Kota Satu')
  })

  test('counts from the first moment of the day it is planned for, and not from a day that has passed', async () => {
    const admin = await office.admin()
    const planned = letterhead({ office: 'Dinas Baru' })
    const answer = await office.stationery.putLetterhead(admin, planned, because(2, '2027-01-01'))
    assert.deepEqual(answer, { kind: 'done', version: 3 })
    assert.equal((await style('2026-12-31T16:59:59.999Z')).letterhead.office, 'Dinas Kominfo')
    assert.equal((await style('2026-12-31T17:00:00.000Z')).letterhead.office, 'Dinas Baru')
    for (const [day, code] of [
      ['2026-11-22', 'DatePassed'],
      ['2026-02-30', 'DateWrong'],
      ['besok', 'DateWrong'],
    ]) {
      const refused = await office.stationery.putLetterhead(admin, planned, because(3, day))
      assert.deepEqual(refused.kind === 'faulty' && refused.faults.map((each) => each.code), [code])
    }
  })

  test('says what is to be mended, each by its field', async () => {
    const admin = await office.admin()
    const faults = async (change: object, besides: object = {}, reason = 'x') => {
      const making = { seenVersion: 3, reason }
      const answer = await office.stationery.putLetterhead(admin, letterhead(change, besides), making)
      return answer.kind === 'faulty' && answer.faults.map(({ field, code }) => `${field} ${code}`)
    }
    assert.deepEqual(await faults({ government: ' ', phone: 'x'.repeat(61) }), [
      'government Missing',
      'phone TooLong',
    ])
    assert.deepEqual(await faults({}, {}, ' '), ['reason Missing'])
    assert.deepEqual(await faults({}, { unit: 'tidak-ada' }), ['unit Unknown'])
    assert.deepEqual(await faults({}, { logo: svgOf('<script/>') }), ['logo LogoUnsafe'])
    const broken = pngOf(8, 8)
    assert.deepEqual(await faults({}, { logo: broken.subarray(0, 40) }), ['logo LogoBroken'])
    assert.equal((await office.stationery.listLetterheadVersions(admin, '')).length, 3)
  })

  test('of an agency is its own, or the government’s with the agency’s name', async () => {
    const admin = await office.admin()
    const at = '2026-11-23T03:00:00.000Z'
    const without = await style(at, 'kesehatan')
    assert.deepEqual(
      [without.letterhead.government, without.letterhead.office, without.letterhead.address, without.place],
      ['Pemerintah Kabupaten Satu', 'Dinas Kesehatan', undefined, 'Kota Satu'],
    )
    assert.ok(without.letterhead.logo)
    assert.equal((await style(at, 'bidang')).letterhead.office, 'Dinas Kominfo')
    const own = letterhead({ office: 'Dinas Kesehatan', address: 'Jalan Sehat 2' }, { unit: 'kesehatan' })
    await office.stationery.putLetterhead(admin, own, because(0))
    assert.equal((await style(at, 'kesehatan')).letterhead.address, 'Jalan Sehat 2')
  })

  test('tried is looked at by who tried it before anybody else', async () => {
    const [admin, head] = [await office.admin(), await office.viewerOf('o1')]
    const asked = { kind: 'undangan', draft: 'letterhead' } as const
    assert.equal(await office.stationery.previewExample(head, asked), null)
    const tried = letterhead({ office: 'Dinas Percobaan' }, { logo: svgOf('<path d="M0 0h4v4z"/>') })
    assert.deepEqual(await office.stationery.tryLetterhead(admin, tried), { kind: 'tried' })
    const shown = await office.stationery.previewExample(admin, asked)
    assert.ok(shown && shown.pages.length > 0)
    assert.equal(await office.stationery.previewExample(head, asked), null)
    assert.equal(
      await office.stationery.previewExample(admin, { kind: 'aplikasi', draft: 'letterhead' }),
      null,
    )
    assert.equal((await style(office.clock.now)).letterhead.office, 'Dinas Kominfo')
    const put = await office.stationery.putLetterhead(
      admin,
      letterhead({ office: 'Dinas Percobaan' }, { logo: 'of-draft' }),
      because(3),
    )
    assert.equal(put.kind, 'done')
    assert.equal((await style(office.clock.now)).letterhead.logo?.mediaType, 'image/svg+xml')
    assert.equal(
      await office.stationery.previewExample(admin, asked),
      null,
      'the draft is gone once it counts',
    )
  })

  test('of one government isn’t another’s', async () => {
    const other = await office.viewerOf('o3', 'kota-dua')
    assert.deepEqual(await office.stationery.listLetterheads(other), [])
    assert.equal(
      (await style(office.clock.now, undefined, 'kota-dua')).letterhead.government,
      'Pemerintah kota-dua',
    )
  })

  test('loaded again from the file leaves an administrator’s change; a changed file counts', async () => {
    const { tenants } = office.database
    const admin = await office.viewerOf('o3', 'kota-dua')
    const load = (change: object = {}) =>
      loadLetterhead(tenants, 'kota-dua', { ...words, ...change }, null, office.clock.now)
    const count = async () => (await office.stationery.listLetterheadVersions(admin, '')).length
    await load()
    await office.stationery.putLetterhead(admin, letterhead({ place: 'Kota Dua' }), because(1))
    await load()
    assert.equal(await count(), 2)
    await load({ address: 'Jalan Baru 3' })
    assert.equal(await count(), 3)
  })

  test('is never changed nor taken away, even by the application itself', async () => {
    for (const statement of [
      `update letterhead set office = 'x'`,
      'delete from letterhead',
      'delete from template_version',
    ])
      await assert.rejects(
        office.database.pools.app.query(statement.replace(/(letterhead|template_version)/, 'laksana.$1')),
        /permission denied/,
      )
  })
})
