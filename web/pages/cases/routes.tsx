import type { PageRoute } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { doAct, showAct } from './acts/act.tsx'
import { versionsToMoveTo } from './acts/versions.ts'
import { CasePage } from './case-page.tsx'

const actPath = '/permohonan/:id/tindakan/:act'

export const caseRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/permohonan/:id',
    who: 'official',
    async handle(app, request) {
      const id = request.params.id ?? ''
      const found = await app.papers.findCase(request.viewer!, id)
      if (!found) return problemPage(request, 'not-found')
      const { view, papers } = found
      const otherVersion = (await versionsToMoveTo(app, request, view)).length > 0
      const forecast = await app.forecasts.ofCase(request.viewer!, view)
      return page(<CasePage {...{ request, view, papers, otherVersion, forecast }} />)
    },
  },
  { method: 'GET', path: actPath, who: 'acting-official', handle: showAct },
  { method: 'POST', path: actPath, who: 'acting-official', handle: doAct },
]
