import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocumentKind } from '#engine/document-kind/index.ts'
import { getDocumentKind, listDocumentKinds } from '#library/index.ts'
import { readPaper } from './paper-meetings.ts'

const calling = ['jadwal-rapat', 'undangan']

test('the kinds that call to meetings say so, and their examples do', () => {
  const found = listDocumentKinds().filter(({ kind }) => kind.meetings)
  assert.deepEqual(
    found.map(({ id }) => id),
    calling,
  )
  for (const { kind, example } of found) {
    const { meetings, dates } = readPaper(kind, example)
    assert.ok(meetings.length > 0)
    assert.deepEqual(dates, dates.toSorted())
    assert.ok(meetings.every(({ time, place }) => time && place))
  }
})

test('a paper of a version that said nothing of meetings is read by what its kind says today', () => {
  const { text, kind, example } = getDocumentKind('undangan')
  const before = parseDocumentKind(
    text.replace(/^meetings: .*\n/m, '').replace('version: 2', 'version: 1'),
    'undangan.yaml',
  )
  assert.ok('kind' in before && before.kind.meetings === undefined)
  assert.deepEqual(readPaper(before.kind, example), readPaper(kind, example))
})

test('the security level of a paper says how far its words may go', () => {
  const { kind, example } = getDocumentKind('undangan')
  const of = (keamanan: string) => readPaper(kind, { ...example, keamanan }).secrecy
  assert.deepEqual(['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'].map(of), [
    ...['open', 'restricted', 'secret', 'secret'],
  ])
  assert.equal(of('sangat terbatas'), 'restricted', 'a word that isn’t known')
  const plan = getDocumentKind('jadwal-rapat')
  assert.equal(readPaper(plan.kind, plan.example).secrecy, 'restricted', 'a kind without levels')
})
