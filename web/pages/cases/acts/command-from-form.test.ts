import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '../../../testing/request.ts'
import { actAddress, subjectOf } from './act-address.ts'
import { commandFromForm } from './command-from-form.ts'
import { refusedField } from './refused-field.ts'
import { actOfSlug, type PagedAct, slugs } from './slugs.ts'

const acts = Object.keys(slugs) as PagedAct[]

test('an address leads to its act and back, and no two acts share one', () => {
  for (const act of acts) assert.equal(actOfSlug(slugs[act]), act)
  assert.equal(actOfSlug('hapus'), undefined)
})

test('every act becomes a command of its own name', () => {
  const form = formOf({
    ...{ task: 'uji.1', to: 'x', step: 'uji', version: '2', document: 'kak', points: 'a' },
    cause: 'workload',
  })
  const file = { fileId: 'f', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
  for (const act of acts) assert.equal(commandFromForm(act, form, file)?.type, act)
})

test('without the choice that makes it a command there is none', () => {
  for (const act of acts.filter((each) => commandFromForm(each, formOf()) === null))
    assert.ok(
      [
        'AssignTask',
        'HandOverTask',
        'ReturnStep',
        'ReplaceDocument',
        'ReopenCase',
        'MoveToVersion',
        'RecordDeviation',
        'AccountForDeviation',
      ].includes(act),
    )
  assert.equal(commandFromForm('MoveToVersion', formOf({ version: '1; drop' })), null)
})

test('points are a line each, however they are bulleted', () => {
  const form = formOf({
    task: 'uji.1',
    to: 'satu',
    points: '- Lengkapi alur\n\n * Sebutkan jumlah \nTanggal',
  })
  assert.deepEqual(commandFromForm('ReturnStep', form), {
    type: 'ReturnStep',
    task: 'uji.1',
    to: 'satu',
    points: ['Lengkapi alur', 'Sebutkan jumlah', 'Tanggal'],
  })
})

test('the step an act is about is not the step it leads to', () => {
  const given = (name: string) => ({ step: 'uji', task: 'uji.1' })[name]
  assert.deepEqual(subjectOf('WithdrawCompletion', given), { step: 'uji' })
  assert.deepEqual(subjectOf('ReopenCase', given), {})
  assert.equal(
    actAddress('c', 'ReturnStep', { task: 'desain/uji.1' }, '/tugas?halaman=2'),
    '/permohonan/c/tindakan/kembalikan?task=desain%2Fuji.1&dari=%2Ftugas%3Fhalaman%3D2',
  )
})

test('a refusal leads to the field it is about', () => {
  assert.equal(refusedField({ code: 'OutputMissing', facts: { documents: ['kak', 'tor'] } }), 'output.kak')
  assert.equal(refusedField({ code: 'FieldInvalid', facts: { field: 'skor', type: 'number' } }), 'field.skor')
  assert.equal(refusedField({ code: 'ReasonMissing', facts: {} }), 'reason')
  const long = (at: string) => refusedField({ code: 'TextTooLong', facts: { at, most: 4000 } })
  assert.deepEqual(['explanation', 'points.3', 'draft.fields.skor', 'report', 'application.need'].map(long), [
    'explanation',
    'points',
    'field.skor',
    'text',
    'need',
  ])
  assert.equal(refusedField({ code: 'CaseSuspended', facts: {} }), undefined)
})
