import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { App } from '#server/app.ts'
import type { PaperContent } from '#server/papers/contract.ts'
import { around, asks, mainOf, statusOf } from '../../testing/paper-page.ts'
import { hand, paperViewOf } from '../../testing/papers.ts'
import { showRevision } from './revision-page.tsx'

const at = '2026-11-20T03:00:00.000Z'
const view = paperViewOf({ may: [], paper: { revision: 3 } })
const params = { id: 'c', task: 'draft.1', document: 'spt' }

/** The page of a revision of which there are three; `content`: what each says. */
function read(revision: string, content: PaperContent, locale: 'id' | 'en' = 'id') {
  const { app } = around(view)
  const papers = {
    ...app.papers,
    readRevision: async (_viewer: unknown, _at: unknown, wanted: number) =>
      wanted <= 3 ? { revision: wanted, by: hand, at, content } : null,
  }
  return showRevision({ ...app, papers } as unknown as App, asks({ params: { ...params, revision }, locale }))
}
const says = (content: Readonly<Record<string, unknown>>): PaperContent => ({
  kind: 'content',
  content: content as never,
})

test('an old revision says what it said, by whom, and leads to those beside it', async () => {
  const [field] = Object.entries(view.kind.fields.properties).find(([, { type }]) => type === 'string')!
  const html = mainOf(await read('2', says({ [field]: 'Kata lama <i>' })))
  for (const told of ['perbaikan ke-2', 'Kata lama &lt;i>', 'Pejabat Kedua', 'sampai perbaikan ke-3'])
    assert.ok(html.includes(told), told)
  for (const address of ['/perbaikan/1', '/perbaikan/3', '/perubahan?awal=1&amp;akhir=2'])
    assert.ok(html.includes(address), address)
  const first = mainOf(await read('1', says({})))
  assert.ok(!first.includes('/perbaikan/0') && !first.includes('/perubahan'))
  const latest = mainOf(await read('3', says({}), 'en'))
  assert.ok(latest.includes('how the paper stands now') && !latest.includes('/perbaikan/4'))
})

test('one that was erased is told so; one there isn’t is not found', async () => {
  assert.match(mainOf(await read('1', { kind: 'erased' })), /sudah dihapus/)
  for (const revision of ['4', '0', 'x', '1e1', '-1'])
    assert.equal(statusOf(await read(revision, says({}))), 404, revision)
})
