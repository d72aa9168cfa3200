import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trialInWords } from './trial-in-words.ts'

const said = (...moves: NonNullable<Parameters<typeof trialInWords>[0]>['moves']) =>
  trialInWords({ moves }, 'id', 'Asia/Jakarta')
const move = { task: 'uji.1', activity: 'Uji', before: '2026-11-25T06:00:00Z', due: '2026-11-26T06:00:00Z' }

test('what a version would make of due times is said before it is chosen', () => {
  assert.equal(said(), 'Tidak ada tenggat yang bergeser.')
  assert.equal(
    said({ ...move, late: false }, { ...move, due: null, late: false }),
    'Tenggat “Uji”: 25 November 2026, 13.00 WIB menjadi 26 November 2026, 13.00 WIB. ' +
      'Tenggat “Uji”: 25 November 2026, 13.00 WIB menjadi tanpa tenggat.',
  )
  assert.match(said({ ...move, late: true }), /jadi langsung terlambat/)
  assert.match(trialInWords(null, 'id', 'Asia/Jakarta'), /tidak dapat dipindahkan/)
})
