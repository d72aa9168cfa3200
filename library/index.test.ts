import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileProcedure } from '#engine/procedure/index.ts'
import { listProcedureFiles, loadLibrary } from './index.ts'

const { procedures, resolve } = loadLibrary()

/**
 * What the checker finds in each flow, besides what whoever wrote it down noted. A new code here means that the flow or
 * the checker changed: look at it, then write it down.
 */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  cirebon: [],
  katingan: ['contradiction duplicate-number uji-integrasi manual-book'],
  'kutai-kartanegara': ['contradiction total-time-exceeded'],
  'muara-enim-mandiri': [],
  'muara-enim-pengembang': [],
  'sop-analisis-aplikasi': [],
  'sop-desain-aplikasi': [],
  'sop-pembuatan-aplikasi': [],
  'tangerang-selatan': [
    'contradiction time-not-a-time pelajari-usulan',
    'contradiction time-not-a-time struktur-data',
    'contradiction time-not-a-time antarmuka',
    'contradiction time-not-a-time pengembangan',
  ],
}

test('every procedure we ship is expected here', () => {
  assert.deepEqual(
    procedures.map(({ id }) => id),
    Object.keys(EXPECTED).toSorted(),
  )
  assert.deepEqual(
    listProcedureFiles(),
    procedures.map(({ id }) => `${id}.yaml`),
  )
})

for (const { id, definition } of procedures)
  test(`${id} runs, and the checker finds in it what the document contradicts, no more`, () => {
    const compiled = compileProcedure(definition, resolve)
    assert.ok('graph' in compiled, JSON.stringify(compiled, null, 2))
    const { findings } = compiled.graph
    assert.deepEqual(
      findings
        .filter(({ code }) => code !== 'noted')
        .map(({ severity, code, steps }) => [severity, code, ...steps].join(' ')),
      EXPECTED[id],
    )
    assert.equal(findings.filter(({ code }) => code === 'noted').length, definition.contradictions.length)
  })

test('every inferred value gives a reason, a whole sentence in plain words', () => {
  const reasons = procedures.flatMap(({ id, text }) =>
    [...text.matchAll(/(?:inferred|reading): "([^"]*)"/g)].map((match) => [id, match[1] ?? ''] as const),
  )
  assert.ok(reasons.length > 200)
  for (const [id, reason] of reasons) {
    assert.match(reason, /^[\p{Lu}“]/u, `${id}: "${reason}" begins like a sentence`)
    assert.match(reason, /\.$/, `${id}: "${reason}" ends like a sentence`)
    assert.ok(reason.split(' ').length >= 3, `${id}: "${reason}" says why`)
  }
})
