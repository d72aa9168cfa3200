import type { CaseState, OpenTask } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { ownersOf } from './owners.ts'

/** Names by which the register of cases is searched. */
export interface RowNames {
  unit(id: string): string
}

/** A row of `laksana.task`, without tenant and case. */
export interface TaskRow {
  readonly task_id: string
  readonly owner: string
  readonly step_id: string
  readonly procedure_id: string
  readonly procedure_version: number
  readonly reference: string | null
  readonly subject: string
  readonly applicant_unit_id: string
  readonly opened_at: string
  readonly returned: boolean
  readonly suspended: boolean
  readonly due_at: string | null
  readonly claimed_by: string | null
}

/** The open tasks of a case, once for each owner; calling steps wait for nobody and have none. */
export function taskRows(state: CaseState, graph: StepGraph): readonly TaskRow[] {
  return Object.values(state.tasks).flatMap((task) => {
    const owners = ownersOf(task, state, graph)
    if (owners.length === 0) return []
    const row = taskRow(task, state)
    return owners.map((owner) => ({ ...row, owner }))
  })
}

function taskRow(task: OpenTask, state: CaseState): Omit<TaskRow, 'owner'> {
  return {
    task_id: task.id,
    step_id: task.step,
    procedure_id: state.procedure.procedure,
    procedure_version: state.procedure.version,
    reference: state.reference ?? null,
    subject: state.application.subject,
    applicant_unit_id: state.applicant,
    opened_at: task.openedAt,
    returned: (task.points?.length ?? 0) > 0,
    suspended: state.status === 'suspended',
    due_at: task.dueAt ?? null,
    claimed_by: task.claimedBy ?? null,
  }
}

/** A row of `laksana.case_file`, without what the command path itself knows (version, last act). */
export interface CaseFileRow {
  readonly reference: string | null
  readonly subject: string
  readonly applicant_unit_id: string
  readonly applicant_name: string
  readonly requested_by: string | null
  readonly opened_by: string
  readonly procedure_id: string
  readonly procedure_version: number
  readonly procedure_title: string
  readonly opened_at: string
  readonly status: CaseState['status']
  readonly ending: string | null
  readonly ending_label: string | null
  readonly ended_at: string | null
  /** The open steps, in the SOP's order. */
  readonly steps: readonly string[]
  readonly next_due_at: string | null
  readonly waiting_for: string | null
  /** Whom the case names in its teams. */
  readonly members: readonly string[]
}

export function caseFileRow(state: CaseState, graph: StepGraph, names: RowNames): CaseFileRow {
  const ending = state.ended?.ending
  const open = Object.values(state.tasks).sort((a, b) => orderOf(a, graph) - orderOf(b, graph))
  return {
    reference: state.reference ?? null,
    subject: state.application.subject,
    applicant_unit_id: state.applicant,
    applicant_name: names.unit(state.applicant),
    requested_by: state.requestedBy ?? null,
    opened_by: state.openedBy,
    procedure_id: state.procedure.procedure,
    procedure_version: state.procedure.version,
    procedure_title: graph.procedure.identity.title.value,
    opened_at: state.openedAt,
    status: state.status,
    ending: ending ?? null,
    ending_label: (ending !== undefined && graph.endings.get(ending)?.label.value) || null,
    ended_at: state.ended?.at ?? null,
    steps: open.map(({ step }) => step),
    next_due_at: open.flatMap((task) => task.dueAt ?? []).sort()[0] ?? null,
    waiting_for: state.suspension?.waitingFor ?? null,
    members: [...new Set(Object.values(state.team).flat())].sort(),
  }
}

/**
 * What full text search looks in, once the case has a subject: words only, so that the parts of a reference number count
 * as words too.
 */
export function searchText(row: CaseFileRow): string {
  if (row.subject === '') return ''
  const text = [row.reference, row.subject, row.applicant_name, row.procedure_title].join(' ')
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

function orderOf(task: OpenTask, graph: StepGraph): number {
  return graph.byId.get(task.step)?.order ?? 0
}
