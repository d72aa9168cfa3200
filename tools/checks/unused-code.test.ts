import assert from 'node:assert/strict'
import { readFileSync, symlinkSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { planted } from '../testing/planted.ts'
import { unusedCode } from './programs.ts'

const top = fileURLToPath(new URL('../../', import.meta.url))
const project = {
  'knip.jsonc': readFileSync(`${top}knip.jsonc`, 'utf8').replace('./node_modules', `${top}node_modules`),
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    workspaces: ['engine'],
    imports: { '#engine/*': './engine/*' },
  }),
  'engine/package.json': JSON.stringify({ name: '@planted/engine', type: 'module' }),
  'engine/used.ts': 'export const used = 1\n',
  'engine/tested.ts': 'export const tested = 1\n',
  'engine/tested.test.ts': "import { tested } from './tested.ts'\nconsole.log(tested)\n",
  'server/worker.ts': "import { used } from '#engine/used.ts'\nconsole.log(used)\n",
}

test('a file and an export that nothing uses are found, across the subpaths', async (t) => {
  const root = planted(t, {
    ...project,
    'engine/lonely.ts': 'export const lonely = 1\n',
    'engine/used.ts': 'export const used = 1\nexport const unused = 2\n',
  })
  symlinkSync(`${top}node_modules`, `${root}/node_modules`)
  const [printed = ''] = (await unusedCode.run(root)).problems
  assert.match(printed, /engine\/lonely\.ts/)
  assert.match(printed, /unused .*engine\/used\.ts/)
  assert.doesNotMatch(printed, /engine\/tested/)
})
