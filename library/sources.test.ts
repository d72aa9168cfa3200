import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProcedureDefinition, StepDefinition } from '#engine/procedure/definition.ts'
import { loadLibrary } from './index.ts'
import { compareWithSource } from './source-text/compare.ts'
import { silentReadings } from './source-text/reading.ts'
import { readSourceFlow } from './source-text/source-flow.ts'

const { procedures } = loadLibrary()
const fromSources = procedures.flatMap(({ definition, source }) =>
  source ? [{ id: definition.id, definition, source }] : [],
)

test('the six flows of the five documents are there', () => {
  assert.deepEqual(fromSources.map(({ id }) => id).toSorted(), [
    'cirebon',
    'katingan',
    'kutai-kartanegara',
    'muara-enim-mandiri',
    'muara-enim-pengembang',
    'tangerang-selatan',
  ])
})

test('the tables are read whole: as many rows as the documents print', () => {
  const rows = fromSources.map(({ id, definition, source }) => [
    id,
    readSourceFlow(source.text, definition.source?.flow).rows.length,
  ])
  assert.deepEqual(Object.fromEntries(rows), {
    cirebon: 15,
    katingan: 14,
    'kutai-kartanegara': 14,
    'muara-enim-mandiri': 14,
    'muara-enim-pengembang': 8,
    'tangerang-selatan': 18,
  })
})

for (const { id, definition, source } of fromSources) {
  test(`${id}: nothing of the document is dropped, nothing reworded`, () => {
    assert.deepEqual(compareWithSource(definition, source.text), [])
  })

  test(`${id}: what is corrected says so`, () => {
    assert.deepEqual(silentReadings(definition), [])
  })

  test(`${id}: a word changed in any text is noticed`, () => {
    for (const [place, mutated] of reworded(definition))
      assert.notDeepEqual(compareWithSource(mutated, source.text), [], `${place} was reworded unnoticed`)
  })

  test(`${id}: every word left out of the procedure is noticed`, () => {
    for (const step of definition.steps.filter((one) => one.number !== undefined))
      for (const key of ['requirements', 'outputs'] as const)
        for (const index of solelyClaimed(step, key)) {
          const shorter = { ...step, [key]: step[key].toSpliced(index, 1) }
          assert.notDeepEqual(
            compareWithSource(withStep(definition, step, shorter), source.text),
            [],
            `${step.id}: ${key} ${index} was dropped unnoticed`,
          )
        }
    for (const key of [
      'legalBasis',
      'performerQualifications',
      'equipment',
      'warnings',
      'recordKeeping',
    ] as const)
      for (const index of definition.identity[key].keys()) {
        const identity = { ...definition.identity, [key]: definition.identity[key].toSpliced(index, 1) }
        const differences = compareWithSource({ ...definition, identity }, source.text)
        assert.notDeepEqual(differences, [], `${key} ${index} was dropped unnoticed`)
      }
  })

  test(`${id}: a row dropped or swapped is noticed`, () => {
    for (const [index, step] of definition.steps.entries()) {
      if (step.number === undefined) continue
      const without = { ...definition, steps: definition.steps.toSpliced(index, 1) }
      assert.notDeepEqual(compareWithSource(without, source.text), [], `${step.id} was dropped unnoticed`)
    }
    const swapped = { ...definition, steps: definition.steps.toReversed() }
    assert.notDeepEqual(compareWithSource(swapped, source.text), [])
  })
}

test('a source that changes is noticed', () => {
  const { definition, source } = fromSources.find(({ id }) => id === 'katingan')!
  const changed = source.text.replace('Menyusun manual book', 'Menyusun manual book dan video')
  assert.deepEqual(compareWithSource(definition, changed), ['Row 11, activity: nothing claims "dan video"'])
})

test('a value corrected without a reading is noticed', () => {
  const { definition } = fromSources.find(({ id }) => id === 'katingan')!
  const step = definition.steps.find(({ id }) => id === 'terima-permohonan')!
  const { provenance } = step.activity
  assert.ok(provenance.kind === 'written')
  const silent = { ...step.activity, provenance: { kind: 'written' as const, text: provenance.text } }
  assert.equal(silentReadings(withStep(definition, step, { ...step, activity: silent })).length, 1)
})

function withStep(procedure: ProcedureDefinition, old: StepDefinition, changed: StepDefinition) {
  return { ...procedure, steps: procedure.steps.map((step) => (step === old ? changed : step)) }
}

/** Written entries whose words no other entry of the same cell claims too (Katingan's "beserta dokumen kelengkapannya"). */
function solelyClaimed(step: StepDefinition, key: 'requirements' | 'outputs'): readonly number[] {
  const texts = step[key].map(({ provenance }) => (provenance.kind === 'written' ? provenance.text : null))
  return [...texts.keys()].filter((index) => {
    const text = texts[index]
    return text !== null && texts.filter((other) => other === text).length === 1
  })
}

/** Copies of a procedure with one `written` text changed, one after the other, each named by its path. */
function reworded(procedure: ProcedureDefinition): readonly (readonly [string, ProcedureDefinition])[] {
  return pathsOfWritten(procedure, []).map((path) => [
    path.join('.'),
    changeAt(procedure, path, (text) => `${text} sekali`) as ProcedureDefinition,
  ])
}

function pathsOfWritten(node: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return []
  if ('kind' in node && node.kind === 'written' && 'text' in node) return [[...path, 'text']]
  return Object.entries(node).flatMap(([key, child]) => pathsOfWritten(child, [...path, key]))
}

function changeAt(node: unknown, path: readonly string[], change: (text: string) => string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(String(node))
  const parent = node as Record<string, unknown>
  if (Array.isArray(node)) return node.with(Number(key), changeAt(node[Number(key)], rest, change))
  return { ...parent, [key]: changeAt(parent[key], rest, change) }
}
