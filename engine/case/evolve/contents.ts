import type { CaseState, OpenTask } from '../state.ts'
import { type Handlers, without } from './handlers.ts'

/** What the case holds: the application, documents, fields, people, problems, duties. */
export const contents: Handlers<
  | 'ApplicationSaved'
  | 'DocumentReceived'
  | 'DocumentRejected'
  | 'FieldsRecorded'
  | 'TeamAppointed'
  | 'NoteAdded'
  | 'ProblemRecorded'
  | 'ProblemSolved'
  | 'DutyFulfilled'
> = {
  ApplicationSaved: (state, { application }) => ({ ...state, application }),
  DocumentReceived: (state, { document, file, version, step, by, at }) => ({
    ...withoutSignatures(state, document),
    documents: { ...state.documents, [document]: { file, version, step, by, at } },
  }),
  DocumentRejected: (state, { document, by, reason }) => {
    const held = state.documents[document]
    if (!held) throw new Error(`No document ${document} is held`)
    return {
      ...state,
      documents: { ...state.documents, [document]: { ...held, rejected: { by, reason } } },
    }
  },
  FieldsRecorded: (state, { fields }) => ({ ...state, fields: { ...state.fields, ...fields } }),
  TeamAppointed: (state, { appointments }) => ({ ...state, team: { ...state.team, ...appointments } }),
  // The log keeps it; nothing is decided by it.
  NoteAdded: (state) => state,
  ProblemRecorded: (state, { problem, text }) => ({
    ...state,
    problems: { ...state.problems, [problem]: text },
    problemCount: state.problemCount + 1,
  }),
  ProblemSolved: (state, { problem }) => ({ ...state, problems: without(state.problems, [problem]) }),
  DutyFulfilled: (state, { duty, next }) => ({
    ...state,
    duties: state.duties.flatMap((owed) => {
      if (owed.id !== duty) return [owed]
      return next === null ? [] : [{ id: duty, dueAt: next, remaining: owed.remaining - 1 }]
    }),
  }),
}

export function redated(state: CaseState, dueAt: Readonly<Record<string, string>>): CaseState {
  const tasks: Record<string, OpenTask> = { ...state.tasks }
  for (const [id, due] of Object.entries(dueAt)) {
    const task = tasks[id]
    if (task) tasks[id] = { ...task, dueAt: due }
  }
  return { ...state, tasks }
}

export function withoutDueTime(state: CaseState, id: string): CaseState {
  const { [id]: task, ...others } = state.tasks
  if (!task) return state
  const { dueAt: _, ...undated } = task
  return { ...state, tasks: { ...others, [id]: undated } }
}

/** A new version of a document has to be signed anew. */
function withoutSignatures(state: CaseState, document: string): CaseState {
  const signed = Object.values(state.tasks).filter((task) =>
    task.signatures?.some((signature) => signature.document === document),
  )
  if (signed.length === 0) return state
  const tasks: Record<string, OpenTask> = { ...state.tasks }
  for (const { signatures, ...task } of signed) {
    const left = signatures?.filter((signature) => signature.document !== document) ?? []
    tasks[task.id] = left.length > 0 ? { ...task, signatures: left } : task
  }
  return { ...state, tasks }
}
