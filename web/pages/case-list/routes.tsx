import type { PageRoute } from '#server/http/page.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page } from '../../components/reply.ts'
import { CaseListPage } from './case-list-page.tsx'
import { caseListQuery } from './query.ts'

export const caseListRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/permohonan',
    who: 'official',
    async handle(app, request) {
      const viewer = request.viewer!
      const query = caseListQuery(request.query)
      const [found, procedures, agencies] = await Promise.all([
        pageOrLast(query, (asked) => app.cases.list(viewer, asked)),
        app.procedures.listInForce(viewer.tenant.id),
        app.directory.listAgencies(viewer),
      ])
      return page(<CaseListPage {...{ request, query, found, procedures, agencies }} />)
    },
  },
]
