import type { CaseState } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import {
  datesOf,
  personalOverOn,
  type RetentionSchedule,
  retentionOf,
  retentionOfFile,
  scheduleOn,
} from '#engine/retention/index.ts'
import { readState } from '#server/cases/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { FiledDocument } from './contract.ts'
import { dayIn } from './day-in.ts'
import { getFiledKind, readSchedules } from './schedules.ts'

/** What a document is filed as whose procedure names no kind, and a file without any. */
const plainest = 'surat-permohonan'

export interface CloseOptions {
  /** IANA. */
  readonly zone: string
  getGraph(procedure: string, version: number): Promise<StepGraph>
}

/**
 * Puts the file of a case into the archive as it ended, takes it out while its case goes on again, and leaves a destroyed
 * one alone. Done twice it is the same. A request that was never sent has no file.
 */
export async function closeFile(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
  { zone, getGraph }: CloseOptions,
): Promise<void> {
  const state = await readState(queries, tenant, caseId)
  if (state.reference === undefined) return
  if (!state.ended) return reopenFile(queries, tenant, caseId)
  const { procedure, version } = state.procedure
  const graph = await getGraph(procedure, version)
  const endedOn = dayIn(zone, state.ended.at)
  const schedule = scheduleOn(await readSchedules(queries, tenant), endedOn)
  const contents = contentsOf(state, graph, endedOn, schedule)
  const bare = retentionOf(plainest, getFiledKind(plainest), schedule)
  const { governedBy, transferOn, overOn, ...retention } = retentionOfFile(endedOn, contents, bare)
  const file = await queries
    .selectFrom('case_file')
    .select(['applicant_name', 'ending_label'])
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const values = {
    reference: state.reference,
    subject: state.application.subject,
    applicant_name: file.applicant_name,
    procedure_id: procedure,
    procedure_title: graph.procedure.identity.title.value,
    ending: file.ending_label ?? state.status,
    ended_on: endedOn,
    ...retention,
    governed_by: governedBy,
    schedule: schedule?.version ?? 0,
    transfer_on: transferOn,
    over_on: overOn,
    personal_over_on: personalOverOn(endedOn, schedule?.personalYears ?? null, overOn),
    contents: JSON.stringify(contents),
    assessed: null,
    status: 'kept' as const,
  }
  await queries
    .insertInto('archive_file')
    .values({ tenant_id: tenant, case_id: caseId, destroyed_under: null, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'case_id'])
        .doUpdateSet(values)
        // Delivered twice, what was assessed since stays assessed; only a reopened case is filed anew.
        .where('archive_file.status', '=', 'reopened'),
    )
    .execute()
}

async function reopenFile(queries: TenantQueries, tenant: string, caseId: string): Promise<void> {
  await queries
    .updateTable('archive_file')
    .set({ status: 'reopened' })
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .where('status', '=', 'kept')
    .execute()
}

function contentsOf(
  state: CaseState,
  graph: StepGraph,
  endedOn: string,
  schedule: RetentionSchedule | undefined,
): readonly FiledDocument[] {
  return Object.entries(state.documents).map(([document, { file, version }]) => {
    const kind = graph.documentUses[document]?.kind ?? null
    const retention = retentionOf(kind ?? plainest, getFiledKind(kind ?? plainest), schedule)
    return {
      document,
      title: graph.documents[document] ?? document,
      kind,
      ...retention,
      ...datesOf(endedOn, retention),
      version,
      sha256: file.sha256,
      size: file.size,
    }
  })
}
