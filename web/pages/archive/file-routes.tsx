import type { App } from '#server/app.ts'
import type { ArchiveAnswer } from '#server/archive/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { archiveRefusalSentence } from '../../format/archive-refusal.ts'
import { oneOf } from '../../format/choice.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { ArchiveFilePage } from './file-page.tsx'

async function show(app: App, request: PageRequest, errors: FieldErrors = {}): Promise<PageReply> {
  const view = await app.archive.find(request.viewer!, request.params.case ?? '')
  if (!view) return problemPage(request, 'not-found')
  const wrong = Object.keys(errors).length > 0
  return page(<ArchiveFilePage {...{ request, view, errors }} />, wrong ? 422 : 200)
}

/** Back to the file with what was done, or with why not beside the field it is about. */
async function answered(
  app: App,
  request: PageRequest,
  field: string,
  answer: ArchiveAnswer,
  done: PageReply,
): Promise<PageReply> {
  if (answer.kind === 'done') return done
  if (answer.kind === 'not-found') return problemPage(request, 'not-found')
  if (answer.refusal.code === 'MayNotKeepArchive') return problemPage(request, 'forbidden')
  return show(app, request, { [field]: archiveRefusalSentence(request.locale, answer.refusal) ?? '' })
}

const pathOf = ({ params }: PageRequest) => `/arsip/${params.case}`

async function hold(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, params, form } = request
  const field = 'alasan-tahan'
  const answer = await app.archive.putHold(viewer!, params.case ?? '', form.text(field))
  return answered(app, request, field, answer, redirect(pathOf(request), 'holdPut'))
}

async function lift(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, params, form } = request
  const id = form.text('penahanan')
  const field = `lepas-${id}`
  const answer = await app.archive.liftHold(viewer!, params.case ?? '', id, form.text(field))
  return answered(app, request, field, answer, redirect(pathOf(request), 'holdLifted'))
}

async function assess(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, params, form } = request
  const as = oneOf(['destroy', 'keep'] as const, form.text('hasil'))
  if (!as) return show(app, request, { hasil: t(request.locale).forms.choose })
  const field = 'alasan-nilai'
  const answer = await app.archive.assess(viewer!, params.case ?? '', as, form.text(field))
  return answered(app, request, field, answer, redirect(pathOf(request), 'fileAssessed'))
}

async function erase(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, params, form } = request
  const field = 'dasar-hapus'
  const answer = await app.archive.erasePersonal(viewer!, params.case ?? '', form.text(field))
  return answered(app, request, field, answer, redirect(pathOf(request), 'personalErased'))
}

export const archiveFileRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/arsip/:case', who: 'official', handle: (app, request) => show(app, request) },
  { method: 'POST', path: '/arsip/:case/tahan', who: 'acting-official', handle: hold },
  { method: 'POST', path: '/arsip/:case/lepas', who: 'acting-official', handle: lift },
  { method: 'POST', path: '/arsip/:case/nilai', who: 'acting-official', handle: assess },
  { method: 'POST', path: '/arsip/:case/hapus-data-pribadi', who: 'acting-official', handle: erase },
]
