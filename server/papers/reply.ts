import { refusal } from '#engine/kernel/index.ts'
import type { Paper } from '#engine/paper/index.ts'
import { notDoneReply } from '#server/cases/index.ts'
import { type ApiReply, ok, refused } from '#server/http/api.ts'
import type { PaperAnswer, PaperRefusalCode } from './contract.ts'

const because = (code: PaperRefusalCode, facts: Parameters<typeof refusal>[1] = {}) => refusal(code, facts)

/** What an act on a paper came to, as the API answers it. */
export function replyTo(answer: PaperAnswer): ApiReply<{ version: number; paper: Paper }> {
  switch (answer.kind) {
    case 'done':
      return ok({ version: answer.version, paper: answer.paper })
    case 'malformed':
    case 'incomplete': {
      const code = answer.kind === 'malformed' ? 'PaperMalformed' : 'PaperIncomplete'
      return refused(because(code), { problems: answer.problems })
    }
    case 'unsigned': {
      const { code, again, facts } = answer.refused
      return refused(because('NotSigned', { ...facts, reason: code }), { again })
    }
    default:
      return notDoneReply(answer)
  }
}
