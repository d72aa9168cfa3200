import { type ApiReply, none, notFound, refused } from '#server/http/api.ts'
import type { ArchiveAnswer } from './contract.ts'

export function replyOf(answer: ArchiveAnswer): ApiReply<never> {
  if (answer.kind === 'done') return none
  return answer.kind === 'refused' ? refused(answer.refusal) : notFound
}
