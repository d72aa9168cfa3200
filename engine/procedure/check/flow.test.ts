import { describe, test } from 'node:test'
import { mustFind, mustPass, type Sketched, titleOf } from '../testing/expect.ts'
import { end, outcomes, step } from '../testing/sketch.ts'

const finds = (...sketched: Sketched) => test(titleOf(sketched, 'finds'), () => mustFind(...sketched))
const passes = (...sketched: Sketched) => test(titleOf(sketched, 'finds no'), () => mustPass(...sketched))

const skor = { fields: [{ id: 'skor', label: 'Skor', type: 'number' }] }
const onlyIf = (condition: string, to: unknown) => ({ to, when: condition })
const decide = (id: string, ...list: readonly object[]) =>
  step(id, {
    outcomes: list.map((one, index) => ({ id: `o${index}`, label: { written: `Hasil ${index}` }, ...one })),
  })

describe('unreachable-step', () => {
  finds('unreachable-step', [step('a', { next: end }), step('b', { next: end })])
  passes('unreachable-step', [
    step('a', { next: 'c' }),
    step('b', { next: end }),
    step('c', outcomes(end, 'b')),
  ])
})

describe('no-way-to-ending', () => {
  finds('no-way-to-ending', [
    step('a', outcomes(end, 'b')),
    step('b', { next: 'c' }),
    step('c', { next: 'b' }),
  ])
  passes('no-way-to-ending', [
    step('a', outcomes(end, 'b')),
    step('b', { next: 'c' }),
    step('c', outcomes('b', end)),
  ])
})

describe('decision-can-stall', () => {
  const first = step('a', { fields: ['skor'] })
  finds('decision-can-stall', [first, decide('b', onlyIf('skor >= 80', end), onlyIf('skor < 80', 'a'))], skor)
  passes(
    'decision-can-stall',
    [first, decide('b', onlyIf('skor >= 80', end), { to: 'a', otherwise: true })],
    skor,
  )
  passes('decision-can-stall', [first, decide('b', onlyIf('skor >= 80', end), { to: 'a' })], skor)
})

describe('endless-skips', () => {
  const lulus = { fields: [{ id: 'lulus', label: 'Lulus', type: 'boolean' }] }
  const inner = {
    id: 'inner',
    steps: [step('x', { skipWhen: 'lulus', fields: ['lulus'], next: end })],
    ...lulus,
  }
  const calling = (again: string) => [
    step('a', { fields: ['lulus'] }),
    step('b', { calls: { procedure: 'inner', endings: { selesai: 'o1' } }, ...outcomes(again, end) }),
    step('c', outcomes('b', end)),
  ]
  finds('endless-skips', calling('b').slice(0, 2), lulus, inner)
  passes('endless-skips', calling('c'), lulus, inner)
})

describe('field-never-asked', () => {
  const guard = { guard: { when: 'skor > 3', otherwise: 'Nilai dulu.' } }
  finds(
    'field-never-asked',
    [step('a', { ...guard, next: 'b' }), step('b', { fields: ['skor'], next: end })],
    skor,
  )
  finds('field-never-asked', [step('a', { skipWhen: 'skor > 3', next: end })], skor)
  passes('field-never-asked', [step('a', { fields: ['skor'] }), step('b', { ...guard, next: end })], skor)
  passes('field-never-asked', [step('a', { ...guard, fields: ['skor'], next: end })], skor)
})

describe('endless-repeat', () => {
  const repeat = { repeatUntil: 'skor > 3', next: end }
  finds('endless-repeat', [step('a', { fields: ['skor'] }), step('b', repeat)], skor)
  passes('endless-repeat', [step('a'), step('b', { ...repeat, fields: ['skor'] })], skor)
})

describe('join-unnamed-branch', () => {
  const fork = (target: string) => [
    step('a', { next: ['b', 'c'] }),
    step('b', { next: 'd' }),
    step('c', outcomes('d', target)),
    step('e', { next: 'd' }),
  ]
  const last = (join: readonly string[]) => step('d', { join, next: end })
  finds('join-unnamed-branch', [...fork('e'), last(['b', 'c'])])
  passes('join-unnamed-branch', [...fork('c').slice(0, 3), last(['b', 'c'])])
})

describe('join-can-starve', () => {
  const branches = (target: unknown) => [
    step('a', { next: ['b', 'c'] }),
    step('b', { next: 'd' }),
    step('c', outcomes('d', target)),
    step('d', { join: ['b', 'c'], next: end }),
  ]
  finds('join-can-starve', [
    step('a', outcomes('b', 'c')),
    step('b', { next: 'd' }),
    step('c', { next: 'd' }),
    step('d', { join: ['b', 'c'], next: end }),
  ])
  finds('join-can-starve', [
    step('a', { next: ['b', 'c'] }),
    step('b', outcomes('d', 'e')),
    step('c', outcomes('d', 'e')),
    step('d', { join: ['b', 'c'], next: end }),
    step('e', { join: ['b', 'c'], next: end }),
  ])
  finds('join-can-starve', [
    step('a', { next: ['b', 'c'] }),
    step('b', { next: 'd' }),
    step('c', { next: end }),
    step('d', { join: ['b', 'c'], next: end }),
  ])
  passes('join-can-starve', branches('c'))
})

describe('two-tokens', () => {
  const fork = [step('a', { next: ['b', 'c'] }), step('b', { next: 'd' }), step('c', { next: 'd' })]
  finds('two-tokens', [...fork, step('d', { next: end })])
  passes('two-tokens', [...fork, step('d', { join: ['b', 'c'], next: end })])
})

describe('ends-while-others-open', () => {
  const fork = (target: unknown) => [
    step('a', { next: ['b', 'c'] }),
    step('b', outcomes('d', target)),
    step('c', { next: 'd' }),
    step('d', { join: ['b', 'c'], next: end }),
  ]
  finds('ends-while-others-open', fork(end))
  passes('ends-while-others-open', fork('b'))
})

describe('too-many-markings', () => {
  const wide = (branches: number, length: number) => {
    const ids = Array.from({ length: branches }, (_, index) => `b${index}`)
    const rows = ids.flatMap((id) =>
      Array.from({ length }, (_, index) =>
        step(`${id}-${index}`, { next: index + 1 < length ? `${id}-${index + 1}` : 'last' }),
      ),
    )
    const join = ids.map((id) => `${id}-${length - 1}`)
    return [step('a', { next: ids.map((id) => `${id}-0`) }), ...rows, step('last', { join, next: end })]
  }
  finds('too-many-markings', wide(10, 3))
  passes('too-many-markings', wide(4, 3))
})
