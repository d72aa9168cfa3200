import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { WebhookDraft, WebhookMade, WebhookRefused } from '#server/webhooks/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { webhookRefusalSentence } from '../../format/webhook-refusal.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { WebhookEditPage } from './edit-page.tsx'
import { WebhooksPage } from './list-page.tsx'
import { WebhookPage, type WebhookPageProps } from './webhook-page.tsx'

const idOf = ({ params }: PageRequest) => params.webhook ?? ''
const addressOf = (request: PageRequest) => `/webhook/${idOf(request)}`
const notFound = (request: PageRequest) => problemPage(request, 'not-found')

async function list(app: App, request: PageRequest): Promise<PageReply> {
  const webhooks = await app.webhooks.list(request.viewer!)
  return webhooks ? page(<WebhooksPage {...{ request, webhooks }} />) : problemPage(request, 'forbidden')
}

async function create(app: App, request: PageRequest): Promise<PageReply> {
  if (!(await app.webhooks.list(request.viewer!))) return problemPage(request, 'forbidden')
  return page(<WebhookEditPage request={request} given={{ url: '', description: '', kinds: [] }} />)
}

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const wanted = Number(request.query.halaman ?? 1)
  const number = Number.isSafeInteger(wanted) && wanted > 0 && wanted <= 100_000 ? wanted : 1
  const view = await app.webhooks.find(request.viewer!, idOf(request), number)
  return view ? page(<WebhookPage {...{ request, view }} />) : notFound(request)
}

async function edit(app: App, request: PageRequest): Promise<PageReply> {
  const view = await app.webhooks.find(request.viewer!, idOf(request))
  if (!view) return notFound(request)
  return page(<WebhookEditPage request={request} id={view.webhook.id} given={view.webhook} />)
}

const draftIn = ({ form }: PageRequest): WebhookDraft => ({
  url: form.text('alamat'),
  description: form.text('untuk').slice(0, 200),
  kinds: form.all('kejadian'),
})

async function add(app: App, request: PageRequest): Promise<PageReply> {
  const given = draftIn(request)
  const made = await app.webhooks.add(request.viewer!, given)
  if (made.kind === 'refused')
    return refused(request, made, (errors) => <WebhookEditPage {...{ request, given, errors }} />)
  return showMade(app, request, made, false)
}

async function change(app: App, request: PageRequest): Promise<PageReply> {
  const given = draftIn(request)
  const answer = await app.webhooks.change(request.viewer!, idOf(request), given)
  if (answer.kind === 'done') return redirect(addressOf(request), 'webhookChanged')
  if (answer.kind === 'not-found') return notFound(request)
  const id = idOf(request)
  return refused(request, answer, (errors) => <WebhookEditPage {...{ request, id, given, errors }} />)
}

const rotate = async (app: App, request: PageRequest) =>
  showMade(app, request, await app.webhooks.rotateSecret(request.viewer!, idOf(request)), true)

/** Answers with the page itself, not a redirect: the secret is shown this once. */
async function showMade(
  app: App,
  request: PageRequest,
  made: WebhookMade,
  rotated: boolean,
): Promise<PageReply> {
  if (made.kind === 'refused') return problemPage(request, 'forbidden')
  const view = made.kind === 'made' ? await app.webhooks.find(request.viewer!, made.id) : null
  if (!view || made.kind !== 'made') return notFound(request)
  const props: WebhookPageProps = { request, view, secret: { text: made.secret, rotated } }
  return page(<WebhookPage {...props} />, 201)
}

function refused(
  request: PageRequest,
  { refusal }: WebhookRefused,
  form: (errors: FieldErrors) => Parameters<typeof page>[0],
): PageReply {
  if (refusal.code === 'MayNotKeepWebhooks') return problemPage(request, 'forbidden')
  const field = refusal.code === 'WebhookKindsMissing' ? 'kejadian' : 'alamat'
  return page(form({ [field]: webhookRefusalSentence(request.locale, refusal) ?? '' }), 422)
}

/** Back to the webhook, with what was done. One that was stopped meanwhile shows how it stands now. */
async function acted(
  request: PageRequest,
  doing: Promise<{ readonly kind: string }>,
  done: PageReply,
): Promise<PageReply> {
  const answer = await doing
  if (answer.kind === 'not-found') return notFound(request)
  return answer.kind === 'refused' ? redirect(addressOf(request)) : done
}

function setActive(app: App, request: PageRequest): Promise<PageReply> {
  const active = request.form.text('aktif') === 'ya'
  const to = addressOf(request)
  const done = active ? redirect(to, 'webhookStarted') : redirect(to, 'webhookStopped')
  return acted(request, app.webhooks.setActive(request.viewer!, idOf(request), active), done)
}

function sendTrial(app: App, request: PageRequest): Promise<PageReply> {
  const done = redirect(addressOf(request), 'webhookTrialSent')
  return acted(request, app.webhooks.sendTrial(request.viewer!, idOf(request)), done)
}

function replay(app: App, request: PageRequest): Promise<PageReply> {
  const message = request.form.text('pesan')
  const done = redirect(addressOf(request), 'webhookReplayed')
  return acted(request, app.webhooks.replay(request.viewer!, idOf(request), message), done)
}

function replayAll(app: App, request: PageRequest): Promise<PageReply> {
  const days = Number(request.form.text('hari')) || 1
  const since = new Date(Date.parse(request.now) - Math.min(days, 90) * 86_400_000).toISOString()
  const done = redirect(addressOf(request), 'webhookAllReplayed')
  return acted(request, app.webhooks.replaySince(request.viewer!, idOf(request), since), done)
}

const who = 'acting-official'

/** Webhooks, for administrators. */
export const webhookRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/webhook', who: 'official', handle: list },
  { method: 'GET', path: '/webhook/baru', who, handle: create },
  { method: 'POST', path: '/webhook/baru', who, handle: add },
  { method: 'GET', path: '/webhook/:webhook', who: 'official', handle: show },
  { method: 'GET', path: '/webhook/:webhook/ubah', who, handle: edit },
  { method: 'POST', path: '/webhook/:webhook/ubah', who, handle: change },
  { method: 'POST', path: '/webhook/:webhook/rahasia', who, handle: rotate },
  { method: 'POST', path: '/webhook/:webhook/keadaan', who, handle: setActive },
  { method: 'POST', path: '/webhook/:webhook/uji', who, handle: sendTrial },
  { method: 'POST', path: '/webhook/:webhook/kirim-ulang', who, handle: replay },
  { method: 'POST', path: '/webhook/:webhook/kirim-ulang-semua', who, handle: replayAll },
]
