import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { pageOrLast } from '../../../components/last-page.ts'
import { page } from '../../../components/reply.ts'
import { signings } from './kept-signings.ts'
import { WaitingPage } from './waiting-page.tsx'

/** The papers that wait for the viewer; `problem`: what was wrong with what was chosen. */
export async function listWaiting(app: App, request: PageRequest, problem?: string): Promise<PageReply> {
  const viewer = request.viewer!
  const asked = Number(request.query.hal)
  const query = Number.isInteger(asked) && asked > 1 ? { page: asked } : {}
  const found = await pageOrLast(query, (wanted) => app.papers.listWaiting(viewer, wanted))
  const signed = signings.find(viewer, request.query.hasil)
  return page(
    <WaitingPage
      {...{ request, found }}
      {...(signed && { signed })}
      {...(problem !== undefined && { problem })}
    />,
    problem === undefined ? 200 : 422,
  )
}
