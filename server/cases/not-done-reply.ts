import { type ApiReply, notFound, refused } from '#server/http/api.ts'
import type { ActAnswer } from './contract.ts'

/** What the API answers where an act on a case wasn't done. */
export function notDoneReply(answer: Exclude<ActAnswer, { kind: 'done' }>): ApiReply<never> {
  switch (answer.kind) {
    case 'refused':
      return refused(answer.refusal)
    case 'conflict':
      return { kind: 'conflict', facts: { version: answer.version, changed: answer.changed } }
    case 'not-found':
      return notFound
  }
}
