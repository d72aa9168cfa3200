import type { Actor } from '../case/facts.ts'
import type { OfferOf } from '../case/index.ts'
import type { OutcomeId, StepId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { least } from './draw.ts'
import { fill, fillCompletion } from './fill.ts'
import { CaseRun } from './run.ts'

/** One act of a scripted run; whoever owes the step does it, with all that it needs. */
type ScriptedAct =
  | {
      readonly kind: 'complete'
      readonly step: StepId
      readonly outcome?: OutcomeId
      readonly reason?: string
    }
  | {
      readonly kind: 'return'
      readonly from: StepId
      readonly to: StepId
      readonly points: readonly string[]
    }

/** A case submitted by the applicant itself, with everything the application asks for. */
export function submittedCase(graph: StepGraph): CaseRun {
  const run = new CaseRun(graph)
  const applicant = run.cast.everybody.find(({ unit }) => unit === run.cast.applicant)!
  for (const act of ['OpenCase', 'SaveApplication', 'SubmitCase'] as const) {
    const offer = run.offersTo(applicant).find((candidate) => candidate.act === act)!
    const command = fill(offer, run.state, run.facts(applicant), run.cast, least)!
    run.mustAct(command, applicant)
  }
  return run
}

/** Plays a whole script. Throws, saying which act and why, where one can't be done. */
export function playScript(graph: StepGraph, acts: readonly ScriptedAct[]): CaseRun {
  const run = submittedCase(graph)
  for (const [index, act] of acts.entries()) {
    try {
      run.clock.advance(60)
      if (act.kind === 'complete') completeWhole(run, act)
      else returnTask(run, act)
    } catch (error) {
      throw new Error(
        `Act ${index + 1} (${JSON.stringify(act)}): ${error instanceof Error ? error.message : error}`,
      )
    }
  }
  return run
}

/** Completes a step in every part and with every signature, by whoever owes each. */
function completeWhole(run: CaseRun, act: Extract<ScriptedAct, { kind: 'complete' }>): void {
  const task = openTaskOf(run, act.step)
  giveWork(run, task, act)
  while (run.state.tasks[task] && giveRest(run, task)) {
    // Every turn gives one part or signature more.
  }
  if (run.state.tasks[task]) throw new Error(`nobody gives what ${act.step} still lacks`)
}

function openTaskOf(run: CaseRun, step: StepId): string {
  const task = Object.values(run.state.tasks).find((open) => open.step === step)
  if (task) return task.id
  throw new Error(`${step} isn't open; open are ${Object.keys(run.state.tasks).join(', ') || 'none'}`)
}

function giveWork(run: CaseRun, task: string, act: Extract<ScriptedAct, { kind: 'complete' }>): void {
  const [actor, offer] = findCompleter(run, task)
  const command = fillCompletion(offer, run.state, run.facts(actor), run.cast, least, act)
  if (!command) throw new Error(`no field values lead to outcome ${act.outcome}`)
  run.mustAct(command, actor)
}

function findCompleter(run: CaseRun, task: string): readonly [Actor, OfferOf<'CompleteStep'>] {
  const refusals = new Set<string>()
  for (const actor of run.cast.everybody) {
    const offer = run.offersTo(actor).find((one) => one.act === 'CompleteStep' && one.task === task)
    if (offer?.act !== 'CompleteStep') continue
    if (offer.allowed) return [actor, offer]
    refusals.add(`${offer.refusal.code} ${JSON.stringify(offer.refusal.facts)}`)
  }
  throw new Error(`nobody may complete ${task}: ${[...refusals].join('; ')}`)
}

/** One more part or signature, by the first person who owes one. */
function giveRest(run: CaseRun, task: string): boolean {
  for (const actor of run.cast.everybody) {
    const offer = run
      .offersTo(actor)
      .find(
        (one) => one.allowed && (one.act === 'CompleteStep' || one.act === 'SignOutput') && one.task === task,
      )
    if (!offer) continue
    run.mustAct(fill(offer, run.state, run.facts(actor), run.cast, least)!, actor)
    return true
  }
  return false
}

function returnTask(run: CaseRun, act: Extract<ScriptedAct, { kind: 'return' }>): void {
  const task = openTaskOf(run, act.from)
  for (const actor of run.cast.everybody) {
    const offer = run.offersTo(actor).find((one) => one.act === 'ReturnStep' && one.task === task)
    if (!offer?.allowed) continue
    run.mustAct({ type: 'ReturnStep', task, to: act.to, points: act.points }, actor)
    return
  }
  throw new Error(`nobody may return ${act.from}`)
}
