import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAnswer } from '#server/papers/contract.ts'
import { redirect } from '../../components/reply.ts'
import { localPath } from '../../format/local-path.ts'
import { paperAddress, paperAt } from './paper-address.ts'
import { numberFromForm, paperRequest } from './paper-request.ts'
import { showTried } from './show.tsx'
import { signingFromForm } from './signing-from-form.ts'

type Act = (app: App, request: PageRequest) => Promise<PageReply>

export const initialPaper: Act = async (app, request) => {
  const { viewer, form } = request
  const asked = { ...paperRequest(form), ...numberFromForm(form) }
  const answer = await app.papers.initial(viewer!, paperAt(request), asked)
  return notDone(app, request, answer) ?? redirect(wayBack(request), 'paperInitialled')
}

export const signPaper: Act = async (app, request) => {
  const { form, locale } = request
  const viewer = request.viewer!
  const signing = signingFromForm(form, await app.papers.listSigningChoices(viewer), locale)
  if ('errors' in signing) return showTried(app, request, { errors: signing.errors })
  const answer = await app.papers.sign(viewer, paperAt(request), {
    ...paperRequest(form),
    ...numberFromForm(form),
    ...signing.how,
  })
  return notDone(app, request, answer) ?? redirect(wayBack(request), 'paperSigned')
}

export const refusePaper: Act = async (app, request) => {
  const { viewer, form } = request
  const asked = { ...paperRequest(form), reason: form.text('alasan') }
  const answer = await app.papers.refuse(viewer!, paperAt(request), asked)
  return notDone(app, request, answer) ?? redirect(wayBack(request), 'paperRefused')
}

export const recallPaper: Act = async (app, request) => {
  const answer = await app.papers.recall(request.viewer!, paperAt(request), paperRequest(request.form))
  return notDone(app, request, answer) ?? redirect(wayBack(request), 'paperRecalled')
}

export const remindOfPaper: Act = async (app, request) => {
  const answer = await app.papers.remind(request.viewer!, paperAt(request), paperRequest(request.form))
  return notDone(app, request, answer) ?? redirect(wayBack(request), 'paperReminded')
}

/** The page of the paper, which says why not; null where it is done. */
function notDone(app: App, request: PageRequest, answer: PaperAnswer): Promise<PageReply> | null {
  return answer.kind === 'done' ? null : showTried(app, request, { answer })
}

/** The list that the person came from, or the paper itself. */
const wayBack = (request: PageRequest): string =>
  localPath(request.form.text('dari')) ?? paperAddress(paperAt(request))
