import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { pathsInDocuments } from './paths-in-documents.ts'

test('a quoted path and a link must lead somewhere; patterns and code blocks are left alone', async (t) => {
  const root = planted(t, {
    'engine/a.ts': '',
    'docs/how-to/x.md':
      '`engine/a.ts` `engine/gone.ts` [y](y.md) [z](../z.md) `web/{id,en}/x` [w](https://w.id)\n```\n`engine/block.ts`\n```\n',
    'docs/z.md': '',
    'README.md': '[x](docs/how-to/x.md) ![picture](docs/gone.png)',
  })
  assert.deepEqual((await pathsInDocuments.run(root)).problems, [
    'README.md points at docs/gone.png, which is not there',
    'docs/how-to/x.md points at engine/gone.ts, which is not there',
    'docs/how-to/x.md points at docs/how-to/y.md, which is not there',
  ])
})
