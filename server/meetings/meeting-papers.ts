import { sql } from 'kysely'
import { ownersInAnyPosition } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { maySeeCase } from '#server/documents/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'

/** A paper with meetings as it is stored, with what it says. */
export interface MeetingPaper {
  readonly caseId: string
  readonly task: string
  readonly document: string
  readonly reference: string
  readonly kind: string
  readonly kindVersion: number
  readonly revision: number
  readonly content: string
  readonly since: string
  readonly goneAt: string | null
}

/** Nobody meets more often. */
const most = 500

/** With these an official does a step, or a part of one, in person. */
const doing = ['CompleteStep', 'SkipStep', 'ReturnStep', 'SignOutput', 'SignPaper']

/**
 * Papers with a meeting on or after a day, of cases that weren't given up, for whoever has a part in the case (asked for
 * it in person, is in a team of it, holds or did a step of it, or owes one now in any position held) and may see it
 * today in one of these positions.
 */
export async function listMeetingPapers(
  queries: TenantQueries,
  viewer: Viewer,
  from: string,
): Promise<readonly MeetingPaper[]> {
  const { id: tenant } = viewer.tenant
  const { id: official } = viewer.official
  const { rows } = await sql<MeetingPaper>`
    with part as (
      select t.case_id from ${ownersInAnyPosition(viewer)} o join laksana.task t
        on t.tenant_id = ${tenant} and t.owner_key = laksana.owner_key(o.owner) and t.owner = o.owner
          and t.claimed_by is null
      union all select t.case_id from laksana.task t where t.tenant_id = ${tenant} and t.claimed_by = ${official}
      union all select l.case_id from laksana.event_log l
        where l.tenant_id = ${tenant} and l.official_key = laksana.official_key(${official})
          and l.actor ->> 'official' = ${official} and l.act in (${sql.join(doing)})
    )
    select m.case_id as "caseId", m.task_id as task, m.document_id as document, coalesce(c.reference, '') as reference,
      m.kind, m.kind_version as "kindVersion", m.revision, p.content, m.since, m.gone_at as "goneAt"
    from laksana.meeting_paper m
    join laksana.case_file c on c.tenant_id = ${tenant} and c.case_id = m.case_id
      and c.status not in ('withdrawn', 'cancelled')
    join laksana.paper_content p on p.tenant_id = ${tenant} and p.case_id = m.case_id and p.sha256 = m.sha256
      and p.content is not null
    where m.tenant_id = ${tenant} and m.until_on >= ${from} and (${seenInAnyPosition(viewer)})
      and (c.requested_by = ${official} or ${official} = any(c.members) or m.case_id in (select case_id from part))
    order by m.until_on desc, m.case_id, m.task_id, m.document_id limit ${most}`.execute(queries)
  return rows
}

const seenInAnyPosition = (viewer: Viewer) =>
  sql.join(
    viewer.positions.map((position) => maySeeCase({ ...viewer, position })),
    sql` or `,
  )
