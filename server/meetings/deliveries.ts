import { sql } from 'kysely'
import { readUnseen } from '#server/cases/index.ts'
import { openContents, openKindShelf } from '#server/papers/index.ts'
import type { Deliveries, TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { type PaperMeetings, readPaper } from './paper-meetings.ts'
import { type StandingPaper, standingPapers } from './standing-papers.ts'

export interface MeetingDeliveriesOptions {
  readonly tenants: TenantDatabase
  readonly procedures: Pick<ProcedureShelf, 'getGraph'>
  /** An ISO instant. */
  readonly now: () => string
}

type Found = StandingPaper & Pick<PaperMeetings, 'dates'>

/** What the worker does for meetings: notes anew which papers of a case call to some. Done again it changes nothing. */
export function meetingDeliveries({ tenants, procedures, now }: MeetingDeliveriesOptions): Deliveries {
  const kinds = openKindShelf(tenants, now)
  const contents = openContents(tenants, now)

  async function find(tenant: string, caseId: string) {
    const unseen = await readUnseen(tenants, procedures, tenant, caseId)
    const papers = standingPapers(unseen)
    const said = await contents.read(
      tenant,
      caseId,
      papers.map(({ paper }) => paper.content),
    )
    const found: Found[] = []
    for (const each of papers) {
      const content = said.get(each.paper.content)
      if (content?.kind !== 'content') continue
      const kind = await kinds.getKind(tenant, each.paper.kind, each.paper.kindVersion)
      const { dates } = readPaper(kind, content.content)
      if (dates.length > 0) found.push({ ...each, dates })
    }
    return { version: unseen.version, found }
  }

  return new Map([
    [
      'note-meetings',
      async ({ tenant, body }) => {
        const { caseId } = body as { caseId: string }
        // What was read while the case went on is read again, so that the last to write has seen everything.
        for (let noted = false; !noted; ) {
          const { version, found } = await find(tenant, caseId)
          noted = await tenants.withTenant(tenant, (queries) => note(queries, tenant, caseId, version, found))
        }
      },
    ],
  ])
}

async function note(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
  version: number,
  found: readonly Found[],
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`meetings ${tenant} ${caseId}`}))`.execute(queries)
  const stream = await queries
    .selectFrom('case_stream')
    .select('version')
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  if (stream.version !== version) return false
  await queries
    .deleteFrom('meeting_paper')
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .execute()
  if (found.length > 0)
    await queries
      .insertInto('meeting_paper')
      .values(
        found.map(({ paper, since, gone, dates }) => ({
          tenant_id: tenant,
          case_id: caseId,
          task_id: paper.task,
          document_id: paper.document,
          kind: paper.kind,
          kind_version: paper.kindVersion,
          revision: paper.revision,
          sha256: paper.content,
          from_on: dates[0]!,
          until_on: dates.at(-1)!,
          since,
          gone_at: gone,
        })),
      )
      .execute()
  return true
}
