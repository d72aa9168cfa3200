import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offer } from '#engine/case/index.ts'
import { forbiddenActs } from './forbidden.ts'

const refusal = (code: string, facts = {}) => ({ code, facts })
const no = (act: string, about: object, why: object) =>
  ({ act, ...about, allowed: false, refusal: why }) as Offer

test('acts refused for the same reason stand in one line', () => {
  const why = refusal('NotPerformer', { step: 'uji', performers: ['staf'] })
  const found = forbiddenActs([
    no('CompleteStep', { task: 'uji.1' }, why),
    no('ReturnStep', { task: 'uji.1' }, why),
    no('CancelCase', {}, refusal('NotSupervisor')),
  ])
  assert.deepEqual(
    found.map(({ acts }) => acts),
    [['CompleteStep', 'ReturnStep'], ['CancelCase']],
  )
})

test('what is allowed and what goes without saying is left out', () => {
  const found = forbiddenActs([
    { act: 'AddNote', allowed: true, needs: { text: true } },
    no('OpenCase', {}, refusal('CaseAlreadyOpen')),
    no('ResumeCase', {}, refusal('CaseNotSuspended')),
  ])
  assert.deepEqual(found, [])
})

test('of one kind of reason only the first three are kept', () => {
  const found = forbiddenActs(
    ['a', 'b', 'c', 'd', 'e'].map((document) =>
      no('ReplaceDocument', { document }, refusal('DocumentInUse', { document })),
    ),
  )
  assert.equal(found.length, 3)
})
