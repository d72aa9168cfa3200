import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listTemplates } from '#library/index.ts'
import { createTypesetting } from './index.ts'
import { longPaper, typedTexts } from './testing/long.ts'
import { papers } from './testing/papers.ts'
import { lettersOf, textOf } from './testing/read-pdf.ts'

const typesetting = createTypesetting()
after(() => typesetting.close())

test('every shipped template has a paper to try it with', () => {
  const tried = new Set(Object.values(papers).map(({ kind }) => kind.template))
  assert.deepEqual([...tried].toSorted(), [...listTemplates()].toSorted())
})

for (const [name, paper] of Object.entries(papers)) {
  test(`${name}: what an office writes is all on the paper, with number, signers and place to sign`, async () => {
    const { pdf, pages, signatureBoxes, replaced } = await typesetting.set(paper)
    const text = await textOf(pdf)
    const letters = lettersOf(text.join(''))
    assert.equal(text.length, pages)
    assert.deepEqual(replaced, [])
    // A date is printed in words, ticks by their labels.
    const typed = typedTexts(paper.content).filter((words) => !/^\d{4}-\d\d-\d\d$|^[a-z]+$/.test(words))
    for (const words of [
      ...typed,
      ...(paper.number ? [paper.number] : []),
      ...paper.signers.map(({ name: signer }) => signer),
    ])
      assert.ok(
        letters.toLowerCase().includes(lettersOf(words).toLowerCase()),
        `“${words}” isn't on the paper:\n${text.join('\n')}`,
      )
    assert.deepEqual(
      signatureBoxes.map(({ signer }) => signer),
      paper.signers.map((_, index) => index),
    )
    for (const { page, x, y, width, height } of signatureBoxes) {
      assert.ok(page >= 1 && page <= pages)
      assert.ok(x > 50 && y > 60 && x + width < 595 && y + height < 800)
    }
  })

  test(`${name}: very long content runs over pages and loses nothing`, async () => {
    const long = longPaper(paper, 60)
    const { pdf, pages } = await typesetting.set(long)
    const text = await textOf(pdf)
    const letters = lettersOf(text.join(''))
    assert.ok(pages > 1)
    // One word of each text: a paragraph may be parted by the end of a page.
    const typed = typedTexts(long.content).flatMap((words) => words.match(/^isian\d+/) ?? [])
    assert.ok(typed.length > 5)
    const lost = typed.filter((words) => !letters.toLowerCase().includes(lettersOf(words)))
    assert.deepEqual(lost, [])
  })

  test(`${name}: a field its template has never heard of is printed all the same`, async () => {
    const strange = {
      strangeWord: 'katatakdikenal',
      strangeList: ['daftarsatu', 'daftardua'],
      strangeRows: [{ one: 'selsatu', two: 'seldua' }, 'selsendiri'],
      strangeGroup: { inside: 'kelompokdalam', deeper: { still: 'kelompokterdalam' } },
      strangeNumber: 7654321,
    }
    const { pdf } = await typesetting.set({ ...paper, content: { ...paper.content, ...strange } })
    const letters = lettersOf((await textOf(pdf)).join(''))
    for (const words of [...typedTexts(strange), '7654321'])
      assert.ok(letters.includes(lettersOf(words)), words)
  })

  test(`${name}: a field of another form than its template reckons with is printed all the same`, async () => {
    const names = Object.keys(paper.kind.fields.properties ?? {})
    const forms = [
      (place: number) => `tunggal${place}x`,
      (place: number) => [`daftar${place}x`, `lagi${place}x`],
      (place: number) => ({ inside: `kelompok${place}x` }),
      (place: number) => [{ name: `baris${place}x`, other: `lain${place}x` }],
    ]
    for (const form of forms) {
      const content = Object.fromEntries(names.map((each, place) => [each, form(place)]))
      const kind = { ...paper.kind, fields: {} }
      const { pdf } = await typesetting.set({ ...paper, kind, content })
      const letters = lettersOf((await textOf(pdf)).join('')).toLowerCase()
      for (const words of typedTexts(content)) assert.ok(letters.includes(words), words)
    }
  })
}

test('the head of a table is repeated on every page it runs over', async () => {
  const { pdf } = await typesetting.set(longPaper(papers['attendance-list']!, 80))
  const text = await textOf(pdf)
  assert.ok(text.length >= 3)
  for (const page of text.slice(0, -1)) assert.match(page, /Instansi\/Jabatan/)
})

test('pages are numbered, marked as a draft, secret and urgent, and say how they were signed', async () => {
  const paper = {
    ...papers.titled!,
    draft: true,
    security: 'rahasia',
    urgency: 'segera',
    marks: 'certified',
  } as const
  const [page = ''] = await textOf((await typesetting.set(paper)).pdf)
  for (const words of [/Halaman 1 dari \d/, /KONSEP/, /RAHASIA/, /BSrE, BSSN/, /Pasal 5 ayat \(1\)/])
    assert.match(page, words)
  assert.match(lettersOf(page), new RegExp(lettersOf(paper.verification!.url)))
  const form = await textOf(
    (await typesetting.set({ ...papers.form!, security: 'rahasia', urgency: 'segera' })).pdf,
  )
  assert.match(form[0]!, /Rahasia, Segera/)
  const [without = ''] = await textOf((await typesetting.set({ ...papers.titled!, marks: 'none' })).pdf)
  assert.doesNotMatch(without, /KONSEP|RAHASIA|BSrE|tersertifikasi/)
})

test('a berita acara opens with the day in words', async () => {
  const [page = ''] = await textOf((await typesetting.set(papers.titled!)).pdf)
  assert.match(
    page.replace(/\s+/g, ' '),
    /Pada hari ini Rabu tanggal dua puluh lima bulan November tahun dua ribu dua puluh enam/,
  )
})

test('F4 is larger than A4, and boxes are measured from its own foot', async () => {
  const a4 = await typesetting.set(papers.correspondence!)
  const f4 = await typesetting.set(papers.correspondence!, { size: 'f4' })
  assert.match(Buffer.from(f4.pdf).toString('latin1'), /MediaBox \[0 0 609\.45 935\.43\]/)
  assert.match(Buffer.from(a4.pdf).toString('latin1'), /MediaBox \[0 0 595\.28 841\.89\]/)
  assert.ok(f4.signatureBoxes[0]!.y > a4.signatureBoxes[0]!.y)
})

test('an unknown template is told with the known ones', async () => {
  const kind = { ...papers.form!.kind, template: '../secrets' }
  await assert.rejects(
    typesetting.set({ ...papers.form!, kind }),
    /there is no template "\.\.\/secrets".*agreement/,
  )
})
