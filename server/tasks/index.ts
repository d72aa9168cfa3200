import type pg from 'pg'
import type { Calendars } from '#server/calendars/contract.ts'
import type { CaseListItem, Cases } from '#server/cases/contract.ts'
import { createDueCalendars, type DatedBy } from '#server/cases/index.ts'
import type { Notices } from '#server/notices/contract.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { listCandidates } from './candidates.ts'
import type { InboxItem, Tasks } from './contract.ts'
import { handOver, planHandOver } from './hand-over.ts'
import { readHome } from './home.ts'
import { readInbox } from './inbox.ts'
import { scopeOf } from './team.ts'
import { readWorkload } from './workload.ts'

export { taskRoutes } from './routes.ts'
export { workloadRoutes } from './workload-routes.ts'

export interface TasksOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly notices: Pick<Notices, 'listUnread'>
  readonly cases: Pick<Cases, 'act' | 'tryAssigning'>
  readonly procedures: Pick<ProcedureShelf, 'getGraph' | 'findGraph'>
  readonly calendars: Pick<Calendars, 'of'>
  /** An ISO instant. */
  readonly now: () => string
}

/** The lists people work from, and the work of a team. */
export function createTasks({ pool, notices, cases, procedures, calendars, now }: TasksOptions): Tasks {
  const tenants = openTenantDatabase(pool)
  const calendarsOf = createDueCalendars({ tenants, calendars, procedures, now })
  return {
    async inbox(viewer, query) {
      const found = await tenants.withTenant(viewer.tenant.id, (queries) =>
        readInbox(queries, viewer, query, now()),
      )
      const of = await calendarsOf(viewer.tenant.id, found.items)
      return { ...found, items: found.items.map((item) => dated(item, of)) }
    },
    listCandidates: (viewer, items) =>
      tenants.withTenant(viewer.tenant.id, (queries) => listCandidates(queries, viewer, items, now())),
    workload: (viewer) => readWorkload(tenants, procedures, viewer, now()),
    seesWorkload: (viewer) =>
      tenants.withTenant(viewer.tenant.id, async (queries) => (await scopeOf(queries, viewer)) !== null),
    planHandOver: (viewer, moves) => planHandOver(cases, viewer, moves),
    handOver: (viewer, batch, moves) => handOver(cases, viewer, batch, moves),
    async home(viewer) {
      const [home, unread] = await Promise.all([
        tenants.withTenant(viewer.tenant.id, (queries) => readHome(queries, viewer, now())),
        notices.listUnread(viewer),
      ])
      const of = await calendarsOf(viewer.tenant.id, [
        ...[...home.waitingForMe, ...home.late],
        ...[...home.iWaitFor, ...home.recent].map(({ id, nextDueAt }) => ({ caseId: id, dueAt: nextDueAt })),
      ])
      const listed = (item: CaseListItem) => ({ ...item, ...of(item.id) })
      return {
        ...home,
        waitingForMe: home.waitingForMe.map((item) => dated(item, of)),
        late: home.late.map((item) => dated(item, of)),
        iWaitFor: home.iWaitFor.map(listed),
        recent: home.recent.map(listed),
        notices: unread,
      }
    },
  }
}

const dated = (item: InboxItem, of: DatedBy): InboxItem => ({ ...item, ...of(item.caseId, item.taskId) })
