import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listTenants, loadLibrary } from '#library/index.ts'
import { loadDemoTenants } from '#server/demo.ts'
import { useDatabase } from '#server/testing/postgres.ts'
import { createProcedures, ProcedureProblem, type ProcedureShelf, withCalled } from './index.ts'

const database = useDatabase()
const at = '2026-11-20T03:00:00.000Z'
const texts = new Map(loadLibrary().procedures.map(({ id, text }) => [id, text]))
const textOf = (id: string) => texts.get(id)
const edition = (id: string, change = (text: string) => text) =>
  withCalled(id, change(texts.get(id)!), textOf)
let shelf: ProcedureShelf

describe('the shelf of procedures', () => {
  before(async () => {
    shelf = createProcedures(database.tenants)
    await loadDemoTenants({ procedures: shelf }, database.pools, listTenants(), () => at)
  })

  test('has the six flows in force, each with what one should know before starting', async () => {
    const flows = (await Promise.all(listTenants().map(({ id }) => shelf.listInForce(id)))).flat()
    assert.deepEqual(flows.map(({ id }) => id).sort(), [
      'cirebon',
      'katingan',
      'kutai-kartanegara',
      'muara-enim-mandiri',
      'muara-enim-pengembang',
      'tangerang-selatan',
    ])
    for (const flow of flows) {
      assert.ok(flow.papers.length > 0, flow.id)
      assert.ok(flow.totalTime.length > 0, flow.id)
      assert.ok(flow.stepCount >= 8, flow.id)
    }
    const kukar = flows.find(({ id }) => id === 'kutai-kartanegara')!
    assert.deepEqual(
      kukar.totalTime.map(({ limit, unit }) => [limit, unit]),
      [[60, 'working-day']],
    )
    assert.ok(kukar.contradictionCount > 0)
    assert.equal(flows.find(({ id }) => id === 'tangerang-selatan')!.decisionCount, 2)
  })

  test('keeps the texts of called procedures with the one that calls them', async () => {
    const { rows } = await database.admin.query(
      "select linked from laksana.procedure_version where tenant_id = 'cirebon' and procedure_id = 'cirebon'",
    )
    assert.deepEqual(Object.keys(rows[0].linked).sort(), [
      'sop-analisis-aplikasi',
      'sop-desain-aplikasi',
      'sop-pembuatan-aplikasi',
    ])
    const graph = await shelf.getGraph('cirebon', 'cirebon', 1)
    assert.ok(graph.byId.has('analisis/analisis'))
  })

  test('loads what is there already without a change', async () => {
    const count = async () =>
      (await database.admin.query('select count(*) from laksana.procedure_version')).rows[0].count
    const before = await count()
    await shelf.load('katingan', [{ procedure: edition('katingan', (text) => `${text}\n# lain\n`), at }])
    assert.equal(await count(), before)
    assert.equal((await shelf.findProcedure('katingan', 'katingan'))?.versions.length, 1)
  })

  test('says what each version calls its steps, also of one that was loaded before steps had names', async () => {
    const names = async () =>
      (await database.admin.query('select * from laksana.step order by tenant_id, procedure_id, step_id'))
        .rows
    const all = await names()
    const graph = await shelf.getGraph('cirebon', 'cirebon', 1)
    const ofCirebon = all.filter(({ tenant_id }) => tenant_id === 'cirebon')
    assert.deepEqual(
      new Map(ofCirebon.map(({ step_id, activity }) => [step_id, activity])),
      new Map(graph.steps.map((step) => [step.id, step.activity.value])),
    )
    await database.admin.query("delete from laksana.step where tenant_id = 'cirebon' or step_id like 's%'")
    await shelf.nameSteps()
    assert.deepEqual(await names(), all)
  })

  test('puts a new version in force and keeps the old one as it was', async () => {
    const old = await shelf.getGraph('katingan', 'katingan', 1)
    const renamed = edition('katingan', (text) =>
      text.replace('surat-permohonan: { title: "', 'surat-permohonan: { title: "Baru: '),
    )
    assert.equal(await shelf.publish('katingan', { procedure: renamed, at, by: 'kepala-dinas' }), 2)
    assert.equal(await shelf.publish('katingan', { procedure: renamed, at }), 2)
    assert.equal(await shelf.findVersionInForce('katingan', 'katingan'), 2)
    const now = await shelf.findProcedure('katingan', 'katingan')
    assert.deepEqual(
      now?.versions.map(({ version, status }) => [version, status]),
      [
        [2, 'in-force'],
        [1, 'superseded'],
      ],
    )
    assert.match(now!.graph.documents['surat-permohonan']!, /^Baru: /)
    assert.equal((await shelf.findProcedure('katingan', 'katingan', 1))?.graph, old)
  })

  test('takes no text that cannot run, and says where it is wrong', async () => {
    assert.throws(
      () => edition('katingan', (text) => text.replace('nature: execute', 'nature: dance')),
      (error) => error instanceof ProcedureProblem && /katingan\.yaml:\d+: /.test(error.message),
    )
  })

  test('answers null for what is not there, and for another government', async () => {
    assert.equal(await shelf.findProcedure('katingan', 'cirebon'), null)
    assert.equal(await shelf.findProcedure('katingan', 'katingan', 9), null)
    assert.equal(await shelf.findGraph('cirebon', 'katingan', 1), null)
    await assert.rejects(shelf.getGraph('cirebon', 'katingan', 1), /has no version 1/)
  })

  test('gives one graph for one text, whoever asks and however often', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => shelf.getGraph('cirebon', 'cirebon', 1)))
    assert.equal(one, two)
  })
})
