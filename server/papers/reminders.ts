import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { PaperAddress, PaperHand } from './contract.ts'

/** Somebody was reminded of a paper; `by` null: it had waited for a working day, and nobody asked. */
export interface Reminder {
  readonly at: string
  readonly by: PaperHand | null
}

export interface Reminding {
  readonly at: PaperAddress
  /** Only this one of those for whom it waits. */
  readonly owner?: string
  /** The working day it counts for; a second time that day nobody is reminded. */
  readonly day: string
  readonly now: string
  readonly by: { readonly official: string; readonly position: string } | null
}

const ofPaper = (tenant: string, { caseId, task, document }: PaperAddress) => sql<boolean>`
  (tenant_id = ${tenant} and case_id = ${caseId} and task_id = ${task} and document_id = ${document})`

/**
 * Reminds all for whom a paper waits and who weren't reminded that day, and leaves in the outbox whom to tell. Answers how
 * many that were. Word by e-mail goes out where `notify` is delivered.
 */
export async function remind(queries: TenantQueries, tenant: string, reminding: Reminding): Promise<number> {
  const { at, owner = null, day, now, by } = reminding
  const paper = `${encodeURIComponent(at.task)}/naskah/${encodeURIComponent(at.document)}`
  const { rows } = await sql<{ reminded: number }>`
    with waits as (
      select * from laksana.paper_waiting
      where ${ofPaper(tenant, at)} and not suspended and (${owner}::text is null or owner = ${owner})
    ), reminded as (
      insert into laksana.paper_reminder
        (tenant_id, case_id, task_id, document_id, owner, on_day, at, official_id, position_id)
      select tenant_id, case_id, task_id, document_id, owner, ${day}, ${now}, ${by?.official ?? null}, ${by?.position ?? null}
        from waits
      on conflict do nothing returning owner
    ), told as (
      insert into laksana.outbox (tenant_id, kind, body)
      select ${tenant}, 'notify', jsonb_build_object('caseId', ${at.caseId}::text, 'by', ${by?.official ?? ''}::text,
          'news', jsonb_agg(jsonb_build_object('kind', 'paper-reminded-' || w.standing, 'to', w.owner,
            'facts', jsonb_build_object('document', w.title, 'paper', ${paper}::text))))
        from waits w join reminded using (owner) having count(*) > 0
    )
    select count(*)::int as reminded from reminded`.execute(queries)
  return rows[0]!.reminded
}

/** Whether somebody for whom the paper waits can still be reminded on this day. */
export async function canRemind(
  queries: TenantQueries,
  tenant: string,
  at: PaperAddress,
  day: string,
): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (
      select from laksana.paper_waiting w where ${ofPaper(tenant, at)} and not suspended and not exists (
        select from laksana.paper_reminder r
        where r.tenant_id = w.tenant_id and r.case_id = w.case_id and r.task_id = w.task_id
          and r.document_id = w.document_id and r.owner = w.owner and r.on_day = ${day})) as left`.execute(
    queries,
  )
  return rows[0]!.left
}

/** All reminders of a paper, oldest first; several who were reminded at once are one. */
export async function listReminders(
  queries: TenantQueries,
  tenant: string,
  at: PaperAddress,
): Promise<readonly Reminder[]> {
  const { rows } = await sql<{ at: string; id: string | null; name: string | null; position: string | null }>`
    select distinct r.at, r.official_id as id, o.name, p.title as position
    from (select * from laksana.paper_reminder where ${ofPaper(tenant, at)}) r
    left join laksana.official o on o.tenant_id = ${tenant} and o.official_id = r.official_id
    left join laksana.position p on p.tenant_id = ${tenant} and p.position_id = r.position_id
    order by r.at`.execute(queries)
  return rows.map(({ at, id, name, position }) => ({
    at,
    by: id === null ? null : { id, name: name ?? id, position: position ?? '', actingFor: null },
  }))
}
