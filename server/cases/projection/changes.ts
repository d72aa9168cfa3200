import type { CaseEvent, CaseState } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { ProjectedRows } from '#server/platform/index.ts'
import { deviationRows } from './deviations.ts'
import { finalPapers } from './final-papers.ts'
import { movesMeetings } from './meeting-papers.ts'
import { notices } from './notices.ts'
import { caseFileRow, type RowNames, searchText, type TaskRow, taskRows } from './rows.ts'
import { usedNumbers } from './used-numbers.ts'
import { waitingPaperChanges } from './waiting-papers.ts'
import { withdrawnPapers } from './withdrawn-papers.ts'

export interface Act {
  readonly caseId: string
  readonly official: string
  readonly events: readonly CaseEvent[]
  /** The same as the log holds them, with their texts sealed; absent where they have none. */
  readonly stored?: readonly CaseEvent[]
  /** The case before and after, each with the graph it ran on. */
  readonly before: { readonly state: CaseState; readonly graph: StepGraph } | null
  readonly after: { readonly state: CaseState; readonly graph: StepGraph }
}

/** The rows that an act changes: read models are functions of the state, so this is the difference of two states. */
export function rowChanges(act: Act, names: RowNames): ProjectedRows {
  const old = new Map(act.before ? rowsByKey(taskRows(act.before.state, act.before.graph)) : [])
  const now = new Map(rowsByKey(taskRows(act.after.state, act.after.graph)))
  const open = [...now].filter(([key]) => !old.has(key)).map(([, row]) => row)
  const changed = [...now]
    .filter(([key, row]) => old.has(key) && !sameRow(old.get(key), row))
    .map(([, row]) => row)
  const close = [...old.values()].filter((row) => !now.has(keyOf(row)))
  const notify = notices(act, old, now)
  const outbox = [
    ...(notify ? [{ kind: 'notify', body: notify }] : []),
    ...(act.events.some(({ type }) => opensOrCloses.has(type))
      ? [{ kind: 'archive-case', body: { caseId: act.caseId } }]
      : []),
    ...newVersions(act).map((body) => ({ kind: 'redate-case', body })),
    ...finalPapers(act).map((body) => ({ kind: 'publish-paper', body })),
    ...usedNumbers(act).map((body) => ({ kind: 'use-number', body })),
    ...(movesMeetings(act) ? [{ kind: 'note-meetings', body: { caseId: act.caseId } }] : []),
    ...withdrawnPapers(act).map((body) => ({ kind: 'withdraw-paper', body })),
  ]
  const files = act.events.flatMap(filesIn)
  return {
    caseFile: caseFileChange(act, names),
    ...(open.length > 0 && { openTasks: open }),
    ...(changed.length > 0 && { changedTasks: changed }),
    ...(close.length > 0 && {
      closeTasks: close.map(({ task_id, owner }) => ({ task_id, owner })),
    }),
    ...waitingPaperChanges(act, names),
    ...deviationRows(act.stored ?? act.events, act),
    ...(files.length > 0 && { files }),
    ...(outbox.length > 0 && { outbox }),
  }
}

/** Versions of its procedure that the case was moved to: open tasks are due by their standards. */
function newVersions({ caseId, events }: Act): readonly { caseId: string; version: number }[] {
  return events.flatMap((event) => (event.type === 'VersionChanged' ? [{ caseId, version: event.to }] : []))
}

/** After these the archive looks at the case. */
const opensOrCloses: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'CaseEnded',
  'CaseWithdrawn',
  'CaseCancelled',
  'CaseReopened',
])

/** Most acts move only the open steps and what is due next. */
function caseFileChange(act: Act, names: RowNames): NonNullable<ProjectedRows['caseFile']> {
  const row = caseFileRow(act.after.state, act.after.graph, names)
  const before = act.before && caseFileRow(act.before.state, act.before.graph, names)
  const { steps, next_due_at, ...rest } = row
  const settled = Object.keys(rest) as (keyof typeof rest)[]
  if (before && settled.every((key) => isSame(before[key], rest[key]))) return { steps, next_due_at }
  const words = searchText(row)
  const submitted = act.events.find((event) => event.type === 'CaseSubmitted')
  return {
    ...row,
    ...(words !== (before ? searchText(before) : '') && { search_text: words }),
    submitted_at: submitted?.at ?? null,
  }
}

/** Files an event brings into the case, a draft's and a disposition's sheet among them. */
function filesIn(event: CaseEvent): readonly string[] {
  if (event.type === 'DocumentReceived' || event.type === 'PaperSigned' || event.type === 'PaperFinished')
    return [event.file.fileId]
  if (event.type === 'DispositionMade') return event.sheet ? [event.sheet.fileId] : []
  if (event.type !== 'DraftSaved') return []
  return Object.values(event.draft.files ?? {}).map(({ fileId }) => fileId)
}

/** Two values of a column; lists of names by their members. */
const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.join(' ') === b.join(' ') : a === b

const keyOf = (row: TaskRow): string => `${row.task_id} ${row.owner}`
const rowsByKey = (rows: readonly TaskRow[]) => rows.map((row) => [keyOf(row), row] as const)

function sameRow(a: TaskRow | undefined, b: TaskRow): boolean {
  return a !== undefined && (Object.keys(b) as (keyof TaskRow)[]).every((key) => a[key] === b[key])
}
