import { describe, test } from 'node:test'
import { mustFind, mustPass, type Sketched, titleOf } from '../testing/expect.ts'
import { end, outcomes, step } from '../testing/sketch.ts'

const finds = (...sketched: Sketched) => test(titleOf(sketched, 'finds'), () => mustFind(...sketched))
const passes = (...sketched: Sketched) => test(titleOf(sketched, 'finds no'), () => mustPass(...sketched))

const documents = { documents: { d: 'Dokumen' } }
const gives = { outputs: [{ document: 'd', written: 'd' }] }
const needs = (more: object = {}) => ({ requirements: [{ document: 'd', written: 'd', ...more }] })
const last = (more: object = {}) => step('z', { ...needs(more), next: end })

describe('requirement-unproduced', () => {
  const code = 'requirement-unproduced'
  finds(code, [step('a'), last()], documents)
  finds(
    code,
    [
      step('a', { ...needs(), ...outcomes('b', 'c') }),
      step('b', { ...gives, next: end }),
      step('c', { next: end }),
    ],
    documents,
  )
  finds(code, [step('a', gives), step('b'), last({ from: 'b' })], documents)
  finds(code, [step('a'), last({ from: 'self' })], documents)
  finds(
    code,
    [
      step('a', { next: ['b', 'c'] }),
      step('b', { ...gives, next: 'e' }),
      step('c', { ...needs(), next: 'e' }),
      step('e', { join: ['b', 'c'], next: end }),
    ],
    documents,
  )
  passes(code, [step('a', gives), last()], documents)
  passes(code, [step('a', gives), last({ from: 'a' })], documents)
  passes(code, [step('a'), step('z', { ...needs({ from: 'self' }), ...gives, next: end })], documents)
  passes(code, [step('a'), last({ from: 'outside' })], documents)
  passes(code, [step('a'), last({ optional: true })], documents)
  passes(code, [step('a'), last()], { ...documents, application: [{ document: 'd', written: 'd' }] })
})

describe('requirement-not-on-every-path', () => {
  const code = 'requirement-not-on-every-path'
  const fork = (...targets: readonly unknown[]) => step('a', outcomes(...targets))
  finds(code, [fork('b', 'z'), step('b', gives), last()], documents)
  finds(code, [step('a', { ...gives, optional: true }), last()], documents)
  finds(code, [step('a', { outputs: [{ document: 'd', optional: true, written: 'd' }] }), last()], documents)
  passes(code, [fork('b', 'c'), step('b', { ...gives, next: 'z' }), step('c', gives), last()], documents)
  passes(
    code,
    [
      step('a', { next: ['b', 'c'] }),
      step('b', { ...gives, next: 'z' }),
      step('c'),
      { ...last(), join: ['b', 'c'] },
    ],
    documents,
  )
  passes(code, [step('a', { ...needs({ from: 'outside' }) }), last({ from: 'a' })], documents)
  finds(code, [step('a'), last()], {
    ...documents,
    application: [{ document: 'd', optional: true, written: 'd' }],
  })
})

describe('call-output-not-given', () => {
  const code = 'call-output-not-given'
  const calling = [step('c', { ...gives, calls: { procedure: 'inner' }, next: end })]
  finds(code, calling, documents, { id: 'inner', steps: [step('x', { next: end })], ...documents })
  finds(code, calling, documents, {
    id: 'inner',
    steps: [step('x', outcomes('y', end)), step('y', { ...gives, next: end })],
    ...documents,
  })
  passes(code, calling, documents, {
    id: 'inner',
    steps: [step('x'), step('y', { ...gives, next: end })],
    ...documents,
  })
  const endings = [{ id: 'selesai', kind: 'finished', label: { written: 'Selesai' }, yields: 'd' }]
  passes(code, calling, documents, { id: 'inner', steps: [step('x', { next: end })], endings, ...documents })
  const onward = [...calling.map((one) => ({ ...one, next: 'z' })), last()]
  passes('requirement-not-on-every-path', onward, documents, {
    id: 'inner',
    steps: [step('x', { ...gives, next: end })],
    ...documents,
  })
})

describe('performer-without-step', () => {
  const code = 'performer-without-step'
  const performers = ['staf', 'kabid'].map((id) => ({ id, kind: 'office', title: { written: id } }))
  const signed = { outputs: [{ document: 'd', signedBy: ['kabid'], written: 'd' }] }
  finds(code, [step('a', { next: end })], { performers })
  passes(code, [step('a', { ...signed, next: end })], { performers, ...documents })
  passes(code, [step('a'), step('b', { performers: { one: 'kabid', written: 'b' }, next: end })], {
    performers,
  })
})

describe('team-not-appointed', () => {
  const code = 'team-not-appointed'
  const performers = [
    { id: 'staf', kind: 'office', title: { written: 'Staf' } },
    { id: 'tim', kind: 'team', title: { written: 'Tim' } },
  ]
  const work = (rule: object = { one: 'tim' }) =>
    step('z', { performers: { ...rule, written: 'Tim' }, next: end })
  finds(code, [step('a'), work()], { performers })
  finds(code, [step('a', outcomes('b', 'z')), step('b', { appoints: ['tim'] }), work()], { performers })
  finds(code, [step('a'), work({ allOf: ['staf', 'tim'] })], { performers })
  const signed = (use: object) => ({
    performers,
    documents: { d: { title: 'Dokumen', kind: 'dokumen', ...use } },
  })
  finds(code, [step('a'), step('z', { ...gives, next: end })], signed({ signers: ['tim'] }))
  finds(code, [step('a', { ...gives, appoints: ['tim'], next: end })], signed({ initials: ['tim'] }))
  passes(
    code,
    [step('a', { appoints: ['tim'] }), step('z', { ...gives, next: end })],
    signed({ signers: ['tim'] }),
  )
  passes(code, [step('a', { appoints: ['tim'] }), work()], { performers })
  passes(code, [step('a'), work({ anyOf: ['staf', 'tim'] })], { performers })
})
