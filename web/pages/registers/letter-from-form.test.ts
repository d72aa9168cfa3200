import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longest } from '#engine/case/index.ts'
import { postedForm } from '#server/http/form.ts'
import type { PageRequest } from '#server/http/page.ts'
import { mistakesIn } from './letter-from-form.ts'

const request = {
  locale: 'id',
  now: '2026-11-20T03:00:00.000Z',
  viewer: { tenant: { zone: 'Asia/Jakarta' } },
  form: postedForm([]),
} as unknown as PageRequest
const book = { register: 'incoming' } as Parameters<typeof mistakesIn>[1]
const ofSubject = (hal: string) =>
  mistakesIn(request, book, { hal, instansi: 'dinas-a', diterima: '2026-11-20' }).hal

test('a subject is as long as that of a request may be', () => {
  assert.equal(ofSubject('a'.repeat(longest.subject)), undefined)
  assert.match(ofSubject('a'.repeat(longest.subject + 1)) ?? '', /500 huruf/)
  assert.match(ofSubject('') ?? '', /Tulis hal surat/)
})
