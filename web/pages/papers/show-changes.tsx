import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { ChangesPage } from './changes-page.tsx'
import { paperAt } from './paper-address.ts'

/** `?awal=1&akhir=3`: what changed from one revision to the other; without, the latest change. */
export async function showChanges(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const at = paperAt(request)
  const view = await app.papers.find(viewer, at)
  if (!view?.paper) return problemPage(request, 'not-found')
  const { revision: latest } = view.paper
  if (latest === 1) return page(<ChangesPage {...{ request, view }} found={null} />)
  const asked = [request.query.awal, request.query.akhir].map((each) => revisionIn(each, latest))
  const [from, to] = [asked[0] ?? latest - 1, asked[1] ?? latest].toSorted((a, b) => a - b)
  const found = await app.papers.findDifferences(viewer, at, from!, to!)
  return found ? page(<ChangesPage {...{ request, view, found }} />) : problemPage(request, 'not-found')
}

function revisionIn(given: string | undefined, latest: number): number | undefined {
  const number = Number(given)
  return Number.isInteger(number) && number >= 1 && number <= latest ? number : undefined
}
