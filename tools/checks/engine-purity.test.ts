import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { enginePurity } from './engine-purity.ts'

const impure = {
  'the clock by Date.now': 'export const now = () => Date.now()',
  'the clock by a Date without argument': 'export const now = () => new Date()',
  'the clock by Date as a function': 'export const now = () => Date()',
  'the clock by Temporal': 'export const now = () => Temporal.Now.instant()',
  chance: "export const chance = () => Math['random']()",
  'an async function': 'export async function wait() {}',
  'an async arrow': 'export const wait = async () => 1',
  'an async method': 'export const o = { async wait() {} }',
  'a top-level await': 'await Promise.resolve()',
}

for (const [what, code] of Object.entries(impure)) {
  test(`${what} is found, with its line`, async (t) => {
    const root = planted(t, { 'engine/case/x.ts': `// Ünïcode first\n\n${code}\n` })
    const { problems } = await enginePurity.run(root)
    assert.ok(problems.length > 0)
    for (const problem of problems) assert.match(problem, /^engine\/case\/x\.ts:3 /)
  })
}

test('a date from an argument, words in comments and texts, and tests are no offence', async (t) => {
  const root = planted(t, {
    'engine/case/x.ts':
      "// Date.now, await\nexport const at = (now: string) => new Date(now)\nexport const text = 'Math.random()'",
    'engine/case/x.test.ts': 'export const now = Date.now()',
    'engine/testing/clock.ts': 'export const now = Date.now()',
    'server/main.ts': 'export const now = Date.now()',
  })
  assert.deepEqual(await enginePurity.run(root), { problems: [], seen: '1 files' })
})
