import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { loadFamilies } from './font-families.ts'
import { createTypesetting } from './index.ts'
import { printableIn } from './printable.ts'
import { papers } from './testing/papers.ts'
import { lettersOf, textOf } from './testing/read-pdf.ts'

const families = loadFamilies()
const typesetting = createTypesetting()
after(() => typesetting.close())
const withTexts = (...texts: readonly string[]) => ({
  ...papers.form!,
  content: { name: texts[0] ?? '', description: texts.join('\n'), risks: texts.map((event) => ({ event })) },
})

test('the shipped fonts have what Indonesian is written with, and Arabic, Greek and Cyrillic', () => {
  const { clean, replaced } = printableIn(families)
  for (const text of [
    'Aa Zz 0–9 é è “kutip” ‘x’ … • § ° ² ½ Rp€',
    'السلام عليكم',
    'Ελληνικά',
    'Кириллица',
    '☐ ☑ ✓ → ≤',
  ])
    assert.equal(clean(text), text)
  assert.equal(replaced.size, 0)
})

test('what they lack is replaced by a mark and named once', () => {
  const { clean, replaced } = printableIn(families)
  assert.deepEqual(clean({ a: ['x👍y', 3, null, true], 'b👍': '日本' }), {
    a: ['x□y', 3, null, true],
    'b👍': '□□',
  })
  assert.deepEqual([...replaced], ['👍', '日', '本'])
})

test('control characters and invisible ones go without a mark; lines stay', () => {
  const { clean, replaced } = printableIn(families)
  assert.equal(clean('a\u0000b\u202ec\u200bd\ufeff\te\r\nf\u2028gé\u00ad'), 'abcd e\nf\ngé')
  assert.equal(replaced.size, 0)
})

test('a run without a place to break gets one; numbers and addresses stay as they are', () => {
  const { clean } = printableIn(families)
  const number = 'B/500.12.16.3/573/DISKOMINFO/IX/2026'
  assert.equal(clean(number), number)
  assert.equal(
    clean('https://laksana.contoh.go.id/periksa/7K4M-QX2P-9RTA'),
    'https://laksana.contoh.go.id/periksa/7K4M-QX2P-9RTA',
  )
  const hash = 'ab12'.repeat(16)
  assert.match(clean(hash), /\u200b/)
  assert.equal(clean(hash).replaceAll('\u200b', ''), hash)
})

test('signs that mean something to Typst or HTML are printed as they were typed', async () => {
  const signs = [
    '#read("/etc/passwd") #import "x.typ" #panic()',
    '$x^2$ *tebal* _miring_ `kode` = judul <label> @rujukan \\ // bukan komentar /* juga */ ~',
    '"kutip" \'tunggal\' {a} [b] (c) $ {d} <script>alert(1)</script> &amp; %s',
  ]
  const { pdf, replaced } = await typesetting.set(withTexts(...signs))
  const text = (await textOf(pdf)).join(' ').replace(/\s+/g, ' ')
  for (const sign of signs) assert.ok(text.includes(sign), `${sign}\n${text}`)
  assert.deepEqual(replaced, [])
})

test('emoji and Arabic don’t break a letter', async () => {
  const { pdf, replaced } = await typesetting.set(withTexts('Selesai 👍🏽 dan سلام'), { standard: 'a-2a' })
  const letters = lettersOf((await textOf(pdf)).join(''))
  assert.match(letters, /Selesai□+dan/)
  assert.match(letters, /[\u0600-\u06ff\ufe70-\ufeff]{3}/)
  assert.deepEqual(replaced, ['👍', '🏽'])
})

test('a character of private use, which only a font gives a meaning, is replaced though the font draws it', async () => {
  const { replaced } = await typesetting.set(withTexts('Tanda \uef00 sendiri'), { standard: 'a-2a' })
  assert.deepEqual(replaced, ['\uef00'])
})

test('no text whatever breaks a letter', async () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
      await typesetting.set(withTexts(...texts), { standard: 'a-2a' })
    }),
    { numRuns: 150 },
  )
})
