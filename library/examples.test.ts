import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileProcedure, type StepGraph, type Target } from '#engine/procedure/index.ts'
import { type ExampleCase, readExample } from './examples.ts'
import { loadLibrary } from './index.ts'
import { parseYaml } from './yaml-file.ts'

const { procedures, resolve } = loadLibrary()
const flows = procedures.filter(({ source }) => source !== undefined)

function graphOf(definition: (typeof procedures)[number]['definition']): StepGraph {
  const compiled = compileProcedure(definition, resolve)
  assert.ok('graph' in compiled)
  return compiled.graph
}

for (const { id, definition, examples } of flows) {
  const graph = graphOf(definition)

  for (const example of examples)
    test(`${id}/${example.name}: each act is due when it comes, and the last one ends the case`, () => {
      assert.equal(walk(graph, example), example.ending)
    })

  test(`${id}: the examples reach every ending, choose every outcome, and one goes back with points`, () => {
    const acts = examples.flatMap((example) => example.acts)
    const endings = new Set(examples.map((example) => example.ending))
    assert.deepEqual([...endings].toSorted(), definition.endings.map((ending) => ending.id).toSorted())
    for (const step of definition.steps)
      for (const outcome of step.outcomes)
        assert.ok(
          acts.some((act) => act.kind === 'complete' && act.step === step.id && act.outcome === outcome.id),
          `${step.id}: nobody chooses ${outcome.id}`,
        )
    for (const step of graph.steps.filter((one) => one.entry === null))
      assert.ok(
        acts.some((act) => act.kind === 'complete' && act.step === step.id),
        `${step.id} is done in no example`,
      )
    assert.ok(acts.some((act) => act.kind === 'return'))
  })

  test(`${id}: every loop is taken twice by one example`, () => {
    for (const [index, step] of definition.steps.entries())
      for (const { id: outcome, to } of step.outcomes) {
        const leadsBack =
          to.kind === 'step' && definition.steps.findIndex((other) => other.id === to.step) <= index
        const taken = examples.map(
          ({ acts }) =>
            acts.filter((act) => act.kind === 'complete' && act.step === step.id && act.outcome === outcome)
              .length,
        )
        if (leadsBack) assert.ok(Math.max(...taken) >= 2, `${step.id}: ${outcome} isn't taken twice`)
      }
  })
}

test('an example that goes astray is told at the act where it does', () => {
  const { definition, examples } = flows.find(({ id }) => id === 'katingan')!
  const straight = examples.find(({ name }) => name === 'lurus')!
  const astray = { ...straight, acts: straight.acts.toSpliced(3, 1) }
  assert.throws(() => walk(graphOf(definition), astray), /rapat isn't due/)
})

for (const [text, problem] of [
  ['title: "x"\nacts:\n  - selesai: a\nending: e', /acts\[0\] is no act.*complete: a step/],
  ['title: "x"\nacts:\n  - complete: a\n    sebab: "b"\nending: e', /acts\[0\]\.sebab means nothing here/],
  ['title: "x"\nacts:\n  - return: a\n    to: b\n    points: []\nending: e', /points is empty/],
  ['title: "x"\nacts: []', /ending must be a text/],
  ['title: [', /contoh\.yaml:\d+: this is not YAML/],
] as const)
  test(`a file with ${JSON.stringify(text)} is refused in plain words`, () => {
    assert.throws(() => readExample('katingan', 'contoh', parseYaml('contoh.yaml', text)), problem)
  })

/** Follows the acts along the graph, one token (the six flows have no parallel branches); the ending reached. */
function walk(graph: StepGraph, example: ExampleCase): string {
  let due = enter(graph, graph.start)
  let ending = ''
  for (const act of example.acts) {
    const id = act.kind === 'return' ? act.from : act.step
    assert.ok(ending === '' && due === id, `${id} isn't due; ${ending || due} is`)
    if (act.kind === 'return') {
      due = enter(graph, act.to)
      continue
    }
    const step = graph.byId.get(id)!
    const outcome = step.outcomes.find((one) => one.id === act.outcome)
    assert.equal(outcome?.id, act.outcome, `${id} has no outcome ${act.outcome}`)
    assert.equal(step.nature === 'decide', outcome !== undefined, `${id} needs an outcome to be a decision`)
    assert.ok(!outcome?.reasonRequired || act.reason, `${id}: ${act.outcome} needs a reason`)
    const reached = follow(graph, outcome?.to ?? step.next[0]!)
    if (reached.kind === 'ending') ending = reached.ending
    else due = enter(graph, reached.step)
  }
  return ending
}

/** An ending inside a called procedure goes on from its caller. */
function follow(graph: StepGraph, target: Target): Target {
  if (target.kind === 'step') return target
  const scope = graph.endings.get(target.ending)?.scope ?? null
  return scope === null ? target : follow(graph, graph.byId.get(scope)!.next[0]!)
}

function enter(graph: StepGraph, id: string): string {
  const entry = graph.byId.get(id)?.entry
  return entry ? enter(graph, entry) : id
}
