import { mayNote } from '../commands/add-note.ts'
import { mayCancel } from '../commands/cancel-case.ts'
import { mayMove } from '../commands/move-to-version.ts'
import { mayOpen, openChannels } from '../commands/open-case.ts'
import { mayRecordProblem } from '../commands/record-problem.ts'
import { mayReopen, reopenTargets } from '../commands/reopen-case.ts'
import { mayResume } from '../commands/resume-case.ts'
import { mayRevise, planToRevise } from '../commands/revise-schedule.ts'
import { maySubmit } from '../commands/submit-case.ts'
import { maySuspend } from '../commands/suspend-case.ts'
import { mayWithdraw } from '../commands/withdraw-case.ts'
import type { Context } from '../context.ts'
import type { Offer } from '../offer.ts'
import { applicationDocuments, mayEditApplication } from '../rules/application.ts'
import { offer } from './offer.ts'

const reason = () => ({ reason: true }) as const
const text = () => ({ text: true }) as const

/** Acts on the case as a whole. */
export function caseOffers(context: Context): readonly Offer[] {
  return [
    offer('OpenCase', {}, mayOpen(context), () => ({ channels: openChannels(context) })),
    offer('SaveApplication', {}, mayEditApplication(context), () => ({
      documents: applicationDocuments(context),
    })),
    offer('SubmitCase', {}, maySubmit(context), () => ({})),
    offer('AddNote', {}, mayNote(context), text),
    offer('RecordProblem', {}, mayRecordProblem(context), text),
    offer('SuspendCase', {}, maySuspend(context), () => ({ reason: true, waitingFor: true })),
    offer('ResumeCase', {}, mayResume(context), reason),
    offer('ReviseSchedule', {}, mayRevise(context), () => ({ ...planToRevise(context), reason: true })),
    offer('WithdrawCase', {}, mayWithdraw(context), reason),
    offer('CancelCase', {}, mayCancel(context), reason),
    offer('ReopenCase', {}, mayReopen(context), () => ({
      targets: reopenTargets(context),
      reason: true,
    })),
    offer('MoveToVersion', {}, mayMove(context), () => ({ version: true, reason: true })),
  ]
}
