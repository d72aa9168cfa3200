import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingsMissed, listFlows, type Run } from './flows.ts'
import { kindsMissed } from './kinds.ts'
import { tableOf } from './table.ts'

const run = (flow: string, ending: string): Run => ({
  flow,
  ending,
  steps: 8,
  acts: 13,
  returns: 0,
  events: 37,
  papers: 9,
  files: 3,
  chainVerified: true,
  seconds: 0.5,
})

test('an ending that no run reached is named', () => {
  const flows = listFlows()
  assert.equal(flows.length, 6)
  const all = flows.flatMap(({ graph }) =>
    graph.procedure.endings.map((ending) => run(graph.procedure.id, ending.id)),
  )
  assert.deepEqual(endingsMissed(flows, all), [])
  assert.deepEqual(endingsMissed(flows, all.slice(1)), [`${all[0]!.flow} ${all[0]!.ending}`])
})

test('every ending of every flow has an example that leads there', () => {
  const flows = listFlows()
  const runs = flows.flatMap(({ examples }) =>
    examples.map((example) => run(example.procedure, example.ending)),
  )
  assert.deepEqual(endingsMissed(flows, runs), [])
})

test('the table has a line for each run and says when a chain is broken', () => {
  const lines = tableOf([
    run('katingan', 'selesai'),
    { ...run('cirebon', 'selesai'), chainVerified: false },
  ]).split('\n')
  assert.equal(lines.length, 4)
  assert.match(lines[2]!, /^katingan +selesai +8 +13 +0 +37 +9 +3 +verified +0\.50$/)
  assert.match(lines[3]!, /BROKEN/)
})

test('a kind that is written in Laksana and was never made is named', () => {
  const flows = listFlows()
  const missed = kindsMissed(flows, new Set())
  for (const kind of ['surat-perintah-tugas', 'advis-teknis', 'lembar-disposisi', 'kontrak'])
    assert.ok(missed.includes(kind), kind)
  assert.ok(!missed.includes('aplikasi'), 'it is uploaded')
  assert.deepEqual(kindsMissed(flows, new Set(missed)), [])
  assert.deepEqual(kindsMissed(flows, new Set(missed.slice(1))), missed.slice(0, 1))
})
