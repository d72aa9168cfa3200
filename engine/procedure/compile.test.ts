import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { ProcedureDefinition } from './definition.ts'
import { parseProcedure } from './parse.ts'
import { codesOf, end, findingsOf, graphOf, outcomes, sketch, step } from './testing/sketch.ts'

function read(name: string): ProcedureDefinition {
  const parsed = parseProcedure(
    readFileSync(new URL(`./testing/${name}.yaml`, import.meta.url), 'utf8'),
    `${name}.yaml`,
  )
  assert.ok('procedure' in parsed, JSON.stringify(parsed))
  return parsed.procedure
}

describe('a called procedure is linked in', () => {
  const graph = graphOf(read('everything'), read('everything-called'))
  const called = graph.byId.get('analisis/telaah')!

  test('its steps come right after the caller, under its name', () => {
    const ids = graph.steps.map((one) => one.id)
    assert.equal(ids.indexOf('analisis/telaah'), ids.indexOf('analisis') + 1)
    assert.deepEqual(
      graph.steps.map((one) => one.order),
      graph.steps.map((_, index) => index),
    )
    assert.deepEqual([called.scope, called.entry], ['analisis', null])
    assert.equal(graph.byId.get('analisis')?.entry, 'analisis/telaah')
    assert.equal(graph.byId.get('analisis')?.scope, null)
  })
  test('its performers are ours', () =>
    assert.deepEqual(called.rule, { mode: 'one', performers: ['programmer'] }))
  test('its documents come along with their kinds, initialled and signed by ours', () => {
    assert.deepEqual(graph.documentUses['hasil-telaah'], {
      kind: 'hasil-telaah',
      initials: [],
      signers: ['programmer'],
    })
    assert.deepEqual(graph.documentUses.formulir?.signers, ['kadis'])
  })
  test('a document that both name is as the caller has it', () => {
    const named = (kind: string) => ({ documents: { d: { title: 'Dokumen', kind } } })
    const inner = sketch([step('x', { next: end })], { id: 'inner', ...named('theirs') })
    const whole = sketch([step('c', { calls: { procedure: 'inner' }, next: end })], named('ours'))
    assert.equal(graphOf(whole, inner).documentUses.d?.kind, 'ours')
  })
  test('its endings complete the caller with an outcome', () => {
    assert.deepEqual(
      called.outcomes.map((outcome) => outcome.to),
      [
        { kind: 'ending', ending: 'analisis/jadi' },
        { kind: 'ending', ending: 'analisis/gagal' },
      ],
    )
    const ending = graph.endings.get('analisis/gagal')
    assert.deepEqual([ending?.scope, ending?.outcome], ['analisis', 'henti'])
    assert.deepEqual(
      [graph.endings.get('selesai')?.scope, graph.endings.get('selesai')?.outcome],
      [null, null],
    )
  })
  test('what it takes with its application comes from our steps', () => {
    const [requirement] = called.requirements
    assert.equal(requirement?.kind === 'document' && requirement.from, 'jadwalkan')
  })
  test('times, joins and schedules name the linked steps', () => {
    const inner = sketch(
      [step('x', { sets: ['y'] }), step('y', { time: { setBy: 'x', written: 'target' }, next: end })],
      { id: 'inner' },
    )
    const whole = graphOf(sketch([step('c', { calls: { procedure: 'inner' }, next: end })]), inner)
    assert.deepEqual(whole.byId.get('c/x')?.sets, ['c/y'])
    assert.deepEqual(whole.byId.get('c/y')?.time?.value, { kind: 'set-by', step: 'c/x' })
  })
  test('the parallel branches are known', () => {
    assert.equal(graph.hasParallel, true)
    assert.equal(graphOf(sketch([step('a', { next: end })])).hasParallel, false)
  })
})

test('a call inside a call is linked all the way down', () => {
  const innermost = sketch([step('z', { next: end })], { id: 'innermost' })
  const inner = sketch([step('y', { calls: { procedure: 'innermost' }, next: end })], { id: 'inner' })
  const graph = graphOf(sketch([step('x', { calls: { procedure: 'inner' }, next: end })]), inner, innermost)
  assert.deepEqual(
    graph.steps.map((one) => [one.id, one.scope]),
    [
      ['x', null],
      ['x/y', 'x'],
      ['x/y/z', 'x/y'],
    ],
  )
})

describe('a call that can not be', () => {
  const calling = (id: string, more = {}) =>
    sketch([step('c', { calls: { procedure: id, ...more }, next: end })])
  const inner = sketch([step('x', { next: end })], { id: 'inner' })

  test('of a procedure that is not there', () =>
    assert.deepEqual(codesOf(calling('inner')), ['call-missing']))
  test('of one that is', () => assert.deepEqual(codesOf(calling('inner'), inner), []))
  test('of itself, however far round', () => {
    const back = sketch([step('x', { calls: { procedure: 'sketch' }, next: end })], { id: 'inner' })
    assert.deepEqual(codesOf(calling('inner'), back, calling('inner')), ['call-recursive'])
  })
  test('without a counterpart for a performer', () => {
    const performers = [{ id: 'ahli', kind: 'office', title: { written: 'Ahli' } }]
    const foreign = sketch([step('x', { performers: { one: 'ahli', written: 'Ahli' }, next: end })], {
      id: 'inner',
      performers,
    })
    assert.deepEqual(codesOf(calling('inner'), foreign), ['call-performer-unmapped'])
    assert.deepEqual(codesOf(calling('inner', { performers: { ahli: 'staf' } }), foreign), [])
  })
  test('that names somebody the called procedure has not', () => {
    assert.deepEqual(codesOf(calling('inner', { performers: { siapa: 'staf' } }), inner), [
      'call-name-unknown',
    ])
  })
  test('of a decision that leaves an ending open', () => {
    const deciding = (endings: object) =>
      sketch([step('c', { calls: { procedure: 'inner', endings }, ...outcomes(end, 'c') })])
    assert.deepEqual(codesOf(deciding({}), inner), ['call-ending-unmapped'])
    assert.deepEqual(codesOf(deciding({ selesai: 'o1' }), inner), [])
  })
  test('with a field of another type', () => {
    const field = (type: string) => ({ fields: [{ id: 'skor', label: 'Skor', type }] })
    const whole = sketch([step('c', { calls: { procedure: 'inner' }, next: end })], field('number'))
    assert.deepEqual(codesOf(whole, sketch([step('x', { next: end })], { id: 'inner', ...field('text') })), [
      'field-conflict',
    ])
    assert.deepEqual(
      codesOf(whole, sketch([step('x', { next: end })], { id: 'inner', ...field('number') })),
      [],
    )
  })
})

test('a definition that was not parsed is told what it refers to in vain', () => {
  const whole = sketch([step('a'), step('b', outcomes(end, 'a'))])
  const [a, b] = whole.steps
  const lost = {
    ...b!,
    outcomes: [b!.outcomes[0]!, { ...b!.outcomes[1]!, to: { kind: 'step' as const, step: 'gone' } }],
  }
  assert.deepEqual(codesOf({ ...whole, steps: [a!, lost] }), ['outcome-without-target'])
  assert.deepEqual(codesOf({ ...whole, steps: [{ ...a!, next: [] }, b!] }), ['outcome-without-target'])
  assert.deepEqual(codesOf({ ...whole, steps: [{ ...a!, join: ['gone', 'b'] }, b!] }), [
    'join-can-starve',
    'join-unknown-step',
  ])
  assert.deepEqual(codesOf({ ...whole, performers: [] }), ['performer-unknown'])
  assert.deepEqual(codesOf({ ...whole, steps: [] }), ['no-steps'])
})

test('findings come in the order of the document, in two languages, with a line', () => {
  const twice = sketch([
    step('a', { number: '1' }),
    step('b', { number: '1', time: { amount: 3, unit: 'hour', written: '2 jam' }, next: end }),
  ])
  const [first, second] = findingsOf(twice)
  assert.deepEqual([first?.code, second?.code], ['duplicate-number', 'time-disagrees'])
  assert.match(first!.sentence.id, /^Nomor 1 dipakai 2 kali: kegiatan 1 \(“Kerjakan a”\) dan kegiatan 1/)
  assert.match(first!.sentence.en, /^Number 1 is used 2 times: step 1 \(“Kerjakan a”\) and step 1/)
  assert.equal(second!.line, twice.steps[1]!.line)
})
