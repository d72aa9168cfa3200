import type { Content } from '#engine/document-kind/index.ts'
import { securityWords, urgencyWords } from '#library/index.ts'
import type { PaperStyle } from '#server/stationery/contract.ts'
import type { FieldSchema, PaperToSet } from '#server/typesetting/contract.ts'
import type { Seen } from './seen.ts'
import { type NamedSigner, printedSigners } from './signers.ts'

/** What isn't in the paper's content and yet stands on it. */
export interface Setting {
  readonly looks: PaperStyle
  readonly signers: readonly NamedSigner[]
  /** Local, `2026-11-20`. */
  readonly on: string
  readonly number?: string
  readonly marks: PaperToSet['marks']
  /** Where anyone can check it. */
  readonly url?: string
  readonly draft: boolean
}

export function paperToSet(seen: Seen, content: Content, setting: Setting): PaperToSet {
  const { kind } = seen
  const { looks, number, url } = setting
  const urgency = choiceOf(content, 'sifat', urgencyWords)
  const security = choiceOf(content, 'keamanan', securityWords)
  return {
    kind: {
      id: kind.id,
      title: kind.title.id,
      shape: kind.shape === 'upload' ? 'form' : kind.shape,
      template: kind.template ?? 'form',
      fields: kind.fields as unknown as FieldSchema,
    },
    content,
    letterhead: looks.letterhead,
    ...(number !== undefined && { number }),
    date: setting.on,
    place: looks.place,
    wording: looks.wording,
    ...(urgency && { urgency }),
    ...(security && { security }),
    signers: printedSigners(seen, setting.signers, content),
    marks: setting.marks,
    ...(url !== undefined && { verification: { url } }),
    draft: setting.draft,
  }
}

function choiceOf<Choices extends object>(
  content: Content,
  field: string,
  choices: Choices,
): keyof Choices | undefined {
  const value = Object.hasOwn(content, field) ? content[field] : undefined
  return typeof value === 'string' && Object.hasOwn(choices, value) ? (value as keyof Choices) : undefined
}
