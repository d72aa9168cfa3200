import type { CaseState } from '#engine/case/index.ts'
import { dispositionSheet } from '#engine/disposition/index.ts'
import { applicationTask, type Paper, paperWaitsFor } from '#engine/paper/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { ProjectedRows } from '#server/platform/index.ts'
import type { Act } from './changes.ts'
import { ownersFor, signingOwnersFor } from './owners.ts'
import type { RowNames } from './rows.ts'

type Row = NonNullable<ProjectedRows['waitingPapers']>[number]
type Changes = Pick<ProjectedRows, 'waitingPapers' | 'noLongerWaiting'>

/** What an act changes in the papers that wait for somebody; most acts change nothing there and write nothing. */
export function waitingPaperChanges({ before, after }: Act, names: RowNames): Changes {
  const old = before ? waitingPapers(before.state, before.graph, names) : noRows
  const now = waitingPapers(after.state, after.graph, names)
  const changed = [...now].flatMap(([key, row]) => (isSame(old.get(key), row) ? [] : [row]))
  const gone = [...old].flatMap(([key, { task_id, document_id, owner }]) =>
    now.has(key) ? [] : [{ task_id, document_id, owner }],
  )
  return {
    ...(changed.length > 0 && { waitingPapers: changed }),
    ...(gone.length > 0 && { noLongerWaiting: gone }),
  }
}

const live: ReadonlySet<CaseState['status']> = new Set(['draft', 'running', 'suspended'])

const noRows: ReadonlyMap<string, Row> = new Map()

/** By task, document and owner: those of open tasks and of a draft, once for each owner who has to act on them now. */
function waitingPapers(state: CaseState, graph: StepGraph, names: RowNames): ReadonlyMap<string, Row> {
  const papers = Object.values(state.papers ?? {})
  if (papers.length === 0 || !live.has(state.status)) return noRows
  const rows = papers.flatMap((paper) => rowsOf(paper, state, graph, names))
  return new Map(rows.map((row) => [`${row.task_id} ${row.document_id} ${row.owner}`, row]))
}

function rowsOf(paper: Paper, state: CaseState, graph: StepGraph, names: RowNames): readonly Row[] {
  const activity = activityOf(paper, state, graph)
  const use = graph.documentUses[paper.document]
  const { standing } = paper
  if (activity === undefined || !use || paper.kind === dispositionSheet) return []
  if (standing !== 'initialling' && standing !== 'signing') return []
  const ownersOf = standing === 'signing' ? signingOwnersFor : ownersFor
  const owners = paperWaitsFor(paper, use).flatMap((performer) => ownersOf(performer, state, graph))
  return [...new Set(owners)].map((owner) => ({
    task_id: paper.task,
    document_id: paper.document,
    owner,
    standing,
    title: graph.documents[paper.document] ?? paper.document,
    kind: paper.kind,
    revision: paper.revision,
    number: paper.number ?? null,
    activity,
    reference: state.reference ?? null,
    subject: state.application.subject,
    applicant_name: names.unit(state.applicant),
    suspended: state.status === 'suspended',
  }))
}

/** What it is made for: its step as the SOP writes it, the service before anything is sent; undefined: over. */
function activityOf({ task: place }: Paper, state: CaseState, graph: StepGraph): string | undefined {
  if (place === applicationTask)
    return state.status === 'draft' ? graph.procedure.identity.title.value : undefined
  const task = state.tasks[place]
  return task && (graph.byId.get(task.step)?.activity.value ?? task.step)
}

const isSame = (a: Row | undefined, b: Row): boolean =>
  a !== undefined && (Object.keys(b) as (keyof Row)[]).every((key) => a[key] === b[key])
