import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { statusOf } from '../../components/answer-notice.tsx'
import { page, redirect } from '../../components/reply.ts'
import { uploadSentence } from '../../format/upload.ts'
import { filesOfForm } from '../kept-files.ts'
import { paperAddress } from '../papers/paper-address.ts'
import { applicationFromForm } from './application.ts'
import type { Draft } from './draft.ts'
import { WritePage } from './write-page.tsx'

/** Shows the draft to be written on. */
export function showDraft(request: PageRequest, { view, documents, papers }: Draft): PageReply {
  return page(
    <WritePage
      request={request}
      commandId={newCommandId()}
      view={view}
      application={view.state.application}
      documents={documents}
      papers={papers}
      kept={{}}
      errors={{}}
    />,
  )
}

/** Keeps what was written, and goes on to the check when asked to. */
export async function saveDraft(
  app: App,
  request: PageRequest,
  { view, documents, papers }: Draft,
): Promise<PageReply> {
  const { form } = request
  const viewer = request.viewer!
  const kept = await filesOfForm(app, viewer, form)
  const application = applicationFromForm(form)
  const errors = Object.fromEntries(
    Object.entries(form.fileProblems).map(([name, problem]) => [
      name,
      uploadSentence(request.locale, problem),
    ]),
  )
  const again = { request, commandId: newCommandId(), view, application, documents, papers, kept, errors }
  if (Object.keys(errors).length > 0) return page(<WritePage {...again} />, 422)
  const answer = await app.cases.act(viewer, view.id, {
    commandId: form.text('commandId'),
    seenVersion: Number(form.text('seenVersion')),
    command: {
      type: 'SaveApplication',
      application,
      documents: Object.entries(kept).map(([document, file]) => ({ document, file })),
    },
  })
  if (answer.kind !== 'done') return page(<WritePage {...again} answer={answer} />, statusOf[answer.kind])
  const goal = form.text('tujuan')
  const paper = papers.find(({ at }) => goal === `naskah:${at.document}`)
  if (paper) return redirect(paperAddress(paper.at), 'draftSaved')
  return goal === 'periksa'
    ? redirect(`/permohonan/${view.id}/periksa`)
    : redirect(`/permohonan/${view.id}/isi`, 'draftSaved')
}
