import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { statusOf } from '../../components/answer-notice.tsx'
import { page, redirect } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { CheckPage } from './check-page.tsx'
import { type Draft, findDraft } from './draft.ts'
import { openRequest, showChoice } from './open.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { saveDraft, showDraft } from './write.tsx'

/** A page about a draft; one that is sent already leads to its case file. */
async function onDraft(
  app: App,
  request: PageRequest,
  handle: (draft: Draft) => PageReply | Promise<PageReply>,
): Promise<PageReply> {
  const draft = await findDraft(app, request)
  if (draft) return handle(draft)
  const view = await app.cases.find(request.viewer!, request.params.id ?? '')
  return view ? redirect(`/permohonan/${view.id}`) : problemPage(request, 'not-found')
}

async function send(app: App, request: PageRequest, { view, documents, papers }: Draft): Promise<PageReply> {
  const commandId = request.form.text('commandId')
  const answer = await app.cases.submit(request.viewer!, view.id, commandId)
  if (answer.kind === 'done') return redirect(`/permohonan/${view.id}/tanda-terima`)
  const again = { request, commandId: newCommandId(), view, documents, papers, answer }
  return page(<CheckPage {...again} />, statusOf[answer.kind])
}

const draftPath = '/permohonan/:id/isi'

export const requestRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/permohonan/baru',
    who: 'acting-official',
    handle: (app, request) => showChoice(app, request),
  },
  { method: 'POST', path: '/permohonan/baru', who: 'acting-official', handle: openRequest },
  {
    method: 'GET',
    path: draftPath,
    who: 'acting-official',
    handle: (app, request) => onDraft(app, request, (draft) => showDraft(request, draft)),
  },
  {
    method: 'POST',
    path: draftPath,
    who: 'acting-official',
    handle: (app, request) => onDraft(app, request, (draft) => saveDraft(app, request, draft)),
  },
  {
    method: 'GET',
    path: '/permohonan/:id/periksa',
    who: 'acting-official',
    handle: (app, request) =>
      onDraft(app, request, (draft) =>
        page(<CheckPage request={request} commandId={newCommandId()} {...draft} />),
      ),
  },
  {
    method: 'POST',
    path: '/permohonan/:id/kirim',
    who: 'acting-official',
    handle: (app, request) => onDraft(app, request, (draft) => send(app, request, draft)),
  },
  {
    method: 'GET',
    path: '/permohonan/:id/tanda-terima',
    who: 'official',
    async handle(app, request) {
      const view = await app.cases.find(request.viewer!, request.params.id ?? '')
      if (!view) return problemPage(request, 'not-found')
      return view.state.reference
        ? page(<ReceiptPage {...{ request, view }} />)
        : redirect(`/permohonan/${view.id}/isi`)
    },
  },
]
