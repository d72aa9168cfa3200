import type { DocumentId } from '../../procedure/definition.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { findPaper, mustBeDrafting, mustWriteFor } from '../rules/paper.ts'
import { onPaperPlace } from '../rules/paper-place.ts'
import type { TaskId } from '../state.ts'

export function mayWritePaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return (
    onPaperPlace(context, task, (place) => mustWriteFor(place, document, context)) ??
    mustBeDrafting(context, task, document)
  )
}

/** A content like the one before is no new revision. */
export function writePaper(
  command: Extract<CaseCommand, { type: 'WritePaper' }>,
  context: Context,
): CaseDecision {
  const { task, document, content, kindVersion } = command
  return unless(mayWritePaper(context, task, document), () => {
    const { graph, actor, now } = context.facts
    const before = findPaper(context, task, document)
    if (before?.content === content) return []
    const { kind } = graph.documentUses[document]!
    return [
      {
        type: 'PaperWritten',
        task,
        document,
        kind: before?.kind ?? kind,
        kindVersion: before?.kindVersion ?? kindVersion,
        revision: (before?.revision ?? 0) + 1,
        content,
        by: actor.official,
        at: now,
      },
    ]
  })
}
