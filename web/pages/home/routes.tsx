import type { CaseListQuery } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PageRoute } from '#server/http/page.ts'
import { mayOpenRequests } from '../../components/nav.tsx'
import { page, redirect } from '../../components/reply.ts'
import { HomePage } from './home-page.tsx'

/** The requests that count as one's own: an agency's, or for the office those of all agencies. */
function applicantOf({ position: { unit } }: Viewer): CaseListQuery {
  return unit.kind === 'agency' ? { applicant: unit.id } : {}
}

export const homeRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/beranda',
    who: 'official',
    async handle(app, request) {
      const viewer = request.viewer!
      const [home, owed, { total: papersCount }] = await Promise.all([
        app.tasks.home(viewer),
        app.dispositions.listOwed(viewer),
        app.papers.countWaiting(viewer),
      ])
      const noRequestYet =
        home.recent.length === 0 &&
        mayOpenRequests(viewer) &&
        (await app.cases.list(viewer, applicantOf(viewer))).total === 0
      return page(<HomePage {...{ request, home, owed, papersCount, noRequestYet }} />)
    },
  },
  {
    method: 'POST',
    path: '/beranda/dibaca',
    who: 'official',
    async handle(app, request) {
      await app.notices.markRead(request.viewer!)
      return redirect('/beranda')
    },
  },
]
