import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listDocumentKinds } from '#library/index.ts'
import { loadTenant } from '#server/directory/index.ts'
import { useDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import { openKindShelf } from './kinds.ts'

const database = useDatabase()
const [tenant, other] = twoTenants.map(({ id }) => id) as [string, string]
const shelf = (now: string) => openKindShelf(database.tenants, () => now)

describe('kinds of document', () => {
  before(async () => {
    for (const each of twoTenants)
      await loadTenant(database.tenants, database.pools.auth, each, {
        demo: true,
        passwordHash: 'x',
        today: '2020-01-01',
      })
  })

  test('a case keeps the version of its day, whatever is shipped later', async () => {
    const first = shelf('2026-03-01T00:00:00.000Z')
    assert.equal(await first.versionFor(tenant, 'notula', '2026-02-01T00:00:00.000Z'), 1, 'older than any')
    const { text } = listDocumentKinds().find(({ id }) => id === 'notula')!
    const newer = text
      .replace(/^version: 1$/m, 'version: 2')
      .replace('id: "Notula Rapat"', 'id: "Notula baru"')
    await database.admin.query(
      `insert into laksana.paper_kind (tenant_id, kind, version, text, since) values ($1, 'notula', 2, $2, '2026-06-01')`,
      [tenant, newer],
    )
    const second = shelf('2026-06-02T00:00:00.000Z')
    const versions = ['2026-02-01', '2026-05-31', '2026-06-01', '2026-12-01'].map((day) =>
      second.versionFor(tenant, 'notula', `${day}T12:00:00.000Z`),
    )
    assert.deepEqual(await Promise.all(versions), [1, 1, 2, 2])
    assert.match((await second.getKind(tenant, 'notula', 2)).title.id, /baru/)
    assert.doesNotMatch((await second.getKind(tenant, 'notula', 1)).title.id, /baru/)
  })

  test('kinds are kept once, by however many they are asked for at once', async () => {
    const now = '2026-03-01T00:00:00.000Z'
    await Promise.all([shelf(now), shelf(now)].map((each) => each.versionFor(other, 'notula', now)))
    const { rows } = await database.admin.query(
      `select count(*)::int as n from laksana.paper_kind where tenant_id = $1`,
      [other],
    )
    assert.equal(rows[0].n, listDocumentKinds().length)
  })

  test('a version that was never kept is a defect', async () => {
    await assert.rejects(shelf('2026-03-01T00:00:00.000Z').getKind(tenant, 'notula', 9), /never kept/)
  })
})
