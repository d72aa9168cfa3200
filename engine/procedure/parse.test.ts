import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { ProcedureDefinition } from './definition.ts'
import { parseProcedure } from './parse.ts'
import { sketch, step } from './testing/sketch.ts'

const text = readFileSync(new URL('./testing/everything.yaml', import.meta.url), 'utf8')

function everything(): ProcedureDefinition {
  const parsed = parseProcedure(text, 'everything.yaml')
  assert.ok('procedure' in parsed, JSON.stringify(parsed))
  return parsed.procedure
}

const stepOf = (id: string) => everything().steps.find((one) => one.id === id)!

test('a document is a title, or says its kind and whose hands it goes through', () => {
  const { documents, documentUses } = everything()
  assert.equal(documents.surat, 'Surat permohonan')
  assert.equal(documents.formulir, 'Formulir')
  assert.equal(documentUses.surat, undefined)
  assert.deepEqual(documentUses.formulir, { kind: 'formulir', initials: ['kabid'], signers: ['kadis'] })
  assert.equal(documentUses.notula?.because, 'Notula rapat dibuat sebagai berita acara.')
})

describe('what a step may say', () => {
  test('a range, approximately', () =>
    assert.deepEqual(stepOf('terima').time?.value, {
      kind: 'length',
      aim: 2,
      limit: 3,
      unit: 'hour',
      approximate: true,
    }))
  test('a time that an earlier step sets', () => {
    assert.deepEqual(stepOf('bangun').time?.value, { kind: 'set-by', step: 'jadwalkan' })
    assert.deepEqual(stepOf('jadwalkan').sets, ['bangun'])
  })
  test('performers: any of, all of, by case data, a team named on the way', () => {
    assert.deepEqual(stepOf('terima').performers.value, { mode: 'any-of', performers: ['kadis', 'kabid'] })
    assert.deepEqual(stepOf('terima').performersWhen, [
      { when: 'jenis = "baru"', rule: { mode: 'one', performers: ['kadis'] } },
    ])
    assert.deepEqual(stepOf('bangun').performers.value, {
      mode: 'all-of',
      performers: ['programmer', 'penyedia'],
    })
    assert.deepEqual(stepOf('jadwalkan').appoints, ['programmer'])
  })
  test('outcomes: thresholds, a checklist, a loop, an ending, otherwise', () => {
    const [fit, mend, unfit] = stepOf('nilai').outcomes
    assert.deepEqual([fit?.when, fit?.requiresChecklist], ['skor >= 80', ['anggaran']])
    assert.deepEqual([mend?.to, mend?.reasonRequired], [{ kind: 'step', step: 'terima' }, true])
    assert.deepEqual([unfit?.to, unfit?.otherwise], [{ kind: 'ending', ending: 'advis' }, true])
  })
  test('parallel branches and their join', () => {
    assert.deepEqual(
      stepOf('jadwalkan').next.map((to) => to.kind === 'step' && to.step),
      ['analisis', 'siapkan-data'],
    )
    assert.deepEqual(stepOf('serah-terima').join, ['bangun', 'siapkan-data'])
  })
  test('optional, skipped, repeated, waiting, guarded', () => {
    assert.equal(stepOf('sosialisasi').optional, true)
    assert.equal(stepOf('pelatihan').skipWhen, 'jenis = "lanjutan"')
    assert.equal(stepOf('rapat').repeatUntil, 'sepakat')
    assert.equal(stepOf('siapkan-data').waitsFor, 'Instansi pemohon')
    assert.equal(stepOf('rapat').guard?.otherwise, 'Isi tanggal mulai dipakai.')
  })
  test('a call, its performers and endings', () =>
    assert.deepEqual(stepOf('analisis').calls, {
      procedure: 'everything-called',
      performers: { analis: 'programmer' },
      endings: { jadi: 'lanjut', gagal: 'henti' },
    }))
  test('an output that two parties sign', () =>
    assert.deepEqual(stepOf('serah-terima').outputs[0]?.signedBy, ['kadis', 'pemohon']))
  test('requirements: a document, its own form, an item, from outside', () => {
    const [letter, form, item] = stepOf('terima').requirements
    assert.deepEqual([letter?.kind, letter?.kind === 'document' && letter.from], ['document', 'application'])
    assert.equal(form?.kind === 'document' && form.from, 'self')
    assert.deepEqual([item?.kind, item?.optional], ['item', true])
    const [brought] = stepOf('siapkan-data').requirements
    assert.equal(brought?.kind === 'document' && brought.from, 'outside')
  })
})

describe('what is left out', () => {
  test('next is the following row', () => {
    const { steps } = sketch([step('a'), step('b', { next: { end: 'selesai' } })])
    assert.deepEqual(steps[0]?.next, [{ kind: 'step', step: 'b' }])
  })
  test('a document comes from the nearest earlier row that gives it', () => {
    const gives = { outputs: [{ document: 'd', written: 'd' }] }
    const needs = { requirements: [{ document: 'd', written: 'd' }], next: { end: 'selesai' } }
    const { steps } = sketch([step('a', gives), step('b', gives), step('c', needs)], {
      documents: { d: 'D' },
    })
    assert.deepEqual(steps[2]?.requirements[0], {
      kind: 'document',
      document: 'd',
      from: 'b',
      optional: false,
      provenance: { kind: 'written', text: 'd' },
    })
  })
})

test('every value keeps where it comes from', () => {
  const { identity } = everything()
  assert.deepEqual(identity.procedureNumber, {
    value: '001/SOP',
    provenance: { kind: 'written', text: '001/SOP' },
  })
  assert.deepEqual(identity.title, {
    value: 'Segala Kata Bahasa SOP',
    provenance: { kind: 'written', text: 'Segala kata bhs SOP', reading: 'singkatan' },
  })
  assert.deepEqual(identity.office.provenance, { kind: 'inferred', reason: 'contoh' })
})

test('duties after the end and endings that yield a document', () => {
  const { duties, endings } = everything()
  assert.deepEqual([duties[0]?.after.limit, duties[0]?.after.unit, duties[0]?.times], [3, 'month', 2])
  assert.equal(endings.find((ending) => ending.id === 'advis')?.yields, 'advis')
})
