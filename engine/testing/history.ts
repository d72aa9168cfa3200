import type { Actor, CaseCommandType, Offer } from '../case/index.ts'
import { type Draw, oneOf, rarely } from './draw.ts'
import { fill } from './fill.ts'
import type { CaseRun } from './run.ts'

/** How much more often than once an act is drawn, so that cases get somewhere and the rare acts come about too. */
const weights: Partial<Record<CaseCommandType, number>> = {
  OpenCase: 4,

  SubmitCase: 8,
  CompleteStep: 12,
  SignOutput: 6,
  WritePaper: 6,
  ForwardPaper: 10,
  RecallPaper: 4,
  FinishPaper: 3,
  InitialPaper: 8,
  SignPaper: 12,
  RefusePaper: 8,
  Dispose: 2,
  PassOnDisposition: 4,
  SettleDisposition: 2,
  TakeBackDisposition: 2,
  ReviseSchedule: 2,
  SkipStep: 3,
  ResumeCase: 8,
  ReturnStep: 2,
  ReplaceDocument: 2,
  ReopenCase: 3,
}

/** Acts that rarely lead on: drawn once in so many times they come up. */
const seldom: Readonly<Partial<Record<CaseCommandType, number>>> = {
  WithdrawCase: 15,
  CancelCase: 15,
  SuspendCase: 5,
  RecordProblem: 15,
  RecordSolution: 15,
  RejectDocument: 15,
  RecordDeviation: 15,
}

export type AllowedOffer = Extract<Offer, { allowed: true }>

/** Somebody, and something that is offered to them; undefined where nothing is. */
export function drawOffer(run: CaseRun, draw: Draw): { actor: Actor; offer: AllowedOffer } | undefined {
  for (let tried = 0; tried < 20; tried++) {
    const actor = oneOf(draw, run.cast.everybody)
    const allowed = run.offersTo(actor).filter((offer): offer is AllowedOffer => offer.allowed)
    const weighted = allowed
      .filter(({ act }) => act !== 'AddNote' && act !== 'MoveToVersion')
      .filter(({ act }) => rarely(draw, seldom[act] ?? 1))
      .flatMap((offer) => Array.from({ length: weights[offer.act] ?? 1 }, () => offer))
    if (weighted.length > 0) return { actor, offer: oneOf(draw, weighted) }
  }
  return undefined
}

/** A day of the next two weeks, or of the last three days: some decrees come late. */
function soon({ clock }: CaseRun, draw: Draw): string {
  return new Date(Date.parse(clock.now()) + (draw(17) - 3) * 86_400_000).toISOString().slice(0, 10)
}

/**
 * One more act of a history by chance: what somebody is offered, with its needs met. Returns what was done. Throws where
 * the offer turns out to be refused.
 */
export function actByChance(run: CaseRun, draw: Draw): CaseCommandType | undefined {
  // Before anybody looks: a day decreed may strike out the very deviation that is offered to be accounted for.
  if (rarely(draw, 25)) run.decree(soon(run, draw))
  const drawn = drawOffer(run, draw)
  if (!drawn) return undefined
  const { actor, offer } = drawn
  run.clock.advance(draw(600))
  if (rarely(draw, 10)) run.escalate()
  const command = fill(offer, run.state, run.facts(actor), run.cast, draw)
  if (!command) return undefined
  if (command.type === 'AssignTask' || command.type === 'HandOverTask') {
    // Whom to give it to is the one need that the offer can't know: somebody who may perform it.
    const able = run.cast.everybody.filter(
      ({ official }) => run.decide({ ...command, to: official }, actor).accepted,
    )
    if (able.length === 0) return undefined
    run.mustAct({ ...command, to: oneOf(draw, able).official }, actor)
  } else run.mustAct(command, actor)
  return command.type
}
