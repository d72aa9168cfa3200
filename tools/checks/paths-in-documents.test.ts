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

test('a heading that is pointed at is there, and every picture is shown', async (t) => {
  const root = planted(t, {
    'docs/x.md':
      '# Satu dua (tiga)\n[a](#satu-dua-tiga) [b](y.md#ada) [c](y.md#tidak-ada) ![p](images/p.png)',
    'docs/y.md': '## Ada',
    'docs/images/p.png': '',
    'docs/images/q.png': '',
  })
  assert.deepEqual((await pathsInDocuments.run(root)).problems, [
    'docs/x.md points at docs/y.md#tidak-ada, but no heading there is called so',
    'docs/images/q.png is shown in no document: remove it',
  ])
})
