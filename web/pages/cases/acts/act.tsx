import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { statusOf } from '../../../components/answer-notice.tsx'
import type { FieldErrors } from '../../../components/fields/error-summary.tsx'
import { page, redirect } from '../../../components/reply.ts'
import { localPath } from '../../../format/local-path.ts'
import { uploadSentence } from '../../../format/upload.ts'
import { t } from '../../../messages/index.ts'
import { filesOfForm } from '../../kept-files.ts'
import { postedAct } from '../../posted-act.ts'
import { problemPage } from '../../problems/problem-page.tsx'
import { findOffer, subjectOf } from './act-address.ts'
import type { ActForm } from './act-form.ts'
import { ActPage } from './act-page.tsx'
import { commandFromForm } from './command-from-form.ts'
import { saidAfter } from './said-after.ts'
import { actOfSlug, type PagedAct } from './slugs.ts'
import { versionsToMoveTo } from './versions.ts'

type Given = Pick<ActForm, 'typed' | 'kept' | 'errors'>

/** The form of an act on a case, with everything there is to choose from. */
async function formOf(
  app: App,
  request: PageRequest,
  act: PagedAct,
  view: CaseView,
  given: Given,
): Promise<ActForm> {
  const viewer = request.viewer!
  const about = subjectOf(act, given.typed)
  const people = act === 'AssignTask' || act === 'HandOverTask'
  const [task, versions] = await Promise.all([
    people ? app.cases.findTask(viewer, view.id, about.task ?? '') : null,
    act === 'MoveToVersion' ? versionsToMoveTo(app, request, view) : [],
  ])
  return {
    act,
    view,
    about,
    offer: findOffer(view.offers, act, about),
    colleagues: (task?.colleagues ?? []).filter(
      ({ id }) => id !== viewer.official.id || act === 'AssignTask',
    ),
    versions,
    from: localPath(given.typed('dari')),
    ...given,
  }
}

export async function showAct(app: App, request: PageRequest): Promise<PageReply> {
  const act = actOfSlug(request.params.act ?? '')
  const view = act && (await app.cases.find(request.viewer!, request.params.id ?? ''))
  if (!act || !view) return problemPage(request, 'not-found')
  const typed = (name: string) => request.query[name] ?? ''
  const form = await formOf(app, request, act, view, { typed, kept: undefined, errors: {} })
  return page(<ActPage request={request} commandId={newCommandId()} form={form} />)
}

/** Does it; where that isn't possible the form comes back with everything typed. */
export async function doAct(app: App, request: PageRequest): Promise<PageReply> {
  const { form, params } = request
  const viewer = request.viewer!
  const caseId = params.id ?? ''
  const act = actOfSlug(params.act ?? '')
  if (!act) return problemPage(request, 'not-found')
  const kept = form.files.file ?? (await filesOfForm(app, viewer, form)).file
  const command = commandFromForm(act, form, kept)
  const wrong = { ...(command ? {} : missingOf(act, request)), ...uploadErrors(request) }
  const answer =
    command && Object.keys(wrong).length === 0
      ? await app.cases.act(viewer, caseId, { ...postedAct(form), command })
      : undefined
  if (answer?.kind === 'done')
    return redirect(localPath(form.text('dari')) ?? `/permohonan/${caseId}`, saidAfter[act].flash)
  const view = await app.cases.find(viewer, caseId)
  if (!view) return problemPage(request, 'not-found')
  const again = await formOf(app, request, act, view, {
    typed: (name) => form.text(name),
    kept,
    errors: wrong,
  })
  return page(
    <ActPage request={request} commandId={newCommandId()} form={again} {...(answer && { answer })} />,
    answer ? statusOf[answer.kind] : 422,
  )
}

function uploadErrors({ form, locale }: PageRequest): FieldErrors {
  const { file } = form.fileProblems
  return file ? { file: uploadSentence(locale, file) } : {}
}

/** The choice without which there is no command to refuse. */
function missingOf(act: PagedAct, request: PageRequest): FieldErrors {
  const { missing } = t(request.locale).actPages
  switch (act) {
    case 'ReplaceDocument':
      return { file: missing.file }
    case 'MoveToVersion':
      return { version: missing.version }
    case 'ReturnStep':
      return { to: missing.step }
    case 'ReopenCase':
      return { step: missing.step }
    case 'RecordDeviation':
      return { step: missing.atStep }
    case 'AccountForDeviation':
      return { cause: missing.cause }
    default:
      return { to: missing.to }
  }
}
