import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, asks, mainOf } from '../../testing/paper-page.ts'
import { hand, paperViewOf } from '../../testing/papers.ts'
import { showPaper } from './show.tsx'

const written = paperViewOf({ may: ['WritePaper', 'ForwardPaper'] })
const toSign = paperViewOf({ may: ['SignPaper', 'RefusePaper'], paper: { standing: 'signing' } })

for (const locale of ['id', 'en'] as const)
  for (const view of [written, toSign, paperViewOf({ may: [] })])
    test(`the page of a paper has no gaps, ${locale}`, async () => {
      const html = mainOf(await showPaper(around(view).app, asks({ locale })))
      assert.ok(
        !/undefined|\[object|…|>null</.test(html),
        html.match(/.{40}(undefined|\[object|…|>null<).{40}/)?.[0],
      )
    })

test('a paper that was sent back says by whom and why', async () => {
  const view = paperViewOf({
    may: ['WritePaper'],
    view: { refused: { by: hand, at: '2026-11-20T03:00:00Z', reason: 'Nama tim <i>salah</i>' } },
  })
  const html = mainOf(await showPaper(around(view).app, asks()))
  assert.ok(html.includes('Pejabat Kedua, Staf mengembalikan naskah ini') && html.includes('&lt;i>salah'))
})

test('a content whose time is over is told so, and written anew where it is still to be written', async () => {
  for (const may of [[], ['WritePaper']] as const) {
    const view = paperViewOf({ may, view: { content: { kind: 'erased' } } })
    const html = mainOf(await showPaper(around(view).app, asks()))
    assert.ok(html.includes('sudah dihapus karena masa simpannya'))
    assert.equal(html.includes('data-rows'), may.length > 0)
  }
})

test('whoever may remind has a button for it, once a working day, and what nobody asked for says so', async () => {
  const page = async (reminding: 'may' | 'done' | 'no') => {
    const deeds = [{ act: 'RemindPaper', by: null, at: '2026-11-20T03:00:00Z' }] as const
    const view = paperViewOf({ may: [], paper: { standing: 'signing' }, view: { reminding, deeds } })
    return mainOf(await showPaper(around(view).app, asks()))
  }
  assert.ok((await page('may')).includes('/ingatkan"'))
  const done = await page('done')
  assert.ok(!done.includes('/ingatkan"') && done.includes('sudah diingatkan untuk hari kerja ini'))
  const own = paperViewOf({ may: ['SignPaper'], paper: { standing: 'signing' }, view: { reminding: 'may' } })
  const signer = mainOf(await showPaper(around(own).app, asks()))
  assert.ok(!signer.includes('/ingatkan"'), 'nobody reminds themselves')
  const other = await page('no')
  assert.ok(!other.includes('Menunggu lama?') && other.includes('Otomatis, sesudah menunggu satu hari kerja'))
})

test('a request that has neither number nor subject yet is a link with words all the same', async () => {
  const view = paperViewOf({ may: ['WritePaper'], view: { reference: null, subject: '' } })
  const html = mainOf(await showPaper(around(view).app, asks()))
  assert.match(html, /<a href="\/permohonan\/[^"/]+">Tanpa perihal<\/a>/)
})

test('what is signed elsewhere says how it comes back', async () => {
  const people = { initials: [], signers: [], signedElsewhere: true }
  const view = paperViewOf({ may: ['RecallPaper'], paper: { standing: 'final' }, view: people })
  const html = mainOf(await showPaper(around(view).app, asks()))
  assert.ok(html.includes('Ditandatangani di luar Laksana') && !html.includes('tidak memerlukan paraf'))
})
