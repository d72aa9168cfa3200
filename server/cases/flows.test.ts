import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseDecider } from '#engine/case/index.ts'
import { compileProcedure } from '#engine/procedure/index.ts'
import { auditStream, rebuildState } from '#server/platform/index.ts'
import { createPeople } from './people.ts'
import { caseFileRow, taskRows } from './projection/rows.ts'
import { playOverApi } from './testing/api-stage.ts'
import { readCase } from './testing/caller.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice()

test('every example of the six flows runs over the API to its ending, and its log is whole', async () => {
  const reached = new Set<string>()
  for (const tenant of office.tenants) {
    for (const id of Object.keys(tenant.bindings)) {
      const procedure = office.library.procedures.find((each) => each.id === id)!
      const compiled = compileProcedure(procedure.definition, office.library.resolve)
      assert.ok('graph' in compiled)
      assert.notEqual(procedure.examples.length, 0, id)
      for (const example of procedure.examples) {
        const played = await playOverApi(office.troupe(tenant.id), compiled.graph, example)
        const { state } = await played.stage.state().then((each) => ({ state: each }))
        assert.equal(state.ended?.ending, example.ending, `${id}/${example.name}`)
        reached.add(`${id} ${example.ending}`)
        const audit = await office.database.tenants.withTenant(tenant.id, (queries) =>
          auditStream(queries, caseDecider, played.caseId),
        )
        assert.deepEqual(audit, { acts: played.acts, broken: null, notRebuilt: null, headFits: true })
      }
      const endings = compiled.graph.procedure.endings.map((ending) => `${id} ${ending.id}`)
      assert.deepEqual(
        endings.filter((ending) => !reached.has(ending)),
        [],
      )
    }
  }
})

test('the read models of every case are what its log leads to', async () => {
  const { tenants, admin } = office.database
  const people = createPeople(tenants, office.now)
  const streams = await admin.query('select tenant_id, case_id from laksana.case_stream')
  assert.ok(streams.rows.length > 15)
  for (const { tenant_id: tenant, case_id: caseId } of streams.rows) {
    const state = await tenants.withTenant(tenant, (queries) => rebuildState(queries, caseDecider, caseId))
    const graph = await office.app.procedures.getGraph(
      tenant,
      state.procedure.procedure,
      state.procedure.version,
    )
    const names = await people(tenant)
    const file = await admin.query('select * from laksana.case_file where case_id = $1', [caseId])
    for (const [column, value] of Object.entries(caseFileRow(state, graph, names))) {
      assert.deepEqual(plain(file.rows[0][column]), value, column)
    }
    const open = await admin.query('select * from laksana.task where case_id = $1', [caseId])
    const rows = taskRows(state, graph)
    assert.deepEqual(
      open.rows.map(({ task_id, owner, due_at }) => [task_id, owner, plain(due_at)]).sort(),
      rows.map(({ task_id, owner, due_at }) => [task_id, owner, due_at]).sort(),
    )
  }
})

test('whoever has no part in a case does not find it', async () => {
  const { rows } = await office.database.admin.query(
    "select case_id, applicant_unit_id from laksana.case_file where tenant_id = 'katingan' limit 1",
  )
  const { case_id: caseId, applicant_unit_id: unit } = rows[0]
  const other = office
    .tenant('katingan')
    .positions.find((each) => each.unit !== unit && each.id.startsWith('operator'))!
  const stranger = await office.callerFor('katingan', other.id)
  assert.equal((await stranger.call('GET', `/cases/${caseId}`)).status, 404)
  assert.equal((await readCase(await office.callerFor('katingan', 'auditor'), caseId)).id, caseId)
})

/** Instants as ISO strings, as the projection writes them. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}
