import type { CompletionNeeds, FileRef } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { ActAnswer, CaseView, TaskView } from '#server/cases/contract.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import { statusOf } from '../../components/answer-notice.tsx'
import { page, redirect } from '../../components/reply.ts'
import { taskAddress } from '../../components/task-cell.tsx'
import { localPath } from '../../format/local-path.ts'
import { uploadSentence } from '../../format/upload.ts'
import { findOffer } from '../cases/acts/act-address.ts'
import { refusedField } from '../cases/acts/refused-field.ts'
import { filesOfForm } from '../kept-files.ts'
import { postedAct } from '../posted-act.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { askedBy, completionFromForm, draftFromForm } from './completion-from-form.ts'
import { GonePage } from './gone-page.tsx'
import { missingOf } from './missing.ts'
import { TaskPage } from './task-page.tsx'
import { draftValues } from './values.ts'

type Files = Readonly<Record<string, FileRef>>

/** What completing asks of the viewer; null where that isn't offered. */
function needsOf(view: TaskView | null): CompletionNeeds | null {
  const offer = view && findOffer(view.case.offers, 'CompleteStep', { task: view.task.id })
  return offer?.allowed ? offer.needs : null
}

export async function showTask(app: App, request: PageRequest): Promise<PageReply> {
  const { id = '', task = '' } = request.params
  const found = await app.papers.findTask(request.viewer!, id, task)
  const from = localPath(request.query.dari)
  if (!found) {
    const file = await app.cases.find(request.viewer!, id)
    // Whoever just did the last part of it is told so, not that it is over.
    return file
      ? request.flash === null
        ? redirect(`/permohonan/${id}`, 'taskOver')
        : redirect(`/permohonan/${id}`, request.flash)
      : problemPage(request, 'not-found')
  }
  const { view, papers } = found
  const needs = needsOf(view)
  const form = needs && {
    view,
    needs,
    papers,
    from,
    values: draftValues(view.task, needs),
    kept: view.task.draft?.files ?? {},
    errors: {},
  }
  return page(<TaskPage {...{ request, view, papers, from, form }} commandId={newCommandId()} />)
}

/** Saves the draft or completes the step; where that isn't possible the form comes back with everything typed. */
export async function postTask(app: App, request: PageRequest): Promise<PageReply> {
  const { form: posted } = request
  const viewer = request.viewer!
  const { id = '', task = '' } = request.params
  const before = await app.cases.findTask(viewer, id, task)
  const kept = { ...keptInDraft(before, request), ...(await filesOfForm(app, viewer, posted)) }
  const errors = Object.fromEntries(
    Object.entries(posted.fileProblems).map(([name, problem]) => [
      name,
      uploadSentence(request.locale, problem),
    ]),
  )
  const file = before?.case ?? (await app.cases.find(viewer, id))
  if (!file) return problemPage(request, 'not-found')
  const asked = askedBy(task, file.graph)
  const saves = posted.text('tujuan') !== 'selesai'
  const command = saves
    ? ({ type: 'SaveDraft', task, draft: draftFromForm(asked, posted, kept) } as const)
    : completionFromForm(task, asked, posted, kept)
  const answer =
    Object.keys(errors).length === 0
      ? await app.cases.act(viewer, id, { ...postedAct(posted), command })
      : undefined
  const from = localPath(posted.text('dari'))
  if (answer?.kind === 'done')
    return saves
      ? redirect(taskAddress({ caseId: id, taskId: task }, from), 'draftSaved')
      : redirect(from ?? `/permohonan/${id}`, saidAfter(await app.cases.find(viewer, id), task))
  const status = answer ? statusOf[answer.kind] : 422
  const still = await app.papers.findTask(viewer, id, task)
  if (still) {
    const { view, papers } = still
    const needs = needsOf(view)
    const told = command.type === 'CompleteStep' && isAboutFields(answer)
    const missing = told && needs ? missingOf(needs, command) : []
    const form = needs && { view, needs, papers, from, values: posted, kept, errors, missing }
    const commandId = newCommandId()
    return page(
      <TaskPage {...{ request, view, papers, from, form, commandId }} {...(answer && { answer })} />,
      status,
    )
  }
  const left = await app.cases.find(viewer, id)
  if (!left || !answer) return problemPage(request, 'not-found')
  return page(<GonePage request={request} view={left} answer={answer} />, status)
}

/** Refused for something left out of the form, or not sent at all because of a file. */
function isAboutFields(answer: ActAnswer | undefined): boolean {
  return answer === undefined || (answer.kind === 'refused' && refusedField(answer.refusal) !== undefined)
}

/** What completing has led to: others still owe the step, the case has ended, or it goes on. */
function saidAfter(after: CaseView | null, task: string): string {
  if (after?.state.tasks[task]) return 'partCompleted'
  return after?.state.ended ? 'stepEndedCase' : 'stepCompleted'
}

/** Files of the draft that the form still names, also those a colleague has sent. */
function keptInDraft(view: TaskView | null, { form }: PageRequest): Files {
  const named = form.under('kept.')
  const files = Object.entries(view?.task.draft?.files ?? {})
  return Object.fromEntries(files.filter(([document, file]) => named[document] === file.fileId))
}
