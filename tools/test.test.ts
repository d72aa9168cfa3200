import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { runStage } from './stages/run-stage.ts'
import { listStages, narrowStages } from './stages/stages.ts'
import { closingLine, isGood } from './stages/tally.ts'
import { planted } from './testing/planted.ts'

const passing = "import { test } from 'node:test'\ntest('one', () => {})\n"

async function run(t: TestContext, files: Readonly<Record<string, string>>, limitSeconds = 30) {
  const root = planted(t, {
    'web/tsx.ts': '',
    'tools/require-node-24.js': '',
    'tools/compile-cache.js': '',
    'package.json': '{"type":"module"}',
    ...files,
  })
  const printed: string[] = []
  const stage = { name: 'planted', files: Object.keys(files), atOnce: 2, limitSeconds }
  // Node lets no test start a run of tests unless it forgets that it is one.
  const within = process.env.NODE_TEST_CONTEXT
  delete process.env.NODE_TEST_CONTEXT
  try {
    return { tally: await runStage(root, stage, (line) => printed.push(line)), printed: printed.join('\n') }
  } finally {
    if (within !== undefined) process.env.NODE_TEST_CONTEXT = within
  }
}

test('passes, failures and skips are counted once each, groups not at all', async (t) => {
  const { tally, printed } = await run(t, {
    'a.test.ts': passing,
    'b.test.ts': [
      "import { describe, test } from 'node:test'",
      "describe('group', () => { test('in', () => {}); test('bad', () => { throw new Error('the reason') }) })",
      "test('later', { skip: 'not today' }, () => {})",
    ].join('\n'),
  })
  assert.deepEqual(tally, { passed: 2, failed: 1, skipped: 1 })
  assert.match(printed, /b\.test\.ts:2 bad\n.*the reason/)
  assert.match(printed, /SKIPPED b\.test\.ts:3 later: not today/)
})

test('a file without a test, or one that cannot be loaded, is a failure', async (t) => {
  const { tally } = await run(t, { 'a.test.ts': 'export {}\n', 'b.test.ts': "import './gone.ts'\n" })
  assert.deepEqual(tally, { passed: 0, failed: 2, skipped: 0 })
})

test('a file that does not end is stopped and is a failure', async (t) => {
  const { tally } = await run(t, { 'a.test.ts': `${passing}setInterval(() => {}, 1000)\n` }, 2)
  assert.equal(tally.failed, 1)
})

test('files go to their stage, and a path narrows the stages to what lies under it', (t) => {
  const root = planted(t, {
    'engine/case/a.test.ts': '',
    'engine/case-x/b.test.ts': '',
    'server/c.test.ts': '',
    'journeys/d.journey.ts': '',
    'server/d.ts': '',
  })
  const stages = listStages(root)
  assert.deepEqual(
    stages.map(({ files }) => files),
    [['engine/case-x/b.test.ts', 'engine/case/a.test.ts'], ['server/c.test.ts'], ['journeys/d.journey.ts']],
  )
  const files = (...paths: string[]) => narrowStages(stages, paths).flatMap((stage) => stage.files)
  assert.deepEqual(files('engine/case'), ['engine/case/a.test.ts'])
  assert.deepEqual(files('./server/', 'journeys/d.journey.ts'), ['server/c.test.ts', 'journeys/d.journey.ts'])
  assert.deepEqual(files('nowhere'), [])
})

test('nothing proved, a failure, and a skip where nobody looks are not good', () => {
  assert.equal(isGood({ passed: 1, failed: 0, skipped: 0 }, true), true)
  assert.equal(isGood({ passed: 0, failed: 0, skipped: 0 }, false), false)
  assert.equal(isGood({ passed: 9, failed: 1, skipped: 0 }, false), false)
  assert.equal(isGood({ passed: 9, failed: 0, skipped: 1 }, false), true)
  assert.equal(isGood({ passed: 9, failed: 0, skipped: 1 }, true), false)
  assert.equal(closingLine({ passed: 9, failed: 0, skipped: 1 }), '9 passed, 0 failed, 1 skipped')
})

test('a path without tests ends with a sentence and a failure', () => {
  const { status, stdout } = spawnSync(process.execPath, ['tools/test.ts', 'docs/reference'], {
    encoding: 'utf8',
  })
  assert.equal(status, 1)
  assert.match(stdout, /No test lies under docs\/reference/)
  assert.match(stdout, /\n0 passed, 0 failed, 0 skipped\n$/)
})
