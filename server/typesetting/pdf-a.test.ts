import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTypesetting } from './index.ts'
import { papers } from './testing/papers.ts'

const typesetting = createTypesetting()
after(() => typesetting.close())

for (const [name, paper] of Object.entries(papers))
  for (const standard of ['a-2b', 'a-2a'] as const)
    test(`${name} says it is PDF/A-${standard.slice(2)}, and has what that asks for`, async () => {
      const { pdf } = await typesetting.set(paper, { standard })
      const source = Buffer.from(pdf).toString('latin1')
      assert.match(source, /^%PDF-1\.7/)
      assert.match(source, /<pdfaid:part>2<\/pdfaid:part>/)
      assert.match(source, new RegExp(`<pdfaid:conformance>${standard.slice(-1).toUpperCase()}<`))
      assert.match(source, /\/OutputIntents\b/)
      assert.match(source, /\/S \/GTS_PDFA1/)
      assert.match(source, /\/DestOutputProfile \d+ 0 R/)
      assert.match(source, /\/MarkInfo <<[^>]*\/Marked true/)
      assert.match(source, /\/StructTreeRoot \d+ 0 R/)
      assert.match(source, /\/Lang \(id/)
      // Every font is inside, and none but the shipped ones.
      const fonts = [...source.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, font = '']) => font)
      assert.ok(fonts.length > 0)
      for (const font of fonts) assert.match(font, /^[A-Z]{6}\+(LiberationSans|DejaVuSans)(-Bold)?$/)
      const descriptors = source.match(/\/Type \/FontDescriptor/g)?.length
      assert.equal(source.match(/\/FontFile[23]? \d+ 0 R/g)?.length, descriptors)
      // What PDF/A forbids.
      assert.doesNotMatch(source, /\/JavaScript|\/Encrypt\b|\/EmbeddedFiles|\/Launch\b|\/LZWDecode/)
    })

test('the same paper gives the same bytes, in this process and in another', async () => {
  const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')
  const once = digest((await typesetting.set(papers.titled!)).pdf)
  await typesetting.set(papers.form!)
  assert.equal(digest((await typesetting.set(papers.titled!)).pdf), once)
  const program = `
    import { createHash } from 'node:crypto'
    import { createTypesetting } from '#server/typesetting/index.ts'
    import { papers } from '#server/typesetting/testing/papers.ts'
    const { pdf } = await createTypesetting().set(papers.titled)
    process.stdout.write(createHash('sha256').update(pdf).digest('hex'))`
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Jayapura', LANG: 'ja_JP.UTF-8' },
  })
  assert.equal(elsewhere, once)
  const other = { ...papers.titled!, number: 'B/1' }
  assert.notEqual(digest((await typesetting.set(other)).pdf), once)
})
