import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseField } from '#engine/procedure/definition.ts'
import { formOf } from '../../testing/request.ts'
import { type Asked, completionFromForm, draftFromForm } from './completion-from-form.ts'

const field = (id: string, type: 'text' | 'number' | 'boolean' | 'date'): CaseField => ({
  id,
  type,
  label: id,
  required: true,
})
const asked: Asked = {
  fields: [field('skor', 'number'), field('siap', 'boolean'), field('nama', 'text')],
  team: ['tim'],
}
const file = { fileId: 'f', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
const fieldsOf = (values: Record<string, string>) =>
  completionFromForm('uji.1', asked, formOf(values), {}).fields

test('numbers are read as Indonesians write them', () => {
  for (const [written, meant] of [
    ['12', 12],
    ['12,5', 12.5],
    ['1.250', 1250],
    ['1.250,5', 1250.5],
    ['12.5', 12.5],
    ['-3', -3],
  ] as const)
    assert.deepEqual(fieldsOf({ 'field.skor': written }), { skor: meant }, written)
})

test('what is no number stays as it was typed, for the engine to answer', () => {
  assert.deepEqual(fieldsOf({ 'field.skor': 'banyak' }), { skor: 'banyak' })
})

test('an empty field is not given, and “no” is an answer', () => {
  assert.deepEqual(fieldsOf({ 'field.skor': '', 'field.nama': ' ', 'field.siap': 'tidak' }), { siap: false })
})

test('only fields that the step asks for are taken', () => {
  assert.deepEqual(fieldsOf({ 'field.rahasia': 'x' }), {})
})

test('the whole form becomes one completion', () => {
  const form = formOf({
    outcome: 'sesuai',
    reason: 'Lengkap',
    check: ['a', 'b'],
    confirmed: ['0', '2', 'x'],
    'date.uji': '2026-12-01',
    'date.rapat': '',
    'team.tim': ['budi', ''],
  })
  assert.deepEqual(completionFromForm('uji.1', asked, form, { kak: file }), {
    type: 'CompleteStep',
    task: 'uji.1',
    outcome: 'sesuai',
    reason: 'Lengkap',
    outputs: [{ document: 'kak', file }],
    fields: {},
    checklist: ['a', 'b'],
    confirmed: [0, 2],
    schedule: { rapat: '', uji: '2026-12-01' },
    appointments: { tim: ['budi'] },
  })
})

test('a draft keeps the note and the files, and no outputs', () => {
  const draft = draftFromForm(asked, formOf({ note: 'Lanjut besok' }), { kak: file })
  assert.equal(draft.note, 'Lanjut besok')
  assert.deepEqual(draft.files, { kak: file })
  assert.ok(!('outputs' in draft) && !('task' in draft))
})
