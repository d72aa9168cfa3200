import { contentProblems, readDraft } from '#engine/document-kind/index.ts'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { hashOfContent, longestContent, sizeOfContent } from './contents.ts'
import type { PaperAddress, PaperAnswer, PaperRequest, Papers } from './contract.ts'
import { contentNow, type Desk, perform, readyFor, refused, type Said } from './desk.ts'
import type { Seen } from './seen.ts'

/** Writing a paper, sending it on, taking it or sending it back. */
export function drafting(desk: Desk): Pick<Papers, 'write' | 'forward' | 'recall' | 'refuse'> {
  return {
    async write(viewer, at, request) {
      const ready = await readyFor(desk, viewer, at, 'WritePaper', request)
      if ('answer' in ready) return ready.answer
      const { seen } = ready
      const { content, problems } = readDraft(seen.kind, request.content)
      if (problems.length > 0) return { kind: 'malformed', problems }
      if (sizeOfContent(content) > longestContent)
        return refused(refusal('PaperTooLong', { kilobytes: longestContent / 1024 }))
      const hash = hashOfContent(content)
      // Also where it says the same as before: it may have been erased meanwhile.
      await desk.contents.keep(viewer.tenant.id, at.caseId, content)
      if (seen.made?.paper.content === hash)
        return { kind: 'done', version: seen.within.case.version, paper: seen.made.paper }
      const command = {
        type: 'WritePaper',
        ...about(at),
        content: hash,
        kindVersion: seen.kind.version,
      } as const
      return perform(desk, viewer, seen, request.commandId, command)
    },

    async forward(viewer, at, request) {
      const ready = await readyFor(desk, viewer, at, 'ForwardPaper', request)
      if ('answer' in ready) return ready.answer
      const said = await completeContent(desk, viewer, ready.seen)
      if ('answer' in said) return said.answer
      return perform(desk, viewer, ready.seen, request.commandId, { type: 'ForwardPaper', ...about(at) })
    },

    recall: (viewer, at, request) => simply(viewer, at, request, { type: 'RecallPaper', ...about(at) }),

    refuse: (viewer, at, { reason, ...request }) =>
      simply(viewer, at, request, { type: 'RefusePaper', ...about(at), reason }),
  }

  async function simply(
    viewer: Viewer,
    at: PaperAddress,
    request: PaperRequest,
    command: Extract<Parameters<typeof perform>[4], { type: 'RecallPaper' | 'RefusePaper' }>,
  ): Promise<PaperAnswer> {
    const ready = await readyFor(desk, viewer, at, command.type, request)
    return 'answer' in ready ? ready.answer : perform(desk, viewer, ready.seen, request.commandId, command)
  }
}

export const about = ({ task, document }: PaperAddress) => ({ task, document })

/** What a paper says, if nothing in it is missing or wrong. */
export async function completeContent(desk: Desk, viewer: Viewer, seen: Seen): Promise<Said> {
  const said = await contentNow(desk, viewer, seen)
  if (said.kind === 'erased') return { answer: refused(refusal('PaperErased')) }
  const problems = contentProblems(seen.kind, said.content)
  return problems.length > 0 ? { answer: { kind: 'incomplete', problems } } : { content: said.content }
}
