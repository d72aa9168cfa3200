import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paperWaitsFor } from '../paper/index.ts'
import { canReachEnding, isReachableMarking } from '../procedure/markings.ts'
import { actByChance, CaseRun, type Draw, drawFrom, drawGraph, fill } from '../testing/index.ts'
import { evolve, initialCase, type Offer } from './index.ts'

const thorough = Number(process.env.LAKSANA_THOROUGH ?? 1)

/** The seed alone makes the procedure and the whole history; fast-check names the one that fails. */
function forAllHistories(runs: number, check: (run: CaseRun, draw: Draw) => void): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawFrom(seed)
      check(new CaseRun(drawGraph(draw)), draw)
    }),
    { numRuns: runs * thorough, endOnFailure: true },
  )
}

function live(run: CaseRun): boolean {
  return run.state.status === 'running' || run.state.status === 'suspended'
}

function mustStandLawfully(run: CaseRun): void {
  if (!live(run)) return
  const { tasks, arrivals } = run.state
  const marking = { open: Object.values(tasks).map((task) => task.step), arrivals }
  assert.ok(isReachableMarking(run.graph, marking), `unreachable: ${JSON.stringify(marking)}`)
  assert.ok(canReachEnding(run.graph, marking), `no way to an ending: ${JSON.stringify(marking)}`)
}

/** Acts that lead on, as opposed to notes, drafts and giving up. */
const leadsOn = new Set<Offer['act']>([
  'CompleteStep',
  'SignOutput',
  'SkipStep',
  'ReturnStep',
  'ResumeCase',
  'ReplaceDocument',
])

function somebodyCanLeadOn(run: CaseRun): boolean {
  return run.cast.everybody.some((actor) =>
    run.offersTo(actor).some((offer) => {
      if (!offer.allowed || !leadsOn.has(offer.act)) return false
      const command = fill(offer, run.state, run.facts(actor), run.cast, () => 0)
      return command !== undefined && run.decide(command, actor).accepted
    }),
  )
}

test('what is offered is never refused, every marking is one the procedure reaches, a replay gives the very state', () => {
  forAllHistories(1200, (run, draw) => {
    for (let acts = 0; acts < 30; acts++) {
      actByChance(run, draw)
      mustStandLawfully(run)
    }
    const stored = JSON.parse(JSON.stringify(run.events)) as typeof run.events
    assert.deepEqual(stored.reduce(evolve, initialCase), JSON.parse(JSON.stringify(run.state)))
  })
})

test('a final paper bears all it needs, and one that was sent on waits for somebody', () => {
  let finals = 0
  forAllHistories(150, (run, draw) => {
    for (let acts = 0; acts < 30; acts++) {
      actByChance(run, draw)
      for (const paper of Object.values(run.state.papers ?? {})) {
        const { initials, signers } = run.graph.documentUses[paper.document]!
        if (paper.standing === 'initialling' || paper.standing === 'signing')
          assert.ok(paperWaitsFor(paper, { initials, signers }).length > 0, JSON.stringify(paper))
        if (paper.standing !== 'final') continue
        finals += 1
        assert.ok(paper.file)
        assert.deepEqual(
          paper.initials.map(({ performer }) => performer),
          initials,
        )
        assert.deepEqual(paper.signatures.map(({ performer }) => performer).sort(), [...signers].sort())
      }
    }
  })
  assert.ok(finals > 0, 'no paper was ever final: the test proves nothing')
})

test('no reachable state is without a way out', () => {
  forAllHistories(200, (run, draw) => {
    for (let acts = 0; acts < 30; acts++) {
      actByChance(run, draw)
      if (live(run)) assert.ok(somebodyCanLeadOn(run), `nobody leads on from ${Object.keys(run.state.tasks)}`)
    }
  })
})

test('what is not offered is refused for the very reason given', () => {
  forAllHistories(120, (run, draw) => {
    for (let acts = 0; acts < 25; acts++) {
      actByChance(run, draw)
      for (const actor of run.cast.everybody)
        for (const offer of run.offersTo(actor)) {
          if (offer.allowed) continue
          const command = fill(offer, run.state, run.facts(actor), run.cast, draw)!
          const decision = run.decide(command, actor, run.graph)
          assert.ok(!decision.accepted, `${offer.act} was not offered but is accepted`)
          assert.deepEqual(decision.refusal, offer.refusal)
        }
    }
  })
})

test('two people at once: whoever comes second is decided on what the first left, lawfully', () => {
  forAllHistories(200, (run, draw) => {
    for (let acts = 0; acts < 30; acts++) {
      const one = proposal(run, draw)
      const other = proposal(run, draw)
      if (one && other) {
        for (const [first, second] of [[one, other] as const, [other, one] as const]) {
          const copy = run.copy()
          copy.mustAct(first.command, first.actor)
          copy.act(second.command, second.actor)
          mustStandLawfully(copy)
        }
      }
      actByChance(run, draw)
    }
  })
})

function proposal(run: CaseRun, draw: Draw) {
  const actor = run.cast.everybody[draw(run.cast.everybody.length - 1)]!
  const allowed = run.offersTo(actor).filter(({ allowed }) => allowed)
  const offer = allowed[draw(Math.max(0, allowed.length - 1))]
  if (!offer || offer.act === 'AssignTask' || offer.act === 'HandOverTask' || offer.act === 'MoveToVersion')
    return undefined
  const command = fill(offer, run.state, run.facts(actor), run.cast, draw)
  return command && { actor, command }
}
