import type { Offer } from '#engine/case/index.ts'
import { address } from '../../../format/address.ts'
import { type PagedAct, slugs } from './slugs.ts'

type SubjectName = 'task' | 'step' | 'document' | 'problem' | 'duty' | 'disposition' | 'deviation'

/** What an act is about: a task, a step, a document, a problem, a duty, a disposition or a deviation; nothing where it is about the whole case. */
export type Subject = Partial<Record<SubjectName, string>>

const subjects: Partial<Record<PagedAct, readonly SubjectName[]>> = {
  ClaimTask: ['task'],
  ReleaseTask: ['task'],
  AssignTask: ['task'],
  HandOverTask: ['task'],
  SignOutput: ['task', 'document'],
  SkipStep: ['task'],
  ReturnStep: ['task'],
  WithdrawCompletion: ['step'],
  RejectDocument: ['document'],
  ReplaceDocument: ['document'],
  RecordSolution: ['problem'],
  FulfilDuty: ['duty'],
  SettleDisposition: ['disposition'],
  TakeBackDisposition: ['disposition'],
  AccountForDeviation: ['deviation'],
  AcceptDeviation: ['deviation'],
  SendBackDeviation: ['deviation'],
}

/** The subject of an act as an address or a posted form names it. */
export function subjectOf(act: PagedAct, given: (name: string) => string | undefined): Subject {
  return Object.fromEntries((subjects[act] ?? []).map((name) => [name, given(name) ?? '']))
}

/** The small page of an act. `from`: where to go back to when it is done. */
export function actAddress(caseId: string, act: PagedAct, about: Subject = {}, from?: string): string {
  return address(`/permohonan/${caseId}/tindakan/${slugs[act]}`, { ...about, dari: from })
}

/** The offer of an act on a subject; undefined where there is no such thing (any more). */
export function findOffer<T extends Offer['act']>(
  offers: readonly Offer[],
  act: T,
  about: Subject = {},
): Extract<Offer, { act: T }> | undefined {
  return offers.find(
    (offer): offer is Extract<Offer, { act: T }> =>
      offer.act === act &&
      Object.entries(about).every(([name, value]) => (offer as Record<string, unknown>)[name] === value),
  )
}

export function isAllowed(offers: readonly Offer[], act: Offer['act'], about: Subject = {}): boolean {
  return findOffer(offers, act, about)?.allowed === true
}
