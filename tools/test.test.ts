import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { runStage } from './stages/run-stage.ts'
import { usualSeed } from './stages/seed.ts'
import { listStages, longest, narrowStages } from './stages/stages.ts'
import { closingLine, isGood } from './stages/tally.ts'
import { wantedOf } from './stages/wanted.ts'
import { planted } from './testing/planted.ts'

const passing = "import { test } from 'node:test'\ntest('one', () => {})\n"

async function run(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  { limitSeconds = 30, seed = usualSeed } = {},
) {
  const root = planted(t, {
    'package.json': '{"type":"module"}',
    ...files,
  })
  const printed: string[] = []
  const stage = { name: 'planted', files: Object.keys(files), atOnce: 2, limitSeconds }
  const tally = await runStage({ root, stage, seed, print: (line) => printed.push(line) })
  return { tally, printed: printed.join('\n') }
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

test('a file that does not end is stopped and is a failure, those after it run', async (t) => {
  const hung =
    "import { test } from 'node:test'\ntest('one', () => new Promise((done) => setTimeout(done, 1e6)))\n"
  const { tally, printed } = await run(
    t,
    { 'a.test.ts': hung, 'b.test.ts': hung, 'c.test.ts': passing },
    { limitSeconds: 2 },
  )
  assert.deepEqual(tally, { passed: 1, failed: 2, skipped: 0 })
  assert.match(printed, /✘ b\.test\.ts: stopped after 2 s/)
})

test('what a file leaves open is a failure that names it', async (t) => {
  const { tally, printed } = await run(
    t,
    { 'a.test.ts': `${passing}setInterval(() => {}, 1000)\n` },
    { limitSeconds: 2 },
  )
  assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 })
  assert.match(printed, /something is left open by a\.test\.ts/)
})

test('a file that ends its process is a failure, those after it run', async (t) => {
  const dying = "import { test } from 'node:test'\ntest('one', () => process.exit(0))\n"
  const { tally, printed } = await run(t, { 'a.test.ts': dying, 'b.test.ts': dying, 'c.test.ts': passing })
  assert.deepEqual(tally, { passed: 1, failed: 2, skipped: 0 })
  assert.match(printed, /✘ a\.test\.ts: its process ended in the middle, with 0/)
})

test('what a file sets up and takes down stays in the file', async (t) => {
  const files = ['a.test.ts', 'b.test.ts', 'c.test.ts'].map((name) => [
    name,
    [
      "import assert from 'node:assert/strict'",
      "import { after, before, test } from 'node:test'",
      'before(() => { assert.equal(globalThis.there, undefined); globalThis.there = true })',
      'after(() => { delete globalThis.there })',
      "test('one', () => { assert.ok(globalThis.there) })",
    ].join('\n'),
  ])
  assert.deepEqual((await run(t, Object.fromEntries(files))).tally, { passed: 3, failed: 0, skipped: 0 })
})

test('properties begin at the seed of the run, so that two runs try the same', async (t) => {
  const files = {
    'a.test.ts': [
      "import { test } from 'node:test'",
      `import fc from ${JSON.stringify(import.meta.resolve('fast-check'))}`,
      "test('one', () => fc.assert(fc.property(fc.integer(), () => false)))",
    ].join('\n'),
  }
  assert.match((await run(t, files)).printed, new RegExp(`seed: ${usualSeed},`))
  assert.match((await run(t, files, { seed: 7 })).printed, /seed: 7,/)
})

test('rounds draw a seed each, and whatever else is asked for is refused in words', () => {
  assert.deepEqual(wantedOf(['engine']), { paths: ['engine'], seeds: [usualSeed] })
  assert.deepEqual(wantedOf(['--seed', '7']), { paths: [], seeds: [7] })
  const { paths, seeds } = wantedOf(['--rounds', '20', 'engine', 'web'])
  assert.deepEqual([paths, seeds.length, new Set(seeds).size], [['engine', 'web'], 20, 20])
  assert.throws(() => wantedOf(['--rounds', '0']), /--rounds takes a whole number from 1/)
  assert.throws(() => wantedOf(['--seed', 'x']), /--seed takes a whole number from 0/)
  assert.throws(() => wantedOf(['--seed', '1', '--rounds', '2']), /leave one of them out/)
  assert.throws(() => wantedOf(['--often']), /Unknown option '--often'/)
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

test('what takes longest begins first', () => {
  const files = listStages(process.cwd()).flatMap((stage) => stage.files.slice(0, 3))
  assert.deepEqual(
    longest.filter((path) => !files.includes(path)),
    [],
  )
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
