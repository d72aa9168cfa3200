import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { FileMistake } from '#library/index.ts'
import { createDirectory, loadTenant, openAccounts } from '#server/directory/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { useDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import { loadGovernment } from './load.ts'
import { reportOf } from './report.ts'
import { changed, katingan, read, shown, written } from './testing/example.ts'

describe('loading a government', () => {
  const database = useDatabase()
  let at = '2026-11-20T03:00:00.000Z'
  const load = (text: string, anew: readonly string[] = [], ...procedures: readonly string[]) =>
    loadGovernment(database.pools, read(text, ...procedures), at, anew)
  const signIn = async (email: string, password: string) => {
    const accounts = openAccounts(database.pools.auth, {
      secret: 'x'.repeat(32),
      secure: false,
      signInsPerAddress: 1e9,
    })
    return (await accounts.signIn({ email, password, address: '127.0.0.1' })).kind
  }
  const seats = async (official: string) => {
    const directory = createDirectory(database.pools.app, () => at)
    const viewer = await directory.findViewer({ tenant: 'kab-contoh', official })
    return viewer?.positions.map(({ id, kind }) => `${id} ${kind}`) ?? []
  }
  const everything = async () =>
    JSON.stringify([
      (await database.admin.query('select * from laksana.holding order by holding_id')).rows,
      (await database.admin.query('select * from laksana.procedure_version order by version')).rows,
      (await database.admin.query('select id, password from auth.account order by id')).rows,
    ])

  before(() =>
    loadTenant(database.tenants, database.pools.auth, twoTenants[0]!, {
      demo: true,
      passwordHash: 'x',
      today: '2026-01-01',
    }),
  )

  test('gives every account a password of its own that signs in, and puts the SOPs in force', async () => {
    const loaded = await load(shown)
    assert.deepEqual(loaded.procedures, [{ id: 'katingan', version: 1, isNew: true }])
    assert.equal(loaded.passwords.length, 7)
    assert.equal(new Set(loaded.passwords.map(({ password }) => password)).size, 7)
    for (const { email, password } of loaded.passwords.slice(0, 2)) {
      assert.match(password, /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
      assert.equal(await signIn(email, password), 'signed-in')
    }
    assert.equal(await signIn('kedua@kominfo.contoh.example', loaded.passwords[0]!.password), 'failed')
    const told = reportOf(read(shown).form, loaded)
    for (const { password } of loaded.passwords) assert.ok(told.includes(password))
    assert.match(
      told,
      /kab-contoh\) is loaded: 4 units, 7 positions, 7 officials\.\nSOP katingan: version 1, now/,
    )
    assert.deepEqual(await seats('pejabat-2'), ['kabid-ti definitive'])
  })

  test('again changes nothing and tells no password', async () => {
    const before = await everything()
    at = '2026-11-23T03:00:00.000Z'
    const loaded = await load(shown)
    assert.deepEqual(loaded, {
      procedures: [{ id: 'katingan', version: 1, isNew: false }],
      passwords: [],
    })
    assert.match(reportOf(read(shown).form, loaded), /version 1, as it was\.\nNo account is new\.$/)
    assert.equal(await everything(), before)
  })

  test('with a changed file seats people anew and puts a changed SOP in force as the next version', async () => {
    const moved = changed('holds: [{ position: pengembang }] }', 'holds: [{ position: kabid-ti }] }')
      .replace('      - { position: kabid-ti }\n', '')
      .replace('from: 2027-01-04, until: 2027-01-08', 'from: 2026-11-23, until: 2026-11-27')
    const sop = written('katingan.yaml', `${katingan}\n# Disesuaikan\n`)
    assert.deepEqual((await load(moved, [], sop)).procedures, [{ id: 'katingan', version: 2, isNew: true }])
    assert.deepEqual(await seats('pejabat-3'), ['kabid-ti definitive'])
    assert.deepEqual(await seats('pejabat-2'), ['kepala-dinas stand-in'])
    at = '2026-11-28T03:00:00.000Z'
    assert.deepEqual(await seats('pejabat-2'), [])
    const versions = await createProcedures(database.tenants).findProcedure('kab-contoh', 'katingan')
    assert.deepEqual(
      versions?.versions.map(({ version, status }) => [version, status]),
      [
        [2, 'in-force'],
        [1, 'superseded'],
      ],
    )
  })

  test('a stand-in of another time isn’t stretched over the time between', async () => {
    await load(shown)
    at = '2026-12-10T03:00:00.000Z'
    assert.deepEqual(await seats('pejabat-2'), ['kabid-ti definitive'])
    at = '2027-01-05T03:00:00.000Z'
    assert.deepEqual(await seats('pejabat-2'), ['kabid-ti definitive', 'kepala-dinas stand-in'])
  })

  test('a new password on request ends what the old one could', async () => {
    const email = 'kedua@kominfo.contoh.example'
    const [first] = (await load(shown, [email.toUpperCase()])).passwords
    assert.equal(first?.email, email)
    assert.equal(await signIn(email, first.password), 'signed-in')
    const [second] = (await load(shown, [email])).passwords
    assert.equal(await signIn(email, first.password), 'failed')
    const sessions = await database.admin.query(
      `select from auth.session where "userId" = 'kab-contoh.pejabat-2'`,
    )
    assert.equal(sessions.rowCount, 0)
    assert.equal(await signIn(email, second!.password), 'signed-in')
    await assert.rejects(load(shown, ['siapa@contoh.example']), /nobody's address in this file/)
  })

  test('takes nothing of another government', async () => {
    const before = await everything()
    for (const [from, to, problem] of [
      ['id: kab-contoh', 'id: kab-satu', /kab-satu is a demo government in this database: give yours/],
      ['referencePrefix: "CTH"', 'referencePrefix: "SATU"', /begin with SATU already: choose another/],
      ['kedua@kominfo.contoh.example', 'sehat@satu.example', /sehat@satu\.example is the address of another/],
    ] as const)
      await assert.rejects(load(changed(from, to)), (error: Error) => {
        assert.ok(error instanceof FileMistake)
        assert.match(error.message, problem)
        return true
      })
    assert.equal(await everything(), before)
  })
})
