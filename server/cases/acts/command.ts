import type { CaseCommand } from '#engine/case/commands.ts'
import type { FileRef, TaskDraft } from '#engine/case/state.ts'
import type { ActBody } from './schemas.ts'

/** Ids of the files an act names. */
export function filesNamedBy(act: ActBody): readonly string[] {
  if (act.type === 'SaveApplication') return act.documents.map((given) => given.file)
  if (act.type === 'CompleteStep') return act.outputs.map((given) => given.file)
  if (act.type === 'SaveDraft') return Object.values(act.draft.files ?? {})
  return act.type === 'ReplaceDocument' ? [act.file] : []
}

/**
 * The command an API body means, with the files looked up; null where it names a file that this official never stored.
 * `SubmitCase` gets its reference from the path of the command itself.
 */
export function commandFrom(act: ActBody, files: readonly FileRef[]): CaseCommand | null {
  const byId = new Map(files.map((file) => [file.fileId, file]))
  if (filesNamedBy(act).some((id) => !byId.has(id))) return null
  const given = (list: readonly { document: string; file: string }[]) =>
    list.map(({ document, file }) => ({ document, file: byId.get(file)! }))
  switch (act.type) {
    case 'SaveApplication':
      return { ...act, documents: given(act.documents) }
    case 'CompleteStep':
      return { ...act, outputs: given(act.outputs) }
    case 'SaveDraft':
      return { ...act, draft: draftFrom(act.draft, byId) }
    case 'ReplaceDocument':
      return { ...act, file: byId.get(act.file)! }
    case 'SubmitCase':
      return { type: 'SubmitCase', reference: '' }
    default:
      return act
  }
}

function draftFrom(
  { files, ...draft }: Extract<ActBody, { type: 'SaveDraft' }>['draft'],
  byId: ReadonlyMap<string, FileRef>,
): TaskDraft {
  if (!files) return draft
  const found = Object.entries(files).map(([document, file]) => [document, byId.get(file)!] as const)
  return { ...draft, files: Object.fromEntries(found) }
}
