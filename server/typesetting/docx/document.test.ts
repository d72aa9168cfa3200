import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { createTypesetting } from '../index.ts'
import { longPaper, typedTexts } from '../testing/long.ts'
import { papers } from '../testing/papers.ts'
import { lettersOf } from '../testing/read-pdf.ts'

const typesetting = createTypesetting()
after(() => typesetting.close())

/** The parts of the document, each read as XML; throws where one isn't well-formed. */
function partsOf(docx: Uint8Array): ReadonlyMap<string, { text: string; tags: ReadonlySet<string> }> {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return new Map(
    files.map(([name, bytes]) => {
      const parser = new SaxesParser()
      const tags = new Set<string>()
      let text = ''
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`)
      })
      parser.on('opentag', (tag) => tags.add(tag.name))
      parser.on('text', (words) => (text += words))
      parser.write(strFromU8(bytes)).close()
      return [name, { text, tags }]
    }),
  )
}

for (const [name, paper] of Object.entries(papers))
  for (const [size, tried] of [
    ['as an office writes it', paper],
    ['very long', longPaper(paper, 40)],
  ] as const)
    test(`${name}, ${size}: the DOCX opens, and all that was typed is in it`, async () => {
      const parts = partsOf(await typesetting.toDocx(tried))
      const main = parts.get('word/document.xml')
      assert.ok(main && parts.has('[Content_Types].xml'))
      const letters = lettersOf(main.text).toLowerCase()
      const typed = typedTexts(tried.content).filter((words) => !/^\d{4}-\d\d-\d\d$|^[a-z]+$/.test(words))
      for (const words of [
        ...typed,
        tried.letterhead.office,
        ...tried.signers.map(({ name: signer }) => signer),
      ])
        assert.ok(letters.includes(lettersOf(words).toLowerCase()), words)
      assert.equal(main.text.includes(tried.number ?? ''), true)
    })

test('rows become a real table with its head repeated, and the foot tells the pages', async () => {
  const parts = partsOf(await typesetting.toDocx(papers.form!))
  const { tags } = parts.get('word/document.xml')!
  for (const tag of ['w:tbl', 'w:tblHeader', 'w:drawing', 'w:pStyle']) assert.ok(tags.has(tag), tag)
  const foot = [...parts].find(([name]) => /footer\d*\.xml$/.test(name))?.[1].text ?? ''
  assert.match(foot, /tidak tersertifikasi.*https:\/\/laksana.*Halaman.*dari/s)
})

test('signs of XML and characters XML can’t hold don’t break it', async () => {
  const content = {
    name: '<w:p>&amp;"]]>\u0000\u000b\ufffe',
    description: 'satu\ndua 👍',
    risks: [{ event: '<b>' }],
  }
  const parts = partsOf(await typesetting.toDocx({ ...papers.form!, content }))
  assert.match(parts.get('word/document.xml')!.text, /<w:p>&amp;"\]\]>.*satu.*dua 👍.*<b>/s)
})
