import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAddress } from '#server/papers/contract.ts'
import type { FieldErrors } from '../../../components/fields/error-summary.tsx'
import { page } from '../../../components/reply.ts'
import { fill, t } from '../../../messages/index.ts'
import { mayDo } from '../scene.ts'
import { BatchPage, type BatchPaper } from './batch-page.tsx'
import { listWaiting } from './list.tsx'
import { mostAtOnce, tickedPapers } from './ticked.ts'

/** The papers chosen in the list, each with its pages, to be read and signed together. */
export async function readBatch(app: App, request: PageRequest): Promise<PageReply> {
  const { waitingPapers } = t(request.locale)
  const ticked = tickedPapers(request.form.all('naskah'))
  if (ticked.length === 0) return listWaiting(app, request, waitingPapers.nothingSelected)
  if (ticked.length > mostAtOnce)
    return listWaiting(app, request, fill(waitingPapers.tooMany, { most: mostAtOnce }))
  return showBatch(app, request, ticked, {})
}

/** What of these papers still waits for the viewer's signature. */
export async function showBatch(
  app: App,
  request: PageRequest,
  ticked: readonly PaperAddress[],
  errors: FieldErrors,
): Promise<PageReply> {
  const viewer = request.viewer!
  const found = await Promise.all(ticked.map((at) => paperToRead(app, request, at)))
  const papers = found.filter((paper) => paper !== null)
  if (papers.length === 0) return listWaiting(app, request, t(request.locale).waitingPapers.gone)
  const choices = await app.papers.listSigningChoices(viewer)
  const agreed = request.form.all('setuju')
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(<BatchPage {...{ request, papers, choices, agreed, errors }} />, status)
}

async function paperToRead(app: App, { viewer }: PageRequest, at: PaperAddress): Promise<BatchPaper | null> {
  const view = await app.papers.find(viewer!, at)
  return view && mayDo(view, 'SignPaper') ? { view, preview: await app.papers.preview(viewer!, at) } : null
}
