import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { PaperListItem } from '#server/papers/contract.ts'
import { ScreenContext, screenOf } from '../../components/screen.ts'
import { requestOf } from '../../testing/request.ts'
import { OutputPaper } from './output-paper.tsx'
import { PapersOfCase } from './papers-of-case.tsx'

const paper = (more: Partial<PaperListItem>): PaperListItem => ({
  at: { caseId: 'c', task: 'desain/desain.1', document: 'spt' },
  title: 'Surat Tugas',
  kindTitle: { id: 'Surat Perintah Tugas', en: 'Assignment Letter' },
  open: true,
  standing: 'signing',
  revision: 1,
  number: null,
  file: null,
  waitsFor: ['Kepala Dinas'],
  refused: false,
  signedElsewhere: false,
  changedAt: null,
  ...more,
})

function html(body: VNode): string {
  const screen = screenOf(requestOf(), 'Asia/Jakarta')
  return renderToString(<ScreenContext.Provider value={screen}>{body}</ScreenContext.Provider>)
}

for (const [standing, way, waits] of [
  ['not-begun', 'Tulis di sini', false],
  ['drafting', 'Lanjutkan menulis', false],
  ['initialling', 'Buka naskah', true],
  ['signing', 'Buka naskah', true],
  ['final', 'Buka naskah', false],
] as const)
  test(`on its task, a paper that is ${standing} says so and leads on`, () => {
    const box = html(<OutputPaper paper={paper({ standing })} />)
    assert.match(box, new RegExp(`aria-label="${way}: Surat Tugas"`))
    assert.ok(box.includes('href="/permohonan/c/tugas/desain%2Fdesain.1/naskah/spt"'))
    assert.equal(box.includes('Menunggu Kepala Dinas'), waits)
    assert.equal(box.includes('ikut diserahkan ketika langkah diselesaikan'), standing === 'final')
  })

test('one that is signed elsewhere says what to do with it, and that it goes along is never said', () => {
  for (const standing of ['not-begun', 'drafting', 'final'] as const) {
    const box = html(<OutputPaper paper={paper({ standing, signedElsewhere: true })} />)
    assert.ok(box.includes('Ditandatangani di luar Laksana'))
    assert.ok(!box.includes('ikut diserahkan'), standing)
  }
})

test('one that was sent back says so', () => {
  const box = html(<OutputPaper paper={paper({ standing: 'drafting', refused: true })} />)
  assert.ok(box.includes('Dikembalikan') && box.includes('Sedang disusun'))
})

test('the case file lists what is being made, with number and whom it waits for, and not what was handed in', () => {
  const handedIn = paper({ title: 'Undangan', standing: 'final', open: false })
  const list = html(<PapersOfCase papers={[paper({ number: 'B-7' }), handedIn]} />)
  assert.ok(list.includes('Surat Tugas') && list.includes('Nomor B-7') && list.includes('Kepala Dinas'))
  assert.ok(!list.includes('Undangan'))
  assert.equal(html(<PapersOfCase papers={[handedIn]} />), '')
})
