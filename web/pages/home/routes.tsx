import type { PageRoute } from '#server/http/page.ts'
import { page, redirect } from '../../components/reply.ts'
import { HomePage } from './home-page.tsx'

export const homeRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/beranda',
    who: 'official',
    async handle(app, request) {
      return page(<HomePage request={request} home={await app.tasks.home(request.viewer!)} />)
    },
  },
  {
    method: 'POST',
    path: '/beranda/dibaca',
    who: 'official',
    async handle(app, request) {
      await app.tasks.markNoticesRead(request.viewer!)
      return redirect('/beranda')
    },
  },
]
