import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { Meeting } from '#server/meetings/contract.ts'
import { requestOf, viewer } from '../../testing/request.ts'
import { MeetingsPage } from './meetings-page.tsx'

const meeting: Meeting = {
  ...{ caseId: 'c', task: 'undangan.1', document: 'undangan', index: 0, reference: 'UJI-26-1' },
  kind: { id: 'Surat Undangan', en: 'Invitation' },
  secrecy: 'open',
  subject: 'Pembahasan antrean',
  date: '2026-11-20',
  time: 'pukul 09.00 sampai selesai',
  startsAt: '2026-11-20T01:00:00.000Z',
  endsAt: null,
  place: 'Aula',
  chair: null,
  agenda: ['Pembukaan', 'Paparan'],
  revision: 1,
  since: '2026-11-10T01:00:00.000Z',
}

const shown = (meetings: readonly Meeting[], now = '2026-11-20T03:00:00.000Z') =>
  renderToString(<MeetingsPage request={requestOf({ viewer })} meetings={meetings} now={now} />)

test('without meetings the page says how they arise', () => {
  assert.match(shown([]), /muncul di sini dengan sendirinya/)
})

test('a meeting of today is among those to come, by the day of the government', () => {
  const html = shown([meeting])
  assert.match(html, /Akan datang/)
  assert.match(html, /Jumat, 20 November 2026 \(hari ini\)/)
  for (const words of ['Pukul 09.00 sampai selesai', 'Pembahasan antrean', 'Aula', 'Paparan', 'UJI-26-1'])
    assert.ok(html.includes(words), words)
  assert.ok(html.includes('href="/permohonan/c"'))
  assert.doesNotMatch(html, /Pimpinan/)
  // 17.00 UTC is one o'clock at night there.
  assert.doesNotMatch(shown([meeting], '2026-11-20T17:00:00.000Z'), /Akan datang/)
})

test('a secret one tells when, in the zone of the government', () => {
  const secret = { secrecy: 'secret', subject: null, place: null, time: null, agenda: [] } as const
  const html = shown([{ ...meeting, ...secret }])
  assert.match(html, /<h4>Surat Undangan<\/h4>/)
  assert.match(html, /09\.00 WITA/)
  assert.match(html, /Naskah ini rahasia/)
})
