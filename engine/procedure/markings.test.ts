import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canReachEnding, isReachableMarking, walkOf } from './markings.ts'
import { end, graphOf, outcomes, sketch, step } from './testing/sketch.ts'
import type { Marking } from './tokens.ts'

const at = (...open: readonly string[]): Marking => ({ open, arrivals: [] })

describe('parallel branches that join', () => {
  const graph = graphOf(
    sketch([
      step('a', { next: ['b', 'c'] }),
      step('b', { next: 'd' }),
      step('c', outcomes('d', 'a2')),
      step('a2', { next: 'c' }),
      step('d', { join: ['b', 'c'], next: end }),
    ]),
  )
  const reachable = (marking: Marking) => isReachableMarking(graph, marking)

  test('every order of the branches is reachable, and nothing else', () => {
    assert.ok(reachable(at('a')))
    assert.ok(reachable(at('b', 'c')))
    assert.ok(reachable(at('c', 'b')), 'in whatever order it is written')
    assert.ok(reachable(at('b', 'a2')))
    assert.ok(reachable({ open: ['c'], arrivals: [{ at: 'd', from: 'b' }] }))
    assert.ok(reachable({ open: ['b'], arrivals: [{ at: 'd', from: 'c' }] }))
    assert.ok(reachable(at('d')))
    assert.equal(walkOf(graph).reached.size, 7)
  })
  test('half a fork, a fork beside itself and a join beside its branch are not', () => {
    for (const marking of [
      at('b'),
      at('a', 'b'),
      at('d', 'b'),
      at(),
      { open: ['b'], arrivals: [{ at: 'd', from: 'b' }] },
    ]) {
      assert.equal(reachable(marking), false, JSON.stringify(marking))
      assert.equal(canReachEnding(graph, marking), false)
    }
  })
  test('all that is reachable can still end', () => {
    assert.ok(canReachEnding(graph, at('b', 'a2')))
    assert.ok(canReachEnding(graph, { open: ['c'], arrivals: [{ at: 'd', from: 'b' }] }))
  })
})

describe('a called procedure', () => {
  const inner = sketch(
    [
      step('x', { next: ['y', 'z'] }),
      step('y', outcomes('z2', end)),
      step('z', { next: 'z2' }),
      step('z2', { join: ['y', 'z'], next: end }),
    ],
    {
      id: 'inner',
    },
  )
  const graph = graphOf(
    sketch([step('a'), step('c', { calls: { procedure: 'inner' } }), step('e', { next: end })]),
    inner,
  )
  const reachable = (...open: readonly string[]) => isReachableMarking(graph, at(...open))

  test('stands open together with its caller', () => {
    assert.ok(reachable('c', 'c/x'))
    assert.ok(reachable('c', 'c/y', 'c/z'))
    assert.equal(reachable('c'), false)
    assert.equal(reachable('c/x'), false)
  })
  test('is closed whole by its ending, arrivals too, and its caller goes on', () => {
    assert.ok(reachable('e'))
    assert.equal(reachable('e', 'c/z'), false)
    assert.equal(isReachableMarking(graph, { open: ['e'], arrivals: [{ at: 'c/z2', from: 'c/z' }] }), false)
    assert.ok(graph.findings.some((finding) => finding.code === 'ends-while-others-open'))
  })
  test('is passed by when its caller is skipped', () => {
    const fields = [{ id: 'lulus', label: 'Lulus', type: 'boolean' }]
    const skipping = graphOf(
      sketch(
        [
          step('a', { fields: ['lulus'], next: ['b', 'c'] }),
          step('b', { next: 'e' }),
          step('c', { calls: { procedure: 'inner' }, skipWhen: 'lulus' }),
          step('e', { join: ['b', 'c'], next: end }),
        ],
        { fields },
      ),
      inner,
    )
    assert.ok(isReachableMarking(skipping, { open: ['b'], arrivals: [{ at: 'e', from: 'c' }] }))
    assert.ok(isReachableMarking(skipping, at('b', 'c', 'c/x')))
  })
})

test('the markings of a graph are walked once', () => {
  const graph = graphOf(sketch([step('a', { next: end })]))
  assert.equal(walkOf(graph), walkOf(graph))
})
