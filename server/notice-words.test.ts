import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { t } from '#web/messages/index.ts'
import { noticeWords } from './notice-words.ts'
import { topicsOfKinds } from './notices/topics.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const kindsIn = (union: string) => [...union.matchAll(/'([a-z][a-z-]+)'/g)].map(([, kind = '']) => kind)
const [news = ''] =
  /readonly kind:[^\n]*\n[\s\S]*?readonly to:/.exec(read('./cases/projection/notices.ts')) ?? []
const [ofFiles = ''] = /readonly kind:[^\n]*\n[\s\S]*?readonly facts/.exec(read('./documents/tell.ts')) ?? []
const kinds = ['task-opened', ...kindsIn(news), ...kindsIn(ofFiles)]

test('every kind of notice that there is has its words on the page and in mail, a name, and a topic', () => {
  assert.ok(kinds.length > 18, kinds.join())
  for (const kind of kinds) {
    assert.ok(kind in topicsOfKinds, `${kind}: say in server/notices/topics.ts what it belongs to`)
    for (const locale of ['id', 'en'] as const) {
      const { work, notices, mails } = t(locale)
      assert.ok(kind in work.home.noticeKinds, `${kind}: web/messages/${locale}/work.ts`)
      assert.ok(kind in notices.kinds, `${kind}: kinds in web/messages/${locale}/notices.ts`)
      assert.ok(kind in mails.sentences, `${kind}: sentences in web/messages/${locale}/mails.ts`)
    }
  }
})

test('mail is filled with nothing that people wrote', () => {
  const allowed = ['activity', 'document', 'ending', 'due', 'late', 'count', 'transfer', 'over', 'version']
  for (const locale of ['id', 'en'] as const)
    for (const [kind, sentence] of Object.entries(t(locale).mails.sentences))
      for (const [, fact = ''] of sentence.matchAll(/\{(\w+)\}/g))
        assert.ok(allowed.includes(fact), `${kind} ${fact}`)
})

test('a due time is told in the zone of whoever reads, by mail and aloud', () => {
  const facts = { task: 't.1', activity: 'Verifikasi', due: '2026-11-20T03:00:00.000Z', reference: 'A-1' }
  const notice = { ...{ id: 'a', at: facts.due, kind: 'task-redated', caseId: 'c1', readAt: null }, facts }
  const about = { locale: 'id', government: 'Pemkab', office: 'Dinas', zone: 'Asia/Jayapura' } as const
  const letter = noticeWords.letter(notice, about)
  assert.equal(letter.subject, 'Tenggat berubah: A-1')
  assert.match(letter.paragraphs.join(), /12\.00 WIT/)
  assert.match(noticeWords.said(1, notice, 'id', 'Asia/Makassar'), /11\.00 WITA/)
})

test('whoever’s turn it is reads by when, where there is a due time', () => {
  const facts = { task: 't.1', activity: 'Verifikasi', reference: 'A-1' }
  const about = { locale: 'id', government: 'Pemkab', office: 'Dinas', zone: 'Asia/Jakarta' } as const
  const told = (more: object) =>
    noticeWords
      .letter(
        {
          ...{ id: 'a', at: '2026-11-20T01:00:00Z', kind: 'task-opened', caseId: 'c1', readAt: null },
          facts: { ...facts, ...more },
        },
        about,
      )
      .paragraphs.join('\n')
  assert.match(
    told({ due: '2026-11-20T03:35:00+00:00' }),
    /Verifikasi, tenggatnya 20 November 2026, 10\.35 WIB\./,
  )
  assert.match(told({}), /giliran Anda: Verifikasi\.\n/)
})
