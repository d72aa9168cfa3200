import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { head, useOffice } from './testing/office.ts'

const office = useOffice()
const because = (seenVersion: number) => ({ seenVersion, reason: 'Tata naskah baru' })
const ours = `${head}#letterhead()\nNaskah khas kami\n#rest(())\n#signatures()`
const proposal = (source: string | null, wording = {}) => ({ template: 'correspondence', source, wording })
const style = (at: string) => office.stationery.styleFor('kab-satu', { template: 'correspondence', at })

async function faultsOf(source: string) {
  const admin = await office.admin()
  const answer = await office.stationery.putTemplate(admin, proposal(source), because(0))
  assert.equal((await office.stationery.tryTemplate(admin, proposal(source))).kind, 'faulty')
  assert.ok(answer.kind === 'faulty', answer.kind)
  return answer.faults.map(({ code, facts: { line, message } }) => ({ code, line, message }))
}

describe('a template of the government’s own', () => {
  test('that reads a file, fetches a package or is written wrongly is told with its line, and nothing is stored', async () => {
    const [file] = await faultsOf(`${head}#signatures()\n#read("/etc/passwd")`)
    assert.deepEqual([file?.code, file?.line], ['TemplateLine', 5])
    const [fetched] = await faultsOf(`${head}#signatures()\n#import "@preview/cetz:0.2.0"`)
    assert.deepEqual([fetched?.code, fetched?.line], ['TemplateLine', 5])
    assert.match(String(fetched?.message), /no packages/)
    const [open] = await faultsOf(`${head}#signatures()\n#let x = (`)
    assert.deepEqual([open?.code, open?.line], ['TemplateLine', 5])
    const [unsigned] = await faultsOf(`${head}tanpa tanda tangan`)
    assert.equal(unsigned?.code, 'TemplateWhole')
    assert.deepEqual(await office.stationery.listTemplateVersions(await office.admin(), 'correspondence'), [])
    const draft = { kind: 'undangan', draft: 'template' } as const
    assert.equal(await office.stationery.previewExample(await office.admin(), draft), null)
  })

  test('that never ends is ended within seconds, and the server goes on', async () => {
    const admin = await office.admin()
    const endless = `${head}#for x in range(1000000) { for y in range(1000000) { let z = x + y } }`
    const began = performance.now()
    const tried = office.stationery.tryTemplate(admin, proposal(endless))
    // Shipped papers are set meanwhile.
    assert.ok(await office.stationery.previewExample(admin, { kind: 'undangan' }))
    const answer = await tried
    assert.match(answer.kind === 'faulty' ? String(answer.faults[0]?.facts.message) : '', /took longer than/)
    assert.ok(performance.now() - began < 30_000)
    assert.equal((await office.stationery.tryTemplate(admin, proposal(ours))).kind, 'tried')
  })

  test('is looked at, put in force, kept by cases that began with it, and gone back from', async () => {
    const admin = await office.admin()
    const began = office.clock.now
    office.clock.now = '2026-11-21T03:00:00.000Z'
    assert.deepEqual(await office.stationery.putTemplate(admin, proposal(ours), because(0)), {
      kind: 'done',
      version: 1,
    })
    assert.equal((await style(began)).templateSource, undefined)
    assert.equal((await style(office.clock.now)).templateSource, ours)
    const asked = { kind: 'surat-permohonan' }
    assert.ok((await office.stationery.previewExample(admin, asked))!.pages.length > 0)
    assert.equal(
      Buffer.from((await office.stationery.setExample(admin, asked))!).toString('latin1', 0, 5),
      '%PDF-',
    )
    office.clock.now = '2026-11-22T03:00:00.000Z'
    const back = proposal(null, { recipient: 'Kepada Yth.' })
    assert.deepEqual(await office.stationery.putTemplate(admin, back, because(0)), {
      kind: 'conflict',
      version: 1,
    })
    assert.deepEqual(await office.stationery.putTemplate(admin, back, because(1)), {
      kind: 'done',
      version: 2,
    })
    const now = await style(office.clock.now)
    assert.deepEqual([now.templateSource, now.wording], [undefined, { recipient: 'Kepada Yth.' }])
    const all = await office.stationery.listTemplates(await office.viewerOf('o1'))
    assert.deepEqual(
      all?.flatMap(({ template, current }) => (current ? [`${template} ${current.version}`] : [])),
      ['correspondence 2'],
    )
  })

  test('is set by administrators only; unknown names and words are refused', async () => {
    const answer = await office.stationery.putTemplate(
      await office.viewerOf('o1'),
      proposal(ours),
      because(2),
    )
    assert.equal(answer.kind, 'refused')
    const admin = await office.admin()
    for (const wrong of [
      { ...proposal(null), template: 'case-bundle' },
      proposal(null, { lain: 'x' }),
      proposal(null, { subject: 'x'.repeat(81) }),
      proposal('x'.repeat(30_001)),
    ])
      assert.equal((await office.stationery.tryTemplate(admin, wrong)).kind, 'faulty')
  })
})
