import type pg from 'pg'
import type { Cases } from '#server/cases/contract.ts'
import type { Notices } from '#server/notices/contract.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { Procedures } from '#server/procedures/contract.ts'
import { listCandidates } from './candidates.ts'
import type { Tasks } from './contract.ts'
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
  readonly procedures: Pick<Procedures, 'getGraph'>
  /** An ISO instant. */
  readonly now: () => string
}

/** The lists people work from, and the work of a team. */
export function createTasks({ pool, notices, cases, procedures, now }: TasksOptions): Tasks {
  const tenants = openTenantDatabase(pool)
  return {
    inbox: (viewer, query) =>
      tenants.withTenant(viewer.tenant.id, (queries) => readInbox(queries, viewer, query, now())),
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
      return { ...home, notices: unread }
    },
  }
}
