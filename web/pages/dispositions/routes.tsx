import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { OrderToGive } from '#server/dispositions/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { statusOf } from '../../components/answer-notice.tsx'
import { page, redirect } from '../../components/reply.ts'
import { taskAddress } from '../../components/task-cell.tsx'
import { localPath } from '../../format/local-path.ts'
import { titlesOf } from '../../format/titles.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { postedAct } from '../posted-act.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { DisposePage } from './dispose-page.tsx'
import { emptyOrder } from './offered.ts'
import { orderFromForm } from './order-from-form.ts'

const path = '/permohonan/:id/disposisi'

export const dispositionRoutes: readonly PageRoute[] = [
  { method: 'GET', path, who: 'acting-official', handle: showForm },
  { method: 'POST', path, who: 'acting-official', handle: postForm },
]

/** Why the viewer can't dispose so, whatever is written; undefined where it can be. */
function closedFor(view: CaseView, { task, from }: OrderToGive, { locale }: PageRequest): string | undefined {
  const offer = view.offers.find((each) =>
    from === undefined
      ? each.act === 'Dispose' && each.task === task
      : each.act === 'PassOnDisposition' && each.disposition === from,
  )
  if (offer?.allowed) return undefined
  const gone =
    from === undefined
      ? ({ code: 'TaskNotOpen', facts: { task: task ?? '' } } as const)
      : ({ code: 'DispositionOver', facts: { disposition: from } } as const)
  return refusalSentence(locale, offer?.refusal ?? gone, titlesOf(view.graph, locale, view.names))
}

async function showForm(app: App, request: PageRequest): Promise<PageReply> {
  const view = await app.cases.find(request.viewer!, request.params.id ?? '')
  if (!view) return problemPage(request, 'not-found')
  const { tugas, disposisi, dari } = request.query
  const order = { ...emptyOrder, ...(tugas && { task: tugas }), ...(disposisi && { from: disposisi }) }
  const closed = closedFor(view, order, request)
  return page(
    <DisposePage
      {...{ request, view, order }}
      from={localPath(dari)}
      commandId={newCommandId()}
      {...(closed !== undefined && { closed })}
    />,
  )
}

/** Shows the sheet or disposes; where that isn't possible the form comes back with everything written. */
async function postForm(app: App, request: PageRequest): Promise<PageReply> {
  const { form } = request
  const viewer = request.viewer!
  const caseId = request.params.id ?? ''
  const order = orderFromForm(form)
  const from = localPath(form.text('dari'))
  const sends = form.text('tujuan') === 'kirim'
  const answer = sends
    ? await app.dispositions.dispose(viewer, caseId, { ...postedAct(form), ...order, completes: true })
    : undefined
  if (answer?.kind === 'done') {
    const back = from ?? `/permohonan/${caseId}`
    if (answer.completed) return redirect(back, 'disposedAndCompleted')
    if (order.task !== undefined)
      return redirect(taskAddress({ caseId, taskId: order.task }, from), 'disposedForTask')
    return order.from === undefined ? redirect(back, 'disposed') : redirect(back, 'passedOn')
  }
  const view = await app.cases.find(viewer, caseId)
  if (!view) return problemPage(request, 'not-found')
  const preview = sends ? null : await app.dispositions.preview(viewer, caseId, order)
  const closed = closedFor(view, order, request)
  return page(
    <DisposePage
      {...{ request, view, order, from }}
      commandId={newCommandId()}
      {...(answer && { answer })}
      {...(preview && { pages: preview.pages.length })}
      {...(closed !== undefined && { closed })}
    />,
    answer ? statusOf[answer.kind] : 200,
  )
}
