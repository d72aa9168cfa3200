import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { letterheadRoutes } from './letterhead-routes.tsx'
import { OverviewPage } from './overview-page.tsx'
import { templateRoutes } from './template-routes.tsx'

async function overview(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const [letterheads, templates, agencies] = await Promise.all([
    app.stationery.listLetterheads(viewer),
    app.stationery.listTemplates(viewer),
    app.directory.listAgencies(viewer),
  ])
  if (!letterheads || !templates) return problemPage(request, 'forbidden')
  return page(<OverviewPage {...{ request, letterheads, templates, agencies }} />)
}

export const stationeryRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kop', who: 'official', handle: overview },
  ...letterheadRoutes,
  ...templateRoutes,
]
