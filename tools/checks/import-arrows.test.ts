import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { importArrows } from './import-arrows.ts'
import { importRules } from './import-rules.ts'

const manifest = JSON.stringify({
  imports: {
    '#engine/*': './engine/*',
    '#server/*': './server/*',
    '#web/*': './web/*',
    '#library/*': './library/*',
  },
})
const lawful = {
  'package.json': manifest,
  'engine/kernel/a.ts': 'export const a = 1\nexport type A = number',
  'engine/case/index.ts': "export { a } from '../kernel/a.ts'",
  'engine/procedure/index.ts': 'export const p = 1',
  'server/platform/log.ts': "import { a } from '#engine/kernel/a.ts'\nexport const log = a",
  'server/directory/index.ts': 'export const directory = 1',
  'server/directory/inner.ts': 'export const inner = 1',
  'server/cases/index.ts':
    "import { directory } from '../directory/index.ts'\nexport const cases = directory",
  'server/testing/app.ts': 'export const app = 1',
  'server/wiring.ts':
    "import { cases } from './cases/index.ts'\nimport { page } from '#web/page.tsx'\nexport const all = [cases, page]",
  'web/page.tsx': "import type { A } from '#engine/kernel/a.ts'\nexport const page = (a: A) => <p>{a}</p>",
  'web/islands/one.ts': "import { render } from 'preact'\nrender(null, document.body)",
  'journeys/story.journey.ts': "import { app } from '#server/testing/app.ts'\napp",
  'tools/check.ts': 'export const check = 1',
}

async function problemsWith(
  t: TestContext,
  fault: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  return (await importArrows.run(planted(t, { ...lawful, ...fault }))).problems
}

test('what the rules allow passes', async (t) => assert.deepEqual(await problemsWith(t, {}), []))

const faults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'engine imports only itself': {
    'engine/case/x.ts': "import { log } from '../../server/platform/log.ts'\nlog",
  },
  'engine has few libraries': { 'engine/case/x.ts': "import pg from 'pg'\npg" },
  'engine touches no files, network or clock': {
    'engine/case/x.ts': "import { readFileSync } from 'node:fs'\nreadFileSync",
  },
  'library is what the engine reads': { 'library/x.ts': "import { a } from '#engine/case/index.ts'\na" },
  'platform has no domain words': { 'server/platform/x.ts': "import { a } from '#engine/case/index.ts'\na" },
  'server/directory knows only modules to its left': {
    'server/directory/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/calendars knows only modules to its left': {
    'server/calendars/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/typesetting knows only modules to its left': {
    'server/typesetting/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/stationery knows only modules to its left': {
    'server/stationery/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/documents knows only modules to its left': {
    'server/documents/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/signatures knows only modules to its left': {
    'server/signatures/x.ts': "import { cases } from '../cases/index.ts'\ncases",
  },
  'server/procedures knows only modules to its left': {
    'server/procedures/x.ts': "import { cases } from '#server/cases/index.ts'\ncases",
  },
  'server/registers knows only modules to its left': {
    'server/registers/x.ts': "import { cases } from '#server/cases/index.ts'\ncases",
  },
  'server/cases knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/cases/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/papers knows only modules to its left': {
    'server/bundles/index.ts': 'export const bundles = 1',
    'server/papers/x.ts': "import { bundles } from '../bundles/index.ts'\nbundles",
  },
  'server/meetings knows only modules to its left': {
    'server/feeds/index.ts': 'export const feeds = 1',
    'server/meetings/x.ts': "import { feeds } from '#server/feeds/index.ts'\nfeeds",
  },
  'server/forecasts knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/forecasts/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/dispositions knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/dispositions/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/deviations knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/deviations/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/escalations knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/escalations/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/bundles knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/bundles/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/archive knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/archive/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/notices knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/notices/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/webhooks knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/webhooks/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'server/feeds knows only modules to its left': {
    'server/tasks/index.ts': 'export const tasks = 1',
    'server/feeds/x.ts': "import { tasks } from '#server/tasks/index.ts'\ntasks",
  },
  'a server module is entered by its door': {
    'server/cases/x.ts': "import { inner } from '#server/directory/inner.ts'\ninner",
  },
  'only the wiring knows everybody': { 'server/cases/x.ts': "import { all } from '../wiring.ts'\nall" },
  'the server does not know pages': { 'server/cases/x.ts': "import { page } from '#web/page.tsx'\npage" },
  'pages take types, not values': {
    'web/x.tsx': "import { a } from '#engine/kernel/a.ts'\nexport const x = <p>{a}</p>",
  },
  'islands are small': { 'web/islands/x.ts': "import { page } from '../page.tsx'\npage" },
  'nothing leans on tools, bench or journeys': {
    'server/cases/x.ts': "import { check } from '../../tools/check.ts'\ncheck",
  },
  'product code does not import tests': {
    'server/cases/x.ts': "import { app } from '../testing/app.ts'\napp",
  },
  'another top folder is named by #': {
    'web/x.ts': "import type { A } from '../engine/kernel/a.ts'\nexport type X = A",
  },
  'every import leads somewhere': { 'web/x.tsx': "import { y } from './gone.ts'\ny" },
}

for (const { name } of importRules) {
  test(`the rule "${name}" is tripped by what it forbids`, async (t) => {
    const problems = await problemsWith(t, faults[name] ?? {})
    assert.ok(
      problems.some((problem) => problem.includes(`Rule "${name}"`)),
      problems.join('\n'),
    )
  })
}

test('a re-export, an import() and a type’s import() are arrows too', async (t) => {
  const problems = await problemsWith(t, {
    'engine/case/x.ts': "export * from '#server/platform/log.ts'",
    'engine/case/y.ts': "export const y = () => import('../../server/platform/log.ts')",
    'engine/case/z.ts': "export type Z = import('../../server/platform/log.ts').Log",
  })
  for (const file of ['x', 'y', 'z'])
    assert.ok(problems.some((problem) => problem.startsWith(`engine/case/${file}.ts:1 `)))
})

test('values that import each other in a circle are named', async (t) => {
  const problems = await problemsWith(t, {
    'web/b.ts': "import { c } from './c.ts'\nexport const b = () => c",
    'web/c.ts': "import { b } from './b.ts'\nexport const c = () => b",
  })
  assert.equal(problems.length, 1)
  assert.match(problems[0] ?? '', /web\/b\.ts → web\/c\.ts → web\/b\.ts/)
})

test('reading nothing is a failure, not a success', async (t) => {
  assert.deepEqual((await importArrows.run(planted(t, { 'package.json': manifest }))).problems, [
    'no import was read at all, so no rule was tried',
  ])
})
