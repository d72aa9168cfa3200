import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTypesetting, TemplateRefused } from './index.ts'
import { ownTemplates } from './own-templates.ts'
import { papers } from './testing/papers.ts'
import { textOf } from './testing/read-pdf.ts'

const typesetting = createTypesetting()
after(() => typesetting.close())
const paper = papers.correspondence!
const head = '#import "fields.typ": *\n#import "signing.typ": *\n#show: sheet\n'

async function problemsOf(templateSource: string) {
  try {
    await typesetting.set(paper, { templateSource })
  } catch (error) {
    assert.ok(error instanceof TemplateRefused, String(error))
    return error.problems
  }
  return []
}

test('a government’s own template is set with the shipped parts', async () => {
  const templateSource = `${head}Surat khas kami: #field("hal").text\n#rest(("hal",))\n#signatures()`
  const { pdf, signatureBoxes } = await typesetting.set(paper, { templateSource })
  const [page = ''] = await textOf(pdf)
  assert.match(page, /Surat khas kami: Undangan rapat/)
  assert.match(page, /Inspektur Daerah/)
  assert.equal(signatureBoxes.length, 1)
  const { pages } = await typesetting.preview(paper, { templateSource })
  assert.equal(pages.length, 1)
})

test('what is wrong is told with its line', async () => {
  const [unknown] = await problemsOf(`${head}\n#signatures()\n#unknown-part()`)
  assert.deepEqual(unknown, { line: 6, message: 'unknown variable: unknown-part' })
  const [open] = await problemsOf(`${head}#let x = (\n`)
  assert.equal(open?.line, 4)
  const [inside] = await problemsOf(`${head}\n#value(3)\n#signatures()`)
  assert.equal(inside?.line, 5)
})

test('a template without room for a signature is refused', async () => {
  const [problem] = await problemsOf(`${head}tanpa tanda tangan`)
  assert.match(problem?.message ?? '', /no space for the signature of signer 1 \(Kepala Dinas/)
  const [twice] = await problemsOf(`${head}#signatures()\n#signatures()`)
  assert.match(twice?.message ?? '', /2 spaces/)
})

test('a template reads nothing but what it is given', async () => {
  const secret = join(tmpdir(), `laksana-secret-${process.pid}.txt`)
  writeFileSync(secret, 'rahasia')
  for (const path of [
    secret,
    '/etc/passwd',
    '../index.ts',
    '../../package.json',
    '/../fonts.ts',
    '\\\\..\\\\index.ts',
  ]) {
    const [problem] = await problemsOf(`${head}#signatures()\n#read("${path}")`)
    assert.match(problem?.message ?? '', /not found|access denied|outside|failed to load/, path)
    assert.equal(problem?.line, 5)
    assert.doesNotMatch(problem?.message ?? '', /searched at|home|work/)
  }
})

test('a template gets no package, from disk or network, however it asks', async (t) => {
  const asked: string[] = []
  const server = createServer((request) => asked.push(request.url ?? '')).on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const before = process.env.HTTPS_PROXY
  process.env.HTTPS_PROXY = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.after(() => {
    if (before === undefined) delete process.env.HTTPS_PROXY
    else process.env.HTTPS_PROXY = before
  })
  for (const source of [
    '#import "@preview/cetz:0.2.0"',
    '#import "@local/x:0.1.0"',
    '#import ("@pre" + "view/cetz:0.2.0")',
    '#dictionary(std).at("ev" + "al")("import \\"@preview/cetz:0.2.0\\"")',
  ]) {
    const [problem] = await problemsOf(`${head}#signatures()\n${source}`)
    assert.match(problem?.message ?? '', /no packages/, source)
  }
  assert.deepEqual(asked, [])
})

test('a font of this computer is refused', async () => {
  const [problem] = await problemsOf(`${head}#text(font: "New Computer Modern")[x]\n#signatures()`)
  assert.match(problem?.message ?? '', /isn't shipped: write one of Liberation Sans, DejaVu Sans/)
})

test('a template that never ends is ended, and the next one is set', async (t) => {
  const own = ownTemplates(1500)
  t.after(() => own.end())
  const ask = (templateSource: string) => own.ask({ ask: 'set', paper, how: { templateSource } })
  const endless = `${head}#for x in range(100000) { for y in range(100000) { let z = x + y } }`
  await assert.rejects(ask(endless), /took longer than 1.5 seconds/)
  await ask(`${head}#signatures()`)
})

test('a template that wants all memory is ended', {
  skip: process.platform !== 'linux' && 'only Linux tells how much a process has',
}, async (t) => {
  const own = ownTemplates()
  t.after(() => own.end())
  const greedy = `${head}#let all = range(2000000000)`
  await assert.rejects(own.ask({ ask: 'set', paper, how: { templateSource: greedy } }), /too much memory/)
})
