import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { useDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import type { Directory, Viewer } from './contract.ts'
import { createDirectory } from './directory.ts'
import { loadTenant } from './load.ts'

const database = useDatabase()
let now = '2026-11-20T03:00:00.000Z'
let directory: Directory

async function load(): Promise<void> {
  const options = { demo: true, passwordHash: 'x', today: '2026-01-01' }
  for (const definition of twoTenants)
    await loadTenant(database.tenants, database.pools.auth, definition, options)
}

async function viewer(official: string, wished?: string): Promise<Viewer> {
  const found = await directory.findViewer({ tenant: 'kab-satu', official }, wished)
  assert.ok(found)
  return found
}

describe('the directory', () => {
  before(async () => {
    await load()
    directory = createDirectory(database.pools.app, () => now)
  })

  describe('loading', () => {
    test('again changes nothing', async () => {
      const count = async () =>
        (
          await database.admin.query(
            `select (select count(*) from laksana.holding) + (select count(*) from auth."user") + (select count(*) from auth.account)
              + (select count(*) from laksana.performer_binding) as n`,
          )
        ).rows[0].n
      const before = await count()
      await load()
      assert.equal(await count(), before)
      assert.ok(Number(before) > 20)
    })
  })

  describe('who is looking', () => {
    test('acts from the definitive position, or the one wished for when it is held now', async () => {
      assert.equal((await viewer('o2')).position.id, 'kabid')
      assert.deepEqual(
        (await viewer('o2')).positions.map(({ id, kind }) => [id, kind]),
        [
          ['kabid', 'definitive'],
          ['kadis', 'stand-in'],
        ],
      )
      assert.equal((await viewer('o2', 'kadis')).position.kind, 'stand-in')
      assert.equal((await viewer('o2', 'admin')).position.id, 'kabid')
    })

    test('standing in ends with its last day, by the clock of the government', async () => {
      now = '2026-12-31T16:59:00.000Z'
      assert.equal((await viewer('o2')).positions.length, 2)
      now = '2026-12-31T17:01:00.000Z'
      assert.equal((await viewer('o2')).positions.length, 1)
      now = '2026-11-20T03:00:00.000Z'
    })

    test('is nobody without a position, or in another government', async () => {
      assert.equal(await directory.findViewer({ tenant: 'kab-satu', official: 'o7' }), null)
      assert.equal(await directory.findViewer({ tenant: 'kab-tiga', official: 'o1' }), null)
    })
  })

  describe('lists', () => {
    test('agencies are those of the own government', async () => {
      assert.deepEqual(
        (await directory.listAgencies(await viewer('o1'))).map(({ id }) => id),
        ['kesehatan', 'pendidikan', 'inspektorat'],
      )
    })

    test('a performer is performed by holders of bound positions, each once, without private particulars', async () => {
      const found = await directory.listPerformersOf(await viewer('o1'), 'sop', 'pelaksana')
      assert.deepEqual(found.map(({ id }) => id).sort(), ['o1', 'o2'])
      assert.deepEqual(Object.keys(found[0] ?? {}).sort(), ['id', 'name', 'position', 'unit'])
    })

    test('a performer bound to nobody is chosen from the whole office, or from the own agency', async () => {
      const fromOffice = await directory.listPerformersOf(await viewer('o1'), 'sop', 'tim')
      assert.deepEqual(fromOffice.map(({ id }) => id).sort(), ['o1', 'o2', 'o3'])
      const fromAgency = await directory.listPerformersOf(await viewer('o4'), 'sop', 'tim')
      assert.deepEqual(
        fromAgency.map(({ id }) => id),
        ['o4'],
      )
    })

    test('demo accounts tell what each is good for', async () => {
      const parts = (await directory.listDemoAccounts())
        .filter(({ tenant }) => tenant.id === 'kota-dua')
        .map(({ email, part }) => [email.split('@')[0], part])
      assert.deepEqual(Object.fromEntries(parts), {
        admin: 'administrator',
        auditor: 'inspector',
        didik: 'applicant',
        kabid: 'office',
        kadis: 'office',
        sehat: 'applicant',
      })
    })
  })

  describe('API tokens', () => {
    test('let in whoever made them until they are revoked', async () => {
      const me = await viewer('o4')
      const { id, token } = await directory.createApiToken(me, 'Dasbor')
      assert.equal((await directory.findViewerByToken(token))?.official.id, 'o4')
      assert.deepEqual(
        (await directory.listApiTokens(me)).map((made) => [made.name, made.lastUsedAt]),
        [['Dasbor', now]],
      )
      assert.equal(await directory.findViewerByToken(`${token}x`), null)
      assert.equal(await directory.findViewerByToken(token.replace('kab-satu', 'kota-dua')), null)
      assert.equal(await directory.findViewerByToken('nonsense'), null)

      assert.equal(await directory.revokeApiToken(await viewer('o5'), id), false)
      assert.ok(await directory.findViewerByToken(token), 'a token is revoked by its owner alone')
      assert.equal(await directory.revokeApiToken(me, id), true)
      assert.equal(await directory.revokeApiToken(me, id), false)
      assert.equal(await directory.findViewerByToken(token), null)
      assert.deepEqual(await directory.listApiTokens(me), [])
    })

    test('are kept as a checksum', async () => {
      const { token } = await directory.createApiToken(await viewer('o4'), 'Lain')
      const { rows } = await database.admin.query('select token_hash, name from laksana.api_token')
      assert.ok(rows.length > 0)
      assert.ok(!JSON.stringify(rows).includes(token.split('.')[1] ?? '?'))
    })
  })
})
