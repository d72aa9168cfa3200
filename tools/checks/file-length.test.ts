import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { fileLength } from './file-length.ts'

const lines = (count: number) => '// a line\n'.repeat(count)

test('200 lines pass, 201 are noted, 401 fail', async (t) => {
  const root = planted(t, {
    'engine/a.ts': lines(200),
    'server/b.ts': lines(201),
    'web/c.css': lines(401),
    'journeys/d.ts': lines(400),
  })
  const { problems, notes } = await fileLength.run(root)
  assert.deepEqual(problems, ['web/c.css has 401 lines: split it by idea (400 at most)'])
  assert.deepEqual(notes, [
    'server/b.ts has 201 lines: split it by idea',
    'journeys/d.ts has 400 lines: split it by idea',
  ])
})
