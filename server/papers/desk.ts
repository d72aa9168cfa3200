import type { CaseCommand } from '#engine/case/index.ts'
import type { Content } from '#engine/document-kind/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { Signatures } from '#server/signatures/contract.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import type { Contents } from './contents.ts'
import type { PaperAct, PaperAddress, PaperAnswer, PaperContent, PaperRequest } from './contract.ts'
import type { Press, PressOptions } from './press.ts'
import { findSeen, type Looking, type Seen } from './seen.ts'

/** What is needed to work on a paper. */
export interface Desk extends Looking, Pick<PressOptions, 'tenants' | 'calendars' | 'registers' | 'now'> {
  readonly contents: Contents
  readonly press: Press
  readonly typesetting: Typesetting
  readonly documents: Documents
  readonly signatures: Signatures
}

export const notFound: PaperAnswer = { kind: 'not-found' }
export const refused = (refusal: Refusal): PaperAnswer => ({ kind: 'refused', refusal })

/** A paper that may be acted on, or the answer to whoever wanted to. */
export type Ready = { readonly seen: Seen } | { readonly answer: PaperAnswer }

/**
 * Looks at a paper before an act: is it there, was this very command done already, did the person see this revision, may
 * it be done.
 */
export async function readyFor(
  desk: Desk,
  viewer: Viewer,
  at: PaperAddress,
  act: PaperAct,
  { commandId, revision }: PaperRequest,
): Promise<Ready> {
  const seen = await findSeen(desk, viewer, at)
  if (!seen) return { answer: notFound }
  const offer = seen.offers.find((each) => each.act === act)
  const current = seen.made?.paper.revision ?? 0
  if (current === revision && offer?.allowed) return { seen }
  const before = await desk.cases.findAnswered(viewer, at.caseId, commandId)
  if (before?.kind === 'done' && seen.made)
    return { answer: { kind: 'done', version: before.version, paper: seen.made.paper } }
  if (current !== revision) return { answer: movedOn(seen, revision) }
  return { answer: offer && !offer.allowed ? refused(offer.refusal) : notFound }
}

/** Somebody has written another revision since; what was done with the paper after the one that was seen. */
export function movedOn(seen: Seen, revision: number): PaperAnswer {
  const { version, history } = seen.within.case
  const deeds = seen.made?.deeds ?? []
  const known = deeds.find(({ event }) => event.type === 'PaperWritten' && event.revision === revision)
  const later = new Set(
    deeds.filter((deed) => deed.version > (known?.version ?? 0)).map((deed) => deed.version),
  )
  return { kind: 'conflict', version, changed: history.filter((item) => later.has(item.version)) }
}

/** Does it, on the paper as it was seen: an act of somebody else on the same paper since makes it a conflict. */
export async function perform(
  desk: Desk,
  viewer: Viewer,
  { at, within }: Seen,
  commandId: string,
  command: CaseCommand,
): Promise<PaperAnswer> {
  const request = { commandId, seenVersion: within.case.version, command }
  const answer = await desk.cases.act(viewer, at.caseId, request)
  if (answer.kind !== 'done') return answer
  const after = await findSeen(desk, viewer, at)
  // Whoever does something with a paper sees it; only a change of position in this very moment hides it.
  return after?.made ? { kind: 'done', version: answer.version, paper: after.made.paper } : notFound
}

/** What a paper says now. */
export async function contentNow(desk: Desk, viewer: Viewer, seen: Seen): Promise<PaperContent> {
  const hash = seen.made!.paper.content
  const read = await desk.contents.read(viewer.tenant.id, seen.at.caseId, [hash])
  return read.get(hash)!
}

export type Said = { readonly content: Content } | { readonly answer: PaperAnswer }
