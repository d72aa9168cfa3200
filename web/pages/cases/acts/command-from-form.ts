import type { CaseCommand } from '#engine/case/commands.ts'
import type { FileRef } from '#engine/case/state.ts'
import type { PostedForm } from '#server/http/page.ts'
import { findCause } from '../../deviations/causes.ts'
import { planFromForm } from '../../schedule/plan-form.ts'
import type { PagedAct } from './slugs.ts'

type Made<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }> | null

/**
 * The command that a small act page posts. Null: the form lacks a choice without which there is no command (a file, a person,
 * a step, a version); everything else a person may forget is left to the engine, which says what to do next. `file`:
 * sent with this form, now or with an earlier try.
 */
export function commandFromForm(act: PagedAct, form: PostedForm, file?: FileRef): CaseCommand | null {
  return makers[act](form, file)
}

const makers: { readonly [T in PagedAct]: (form: PostedForm, file?: FileRef) => Made<T> } = {
  ClaimTask: (form) => ({ type: 'ClaimTask', task: form.text('task') }),
  ReleaseTask: (form) => ({ type: 'ReleaseTask', task: form.text('task') }),
  AssignTask: (form) =>
    form.text('to') === '' ? null : { type: 'AssignTask', task: form.text('task'), to: form.text('to') },
  HandOverTask: (form) =>
    form.text('to') === ''
      ? null
      : { type: 'HandOverTask', task: form.text('task'), to: form.text('to'), reason: form.text('reason') },
  ReviseSchedule: (form) => ({ type: 'ReviseSchedule', ...planFromForm(form), reason: form.text('reason') }),
  SignOutput: (form) => ({ type: 'SignOutput', task: form.text('task'), document: form.text('document') }),
  SkipStep: (form) => ({ type: 'SkipStep', task: form.text('task'), reason: form.text('reason') }),
  ReturnStep: (form) =>
    form.text('to') === ''
      ? null
      : {
          type: 'ReturnStep',
          task: form.text('task'),
          to: form.text('to'),
          points: linesOf(form.text('points')),
        },
  WithdrawCompletion: (form) => ({
    type: 'WithdrawCompletion',
    step: form.text('step'),
    reason: form.text('reason'),
  }),
  RejectDocument: (form) => ({
    type: 'RejectDocument',
    document: form.text('document'),
    reason: form.text('reason'),
  }),
  ReplaceDocument: (form, file) =>
    file === undefined ? null : { type: 'ReplaceDocument', document: form.text('document'), file },
  AddNote: (form) => ({ type: 'AddNote', text: form.text('text') }),
  RecordProblem: (form) => ({ type: 'RecordProblem', text: form.text('text') }),
  RecordSolution: (form) => ({
    type: 'RecordSolution',
    problem: form.text('problem'),
    text: form.text('text'),
  }),
  SuspendCase: (form) => ({
    type: 'SuspendCase',
    reason: form.text('reason'),
    waitingFor: waitedFor(form.text('waitingFor')),
  }),
  ResumeCase: (form) => ({ type: 'ResumeCase', reason: form.text('reason') }),
  WithdrawCase: (form) => ({ type: 'WithdrawCase', reason: form.text('reason') }),
  CancelCase: (form) => ({ type: 'CancelCase', reason: form.text('reason') }),
  ReopenCase: (form) =>
    form.text('step') === ''
      ? null
      : { type: 'ReopenCase', step: form.text('step'), reason: form.text('reason') },
  MoveToVersion: (form) =>
    /^[1-9]\d{0,5}$/.test(form.text('version'))
      ? { type: 'MoveToVersion', version: Number(form.text('version')), reason: form.text('reason') }
      : null,
  SettleDisposition: (form) => ({
    type: 'SettleDisposition',
    disposition: form.text('disposition'),
    report: form.text('text'),
  }),
  TakeBackDisposition: (form) => ({
    type: 'TakeBackDisposition',
    disposition: form.text('disposition'),
    positions: form.all('jabatan'),
    reason: form.text('reason'),
  }),
  RecordDeviation: (form) =>
    form.text('step') === ''
      ? null
      : {
          type: 'RecordDeviation',
          standard: form.text('standard') === 'output' ? 'output' : 'requirement',
          step: form.text('step'),
          text: form.text('text'),
        },
  AccountForDeviation: (form) => {
    const cause = findCause(form.text('cause'))
    return cause === undefined
      ? null
      : {
          type: 'AccountForDeviation',
          deviation: form.text('deviation'),
          cause,
          explanation: form.text('explanation'),
          correction: form.text('correction'),
        }
  },
  AcceptDeviation: (form) => ({
    type: 'AcceptDeviation',
    deviation: form.text('deviation'),
    note: form.text('note'),
  }),
  SendBackDeviation: (form) => ({
    type: 'SendBackDeviation',
    deviation: form.text('deviation'),
    reason: form.text('reason'),
  }),
  FulfilDuty: (form) => ({ type: 'FulfilDuty', duty: form.text('duty'), note: form.text('note') }),
}

function waitedFor(text: string): 'applicant' | 'third-party' | 'office' {
  return text === 'third-party' || text === 'office' ? text : 'applicant'
}

/** One point a line, however it is bulleted. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s•*-]+/, '').trim())
    .filter((line) => line !== '')
}
