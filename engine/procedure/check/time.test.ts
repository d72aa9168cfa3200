import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mustFind, mustPass, type Sketched, titleOf } from '../testing/expect.ts'
import { codesOf, end, findingsOf, outcomes, sketch, step } from '../testing/sketch.ts'

const finds = (...sketched: Sketched) => test(titleOf(sketched, 'finds'), () => mustFind(...sketched))
const passes = (...sketched: Sketched) => test(titleOf(sketched, 'finds no'), () => mustPass(...sketched))

const time = (amount: unknown, unit: string, written: string, more: object = {}) => ({
  time: { amount, unit, written, ...more },
})
const setBy = (id: string) => ({ time: { setBy: id, written: '3 hari' } })

describe('duplicate-number', () => {
  finds('duplicate-number', [step('a', { number: '11' }), step('b', { number: '11', next: end })])
  passes('duplicate-number', [
    step('a', { number: '11' }),
    step('b', { number: '11a' }),
    step('c', { next: end }),
  ])
})

describe('time-not-a-time', () => {
  finds('time-not-a-time', [
    step('a', { sets: ['b'] }),
    step('b', { time: { setBy: 'a', written: 'Target Bidang PTIKP' }, next: end }),
  ])
  passes('time-not-a-time', [step('a', { ...time(1, 'working-day', '1 Hari'), next: end })])
  passes('time-not-a-time', [
    step('a', { time: { amount: 1, unit: 'working-day', inferred: 'kebiasaan' }, next: end }),
  ])
})

describe('time-disagrees', () => {
  finds('time-disagrees', [step('a', { ...time(3, 'hour', '2 jam'), next: end })])
  finds('time-disagrees', [step('a', { ...time([30, 45], 'working-day', '± 30-45 hari'), next: end })])
  passes('time-disagrees', [
    step('a', { ...time([30, 45], 'working-day', '± 30-45 hari', { approximate: true }), next: end }),
  ])
  const identity = { totalTime: { amount: 6, unit: 'working-day', written: '60 Hari' } }
  finds('time-disagrees', [step('a', { next: end })], { identity })
})

describe('total-time-exceeded', () => {
  const code = 'total-time-exceeded'
  const identity = { totalTime: { amount: 3, unit: 'working-day', written: '3 hari' } }
  const days = (id: string, amount: unknown, more: object = {}) =>
    step(id, { ...time(amount, 'working-day', 'x'), ...more })
  finds(code, [days('a', 2), days('b', 2, { next: end })], { identity })
  passes(code, [days('a', 2), days('b', 1, { next: end })], { identity })
  passes(code, [days('a', 2), days('b', 2, { optional: true, next: end })], { identity })
  passes(code, [step('a', outcomes('b', end)), days('b', 9, { next: end })], { identity })
  const fork = (b: number) => [
    step('a', { next: ['b', 'c'] }),
    days('b', b, { next: 'd' }),
    days('c', 2, { next: 'd' }),
    days('d', 1, { join: ['b', 'c'], next: end }),
  ]
  passes(code, fork(2), { identity })
  finds(code, fork(3), { identity })
  finds('total-time-tight', [days('a', [2, 4], { next: end })], { identity })
  passes('total-time-tight', [days('a', [2, 3], { next: end })], { identity })

  test('only ways to a finished ending count', () => {
    const endings = [
      { id: 'selesai', kind: 'finished', label: { written: 'Selesai' } },
      { id: 'tolak', kind: 'refused', label: { written: 'Ditolak' } },
    ]
    const rows = [step('a', outcomes('b', { end: 'tolak' })), days('b', 9, { next: end })]
    assert.ok(codesOf(sketch(rows, { identity, endings })).includes(code))
  })
  test('the sentence tells both times', () => {
    const finding = findingsOf(sketch([days('a', 2), days('b', 2.5, { next: end })], { identity })).find(
      (one) => one.code === code,
    )
    assert.match(finding!.sentence.id, /“3 hari”.*sekurangnya 4,5 hari kerja/)
    assert.match(finding!.sentence.en, /“3 hari”.*at least 4\.5 working days/)
  })
})

describe('set-by-not-set', () => {
  finds('set-by-not-set', [step('a'), step('b', { ...setBy('a'), next: end })])
  finds('set-by-not-set', [step('a', { ...setBy('b') }), step('b', { sets: ['a'], next: end })])
  passes('set-by-not-set', [step('a', { sets: ['b'] }), step('b', { ...setBy('a'), next: end })])
})

describe('sets-without-set-by', () => {
  finds('sets-without-set-by', [
    step('a', { sets: ['b'] }),
    step('b', { ...time(3, 'working-day', '3 hari'), next: end }),
  ])
  passes('sets-without-set-by', [step('a', { sets: ['b'] }), step('b', { ...setBy('a'), next: end })])
})

test('noted: what the writer of the file saw is passed on, and the flow runs', () => {
  const contradictions = [
    { steps: ['a'], sentence: 'Baris ini bertanya dua kali.', english: 'This row asks twice.' },
  ]
  const [finding] = findingsOf(sketch([step('a', { next: end })], { contradictions }))
  assert.deepEqual(
    [finding?.code, finding?.severity, finding?.sentence, finding?.steps],
    ['noted', 'contradiction', { id: 'Baris ini bertanya dua kali.', en: 'This row asks twice.' }, ['a']],
  )
})
