import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CompletionNeeds } from '#engine/case/index.ts'
import { missingOf } from './missing.ts'

const needs: CompletionNeeds = {
  confirmOnly: false,
  documents: [{ document: 'surat', from: 'outside', required: true, state: 'bring', open: true }],
  items: [{ index: 0, item: 'Map', required: true }],
  checklist: [{ id: 'cap', label: 'Cap', required: false }],
  outcomes: [
    {
      id: 'tolak',
      label: 'Ditolak',
      available: true,
      hangsOnFields: false,
      reasonRequired: true,
      requiresChecklist: ['cap'],
      yields: { document: 'surat-tolak', held: false },
    },
  ],
  outputs: [{ document: 'nota', required: true, held: false, signedBy: [] }],
  fields: [{ field: { id: 'nilai', label: 'Nilai', type: 'number', required: true }, required: true }],
  team: [{ performer: 'tim', members: [] }],
  dates: [{ step: 'uji' }],
  milestones: [],
  signatures: [],
}

const nothing = {
  type: 'CompleteStep',
  task: 'a.1',
  outputs: [],
  fields: {},
  checklist: [],
  confirmed: [],
  schedule: {},
  appointments: {},
} as const

const fieldsOf = (given: Parameters<typeof missingOf>[1]) => missingOf(needs, given).map(([field]) => field)
const always = ['output.surat', 'confirmed', 'field.nilai', 'team.tim', 'date.uji']

test('everything left out is told at once, each by its field', () => {
  assert.deepEqual(fieldsOf(nothing), [...always, 'outcome', 'output.nota'])
})

test('what an outcome asks for is missing once it is chosen', () => {
  assert.deepEqual(fieldsOf({ ...nothing, outcome: 'tolak', reason: ' ' }), [
    ...always,
    'check',
    'output.nota',
    'output.surat-tolak',
    'reason',
  ])
})

test('what may be brought anew is not missing', () => {
  const held = needs.documents.map((one) => ({ ...one, state: 'held' as const }))
  assert.ok(!missingOf({ ...needs, documents: held }, nothing).some(([field]) => field === 'output.surat'))
})

test('what is given or known already is not missing', () => {
  const file = { fileId: 'f', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
  const given = {
    ...nothing,
    outcome: 'tolak',
    reason: 'Sudah ada',
    checklist: ['cap'],
    confirmed: [0],
    fields: { nilai: 3 },
    schedule: { uji: '2026-12-01' },
    appointments: { tim: ['budi'] },
    outputs: ['surat', 'nota', 'surat-tolak'].map((document) => ({ document, file })),
  }
  assert.deepEqual(fieldsOf(given), [])
  assert.deepEqual(missingOf({ ...needs, confirmOnly: true }, nothing), [])
})
