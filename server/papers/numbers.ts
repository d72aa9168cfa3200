import type { Content, DocumentKind } from '#engine/document-kind/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import { paperId } from '#engine/paper/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { NumberRequest, Registers } from '#server/registers/contract.ts'
import type { Seen } from './seen.ts'

/** The number of a paper and its date; no number where its kind bears none. */
export type Numbered =
  | {
      readonly kind: 'numbered'
      readonly number?: string
      readonly on: string
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

type Facts = Pick<NumberRequest, 'subject' | 'recipient' | 'urgency' | 'security' | 'archiveClass' | 'kind'>

/** A draft of a kind that is signed, which nobody signs, bears no number; what is never signed bears one when it is final. */
export const isNumbered = ({ kind, use }: Pick<Seen, 'kind' | 'use'>): boolean =>
  kind.number !== undefined && (use.signers.length > 0 || kind.signed === 'none')

/** In the book, a paper is known by case, task and document; after a number that a clerk made void, by another try. */
const inBookAs = ({ at }: Seen, again: number): string =>
  `${at.caseId}:${paperId(at.task, at.document)}${again === 0 ? '' : `:${again}`}`

/**
 * Takes the number of a paper right before it is set: the same paper gets the same number again, with the date of that
 * day. Where the book is kept in another system, the number that was given there is taken.
 */
export async function takeNumber(
  registers: Registers,
  viewer: Viewer,
  seen: Seen,
  content: Content,
  today: string,
  given: string | undefined,
): Promise<Numbered> {
  const register = seen.kind.number?.register
  if (register === undefined || !isNumbered(seen)) return { kind: 'numbered', on: today }
  const facts = factsOf(seen.kind, content, seen.within.case.state.application.subject)
  const request = { register, on: today, caseId: seen.at.caseId, ...facts }
  for (let again = 0; ; again++) {
    const paper = inBookAs(seen, again)
    const answer = await registers.take(viewer, { ...request, paper })
    if (answer.kind === 'refused')
      return orElsewhere(answer.refusal, given?.trim() || seen.made?.paper.number, today)
    const { number, numberedOn, status } = answer.letter
    if (status !== 'void') return { kind: 'numbered', number, on: numberedOn }
  }
}

function orElsewhere(why: Refusal, number: string | undefined, today: string): Numbered {
  return why.code === 'RegisterElsewhere' && number !== undefined
    ? { kind: 'numbered', number, on: today }
    : { kind: 'refused', refusal: why }
}

const securities = { biasa: 'B', terbatas: 'T', rahasia: 'R', 'sangat-rahasia': 'SR' } as const
const urgencies = ['biasa', 'segera', 'sangat-segera'] as const

/** What the book notes of it: fields that letters have in common. */
function factsOf(kind: DocumentKind, content: Content, caseSubject: string): Facts {
  const text = (field: string) => {
    const value = Object.hasOwn(content, field) ? content[field] : undefined
    return typeof value === 'string' ? value : undefined
  }
  const recipient = text('kepada')
  const urgency = urgencies.find((each) => each === text('sifat'))
  const security = text('keamanan')
  return {
    kind: kind.id,
    subject: text('hal') ?? `${kind.title.id}: ${caseSubject}`,
    archiveClass: kind.archive.class,
    ...(recipient !== undefined && { recipient }),
    ...(urgency && { urgency }),
    ...(security !== undefined &&
      Object.hasOwn(securities, security) && { security: securities[security as keyof typeof securities] }),
  }
}
