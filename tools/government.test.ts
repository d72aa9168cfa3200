import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { lockFolder } from '#server/platform/database/embedded/lock.ts'
import { folder, shown, written } from './government/testing/example.ts'

const root = join(import.meta.dirname, '..')

function run(...given: readonly string[]) {
  const { DATABASE_URL: _, ...environment } = process.env
  const ran = spawnSync(process.execPath, [join(root, 'tools/government.ts'), ...given], {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, LAKSANA_DATA: folder },
  })
  assert.equal(ran.stdout, '')
  return { code: ran.status, said: ran.stderr }
}

test('without a file, with an unknown option or a file that isn’t there it says what to write', () => {
  for (const [given, sentence] of [
    [[], /^No file was named\. Write: npm run government -- pemda\.yaml/],
    [['a.yaml', '--reset'], /--reset[\s\S]*\nWrite: npm run government/],
    [['tidak-ada.yaml'], /^tidak-ada\.yaml can't be read \(ENOENT\): name a file that is there\.\n$/],
  ] as const) {
    const { code, said } = run(...given)
    assert.match(said, sentence)
    assert.equal(code, 1)
  }
})

test('while a running program uses the embedded database it refuses in one sentence', () => {
  const file = written('pemda.yaml', shown)
  const unlock = lockFolder(folder)
  try {
    const { code, said } = run(file)
    assert.equal(
      said,
      `Another Laksana (process ${process.pid}) uses ${folder}: stop it, or set LAKSANA_DATA to another folder.\n`,
    )
    assert.equal(code, 1)
  } finally {
    unlock()
  }
})
