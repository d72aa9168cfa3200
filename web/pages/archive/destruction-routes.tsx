import type { App } from '#server/app.ts'
import type { ArchiveAnswer } from '#server/archive/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { archiveRefusalSentence } from '../../format/archive-refusal.ts'
import { todayIn } from '../../format/dates.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { DestructionPage } from './destruction-page.tsx'
import { DestructionsPage } from './destructions-page.tsx'
import { RecordPage } from './record-page.tsx'

async function overview(app: App, request: PageRequest, errors: FieldErrors = {}): Promise<PageReply> {
  const viewer = request.viewer!
  const lists = await app.archive.listDestructions(viewer)
  if (!lists) return problemPage(request, 'forbidden')
  const mayPropose = viewer.position.capabilities.includes('administer')
  const found = mayPropose ? await app.archive.list(viewer, { standing: 'over', final: 'destroy' }) : null
  const posted = Object.keys(errors).length > 0
  const { title } = t(request.locale).archive.destruction
  const given = posted
    ? { title: request.form.text('nama'), cases: request.form.all('berkas') }
    : { title: `${title} ${todayIn(viewer.tenant.zone, request.now)}`, cases: [] }
  return page(
    <DestructionsPage {...{ request, lists, given, errors }} due={found?.items ?? null} />,
    posted ? 422 : 200,
  )
}

async function propose(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, form } = request
  const proposal = { title: form.text('nama').slice(0, 200), cases: form.all('berkas') }
  const answer = await app.archive.propose(viewer!, proposal)
  if (answer.kind === 'proposed') return redirect(`/arsip/musnah/${answer.list}`, 'listProposed')
  if (answer.kind === 'not-found') return problemPage(request, 'not-found')
  if (answer.refusal.code === 'MayNotKeepArchive') return problemPage(request, 'forbidden')
  return overview(app, request, {
    berkas: archiveRefusalSentence(request.locale, answer.refusal) ?? '',
  })
}

const listOf = ({ params }: PageRequest) => params.list ?? ''

async function show(app: App, request: PageRequest, errors: FieldErrors = {}): Promise<PageReply> {
  const view = await app.archive.findDestruction(request.viewer!, listOf(request))
  if (!view) return problemPage(request, 'not-found')
  const wrong = Object.keys(errors).length > 0
  const fields = ['dasar', 'nomor', 'tempat', 'saksi']
  const given = Object.fromEntries(fields.map((name) => [name, wrong ? request.form.text(name) : '']))
  return page(<DestructionPage {...{ request, view, given, errors }} />, wrong ? 422 : 200)
}

async function answered(
  app: App,
  request: PageRequest,
  field: string,
  answer: ArchiveAnswer,
  flash: PageReply,
): Promise<PageReply> {
  if (answer.kind === 'done') return flash
  if (answer.kind === 'not-found') return problemPage(request, 'not-found')
  if (answer.refusal.code === 'MayNotKeepArchive') return problemPage(request, 'forbidden')
  return show(app, request, { [field]: archiveRefusalSentence(request.locale, answer.refusal) ?? '' })
}

async function decide(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, form } = request
  const list = listOf(request)
  const decision = { approved: form.text('putusan') === 'setuju', words: form.text('dasar') }
  const answer = await app.archive.decide(viewer!, list, decision)
  return answered(app, request, 'dasar', answer, redirect(`/arsip/musnah/${list}`, 'listDecided'))
}

async function carryOut(app: App, request: PageRequest): Promise<PageReply> {
  const { viewer, form } = request
  const list = listOf(request)
  const witnesses = form
    .text('saksi')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const facts = { number: form.text('nomor'), place: form.text('tempat'), witnesses }
  const answer = await app.archive.carryOut(viewer!, list, facts)
  return answered(app, request, 'nomor', answer, redirect(`/arsip/musnah/${list}`, 'listCarriedOut'))
}

async function record(app: App, request: PageRequest): Promise<PageReply> {
  const view = await app.archive.findDestruction(request.viewer!, listOf(request))
  return view?.record
    ? page(<RecordPage request={request} list={view.id} record={view.record} />)
    : problemPage(request, 'not-found')
}

export const destructionRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/arsip/musnah',
    who: 'official',
    handle: (app, request) => overview(app, request),
  },
  { method: 'POST', path: '/arsip/musnah', who: 'acting-official', handle: propose },
  {
    method: 'GET',
    path: '/arsip/musnah/:list',
    who: 'official',
    handle: (app, request) => show(app, request),
  },
  { method: 'POST', path: '/arsip/musnah/:list/putusan', who: 'acting-official', handle: decide },
  { method: 'POST', path: '/arsip/musnah/:list/laksanakan', who: 'acting-official', handle: carryOut },
  { method: 'GET', path: '/arsip/musnah/:list/berita-acara', who: 'official', handle: record },
]
