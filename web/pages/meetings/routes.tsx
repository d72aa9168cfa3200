import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { MeetingsPage } from './meetings-page.tsx'

async function list(app: App, request: PageRequest): Promise<PageReply> {
  const meetings = await app.meetings.list(request.viewer!)
  return page(<MeetingsPage request={request} meetings={meetings} now={request.now} />)
}

export const meetingRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/rapat', who: 'official', handle: list },
]
