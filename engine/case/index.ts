export type { ClockCommand } from './clock/commands.ts'
export { type ClockFacts, decideByClock } from './clock/decide.ts'
export { type DatedTask, movedDue } from './clock/moved-due.ts'
export type { CaseCommand, CaseCommandType, GivenSchedule } from './commands.ts'
export { daysPassed } from './days-passed.ts'
export { caseDecider, decide } from './decide.ts'
export { dayRevisionsIn, dueExplanations, pausesIn } from './due-explanations.ts'
export type { CaseEvent } from './events.ts'
export { evolve } from './evolve.ts'
export type { Actor, CaseCalendars, CaseFacts } from './facts.ts'
export type { HeldStretch } from './held.ts'
export { initialCase } from './initial.ts'
export type {
  CompletionNeeds,
  NeededDocument,
  NeededOutcome,
  NeededOutput,
  NeedsByAct,
  Offer,
  OfferOf,
} from './offer.ts'
export { offers } from './offers.ts'
export { owingPerformers } from './owing-performers.ts'
export { type PerformerTimes, performerTimes } from './performer-times.ts'
export { changePersonalParts } from './personal-parts.ts'
export { type PlannedStep, planAgainstActual } from './plan-against-actual.ts'
export { type RefusalCode, refusalCodes, refusalFacts } from './refusals.ts'
export { longest } from './rules/length.ts'
export { maySeePaper } from './rules/paper.ts'
export { areSameMilestones } from './rules/schedule.ts'
export type * from './state.ts'
export { type StepClock, stepClocks } from './step-clocks.ts'
export { changeTexts } from './texts.ts'
export { timeSpent } from './time-spent.ts'
export { type TotalClock, totalClock } from './total-clock.ts'
