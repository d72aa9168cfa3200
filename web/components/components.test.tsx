import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { requestOf, viewer } from '../testing/request.ts'
import { CaseStatusTag } from './case-status.tsx'
import { DueTime } from './due-time.tsx'
import { Choices } from './fields/choices.tsx'
import { ErrorSummary } from './fields/error-summary.tsx'
import { TextField } from './fields/text-field.tsx'
import { FileLink } from './file-link.tsx'
import { Page } from './page.tsx'
import { Pagination } from './pagination.tsx'
import { ScreenContext, screenOf } from './screen.ts'
import { SourcedValue } from './sourced.tsx'
import { Table } from './table.tsx'

function html(body: VNode, locale: 'id' | 'en' = 'id'): string {
  const screen = screenOf(requestOf({ locale }), 'Asia/Makassar')
  return renderToString(<ScreenContext.Provider value={screen}>{body}</ScreenContext.Provider>)
}

const nasty = `<script>alert("x")</script>' & "`

test('whatever people write is shown as text', () => {
  const rendered = [
    html(<TextField name="a" label={nasty} help={nasty} error={nasty} value={nasty} />),
    html(<SourcedValue provenance={{ kind: 'inferred', reason: nasty }}>{nasty}</SourcedValue>),
    html(<ErrorSummary errors={{ a: nasty }} />),
    html(<FileLink file={{ fileId: nasty, name: nasty, mediaType: 'text/plain', size: 1, sha256: '' }} />),
  ]
  for (const each of rendered) assert.doesNotMatch(each, /<script/)
})

test('a field points at its help and its error, and the summary leads to it', () => {
  const field = html(<TextField name="surel" label="Surel" help="Dari kantor" error="Isi surel." />)
  assert.match(field, /aria-describedby="surel-bantuan surel-salah"/)
  assert.match(field, /aria-invalid="true"/)
  assert.match(html(<ErrorSummary errors={{ surel: 'Isi surel.' }} />), /<a href="#surel">Isi surel\.<\/a>/)
})

test('choices are one group with a legend, and the first carries the id an error leads to', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', disabled: true, help: 'Belum dapat.' },
  ]
  const rendered = html(<Choices name="hasil" label="Hasil" chosen={['a']} choices={choices} />)
  assert.match(rendered, /<fieldset[\s\S]*<legend/)
  assert.match(rendered, /id="hasil" name="hasil" value="a" checked/)
  assert.match(rendered, /value="b" disabled/)
})

test('every cell of a stacked table carries the name of its column', () => {
  const columns = [
    { key: 'n', head: 'Nama', namesRow: true, cell: (row: string) => row },
    { key: 'l', head: 'Panjang', numeric: true, cell: (row: string) => row.length },
  ]
  const rendered = html(<Table caption="Daftar" rows={['satu']} keyOf={(row) => row} columns={columns} />)
  assert.match(rendered, /<th scope="row">satu<\/th>/)
  assert.match(rendered, /data-label="Panjang"/)
})

test('late is said in words, beside the exact moment in the zone', () => {
  const rendered = html(<DueTime at="2026-11-18T08:00:00Z" />)
  assert.match(rendered, /terlambat 1 hari kerja/)
  assert.match(rendered, /18 November 2026, 16\.00 WITA/)
})

test('a status is in words', () =>
  assert.match(html(<CaseStatusTag status="suspended" />, 'en'), />Suspended</))

test('what is inferred is marked for those who see and those who hear', () => {
  const rendered = html(<SourcedValue provenance={{ kind: 'inferred', reason: 'Sebab.' }}>X</SourcedValue>)
  assert.match(rendered, /title="Disimpulkan, tidak tertulis: Sebab\."/)
  assert.match(rendered, /†/)
  assert.match(rendered, /\(disimpulkan\)/)
})

test('pagination keeps the ends in reach and says where one is', () => {
  const rendered = html(
    <Pagination page={5} pageSize={10} total={95} hrefOf={(page) => `?halaman=${page}`} />,
  )
  assert.match(rendered, /41–50 dari 95/)
  assert.match(rendered, /aria-current="page">5</)
  assert.match(rendered, /halaman=1"[\s\S]*halaman=10"/)
})

test('an official with two positions can switch, and the other language keeps the place', () => {
  const request = requestOf({ viewer, url: '/tugas?halaman=2' })
  const rendered = renderToString(
    <Page request={request} title="Tugas" nav="tasks">
      <p>isi</p>
    </Page>,
  )
  assert.match(rendered, /action="\/posisi"/)
  assert.match(rendered, /Plh\. Kepala Dinas/)
  assert.match(rendered, /\/tugas\?halaman=2&amp;bahasa=en/)
  assert.match(rendered, /<html lang="id"/)
})
