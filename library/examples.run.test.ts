import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileProcedure } from '#engine/procedure/index.ts'
import { playScript } from '#engine/testing/index.ts'
import { loadLibrary } from './index.ts'

const { procedures, resolve } = loadLibrary()

for (const { id, definition, examples } of procedures) {
  if (examples.length === 0) continue
  const compiled = compileProcedure(definition, resolve)
  for (const example of examples) {
    test(`${id}: ${example.title}`, () => {
      if (!('graph' in compiled)) assert.fail(compiled.findings.map(({ sentence }) => sentence.en).join('\n'))
      const run = playScript(compiled.graph, example.acts)
      assert.equal(run.state.status, 'ended', `open: ${Object.keys(run.state.tasks)}`)
      assert.equal(run.state.ended?.ending, example.ending)
    })
  }
}

test('every ending of the six flows is the end of an example', () => {
  for (const { id, definition, examples } of procedures) {
    if (examples.length === 0) continue
    const missing = definition.endings.filter(
      ({ id: ending }) => !examples.some((one) => one.ending === ending),
    )
    assert.deepEqual(
      missing.map((ending) => ending.id),
      [],
      id,
    )
  }
})
