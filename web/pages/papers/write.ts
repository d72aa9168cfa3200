import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAddress, PaperAnswer } from '#server/papers/contract.ts'
import { changeRows, rowButtonName } from '../../components/kind-form/change-rows.ts'
import { contentFromTyped, withoutBlankRows } from '../../components/kind-form/content-from-typed.ts'
import { typedFromForm } from '../../components/kind-form/typed.ts'
import { redirect } from '../../components/reply.ts'
import { localPath } from '../../format/local-path.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { paperAddress, paperAt } from './paper-address.ts'
import { numberFromForm, paperRequest } from './paper-request.ts'
import { mayDo } from './scene.ts'
import { showTried } from './show.tsx'

/** Saves the form of a paper, and checks it, shows it or sends it on if asked to; or changes its rows and saves nothing. */
export async function writePaper(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const { form } = request
  const at = paperAt(request)
  const view = await app.papers.find(viewer, at)
  if (!view) return problemPage(request, 'not-found')
  const { fields } = view.kind
  const sent = typedFromForm(fields, form)
  const moved = changeRows(fields, sent, form.text(rowButtonName))
  if (moved) return showTried(app, request, { typed: moved.typed, unsaved: true })
  const typed = withoutBlankRows(fields, sent)
  const content = contentFromTyped(fields, typed)
  const answer = await app.papers.write(viewer, at, { ...paperRequest(form), content })
  if (answer.kind !== 'done') return showTried(app, request, { typed, answer })
  const from = localPath(form.text('dari'))
  switch (form.text('tujuan')) {
    case 'periksa':
      return redirect(`${paperAddress(at)}?periksa`, 'paperSaved')
    case 'pratinjau':
      return redirect(paperAddress(at, '/pratinjau'), 'paperSaved')
    case 'ajukan':
      return passOn(app, request, at, answer.paper.revision)
    default:
      return redirect(paperAddress(at, '', from), 'paperSaved')
  }
}

/** To those who initial and sign it; one that nobody does is final. */
async function passOn(
  app: App,
  request: PageRequest,
  at: PaperAddress,
  revision: number,
): Promise<PageReply> {
  const viewer = request.viewer!
  const { form } = request
  const view = await app.papers.find(viewer, at)
  const asked = { ...paperRequest(form, 'nextCommandId'), revision }
  const finishes = view !== null && mayDo(view, 'FinishPaper')
  const answer: PaperAnswer = finishes
    ? await app.papers.finish(viewer, at, { ...asked, ...numberFromForm(form) })
    : await app.papers.forward(viewer, at, asked)
  if (answer.kind !== 'done') return showTried(app, request, { answer })
  if (finishes) return redirect(paperAddress(at), 'paperFinished')
  return redirect(paperAddress(at), 'paperForwarded')
}
