import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageReply, PageRequest, PostedForm } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { oneOf } from '../../format/choice.ts'
import { t } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { ChoosePage } from './choose-page.tsx'
import { fillFromLetter, findLetter } from './from-letter.ts'
import { channelsOf } from './opening.ts'

/** Shows the services to choose from; with what was chosen before and what is wrong with it. */
export async function showChoice(
  app: App,
  request: PageRequest,
  errors: FieldErrors = {},
): Promise<PageReply> {
  const viewer = request.viewer!
  const { form, query } = request
  const linkedTo = form.text('linkedTo') || query['dari-kasus']
  const [procedures, agencies, linked, letter] = await Promise.all([
    app.procedures.listInForce(viewer.tenant.id),
    app.directory.listAgencies(viewer),
    linkedTo ? app.cases.find(viewer, linkedTo) : null,
    findLetter(app, request),
  ])
  const only = procedures.length === 1 ? procedures[0]!.id : ''
  const given = {
    procedure: form.text('procedure') || query.sop || linked?.state.procedure.procedure || only,
    applicant: form.text('applicant') || linked?.applicant.id || letter?.senderUnit || '',
    channel: form.text('channel') || (letter ? 'registry' : ''),
    linkReason: form.text('linkReason'),
  }
  const commandId = form.text('commandId') || newCommandId()
  return page(
    <ChoosePage {...{ request, commandId, procedures, agencies, linked, letter, given, errors }} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

/** Opens the request as a draft and goes on to writing it. */
export async function openRequest(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const { form } = request
  const channels = channelsOf(viewer)
  const channel = channels.length === 1 ? channels[0] : oneOf(channels, form.text('channel'))
  const applicant = channel === 'applicant' ? viewer.position.unit.id : form.text('applicant')
  const errors = missing(request, channel, applicant)
  if (Object.keys(errors).length > 0 || channel === undefined) return showChoice(app, request, errors)
  const linked = await linkedCase(app, request)
  const answer = await app.cases.open(viewer, {
    commandId: form.text('commandId'),
    procedure: form.text('procedure'),
    applicant,
    channel,
    ...(linked && { linkedTo: { case: linked.id, reason: form.text('linkReason') } }),
  })
  if (answer.kind === 'done') {
    const letter = await findLetter(app, request)
    if (letter) await fillFromLetter(app, request, answer.caseId, letter)
    return redirect(`/permohonan/${answer.caseId}/isi`)
  }
  const { answers } = t(request.locale)
  return showChoice(app, request, {
    '':
      answer.kind === 'refused'
        ? refusalSentence(request.locale, answer.refusal)
        : answer.kind === 'conflict'
          ? answers.changed
          : answers.gone,
  })
}

function linkedCase(app: App, { viewer, form }: PageRequest): Promise<CaseView | null> {
  return form.has('linkedTo') ? app.cases.find(viewer!, form.text('linkedTo')) : Promise.resolve(null)
}

function missing(
  { form, locale }: { form: PostedForm; locale: PageRequest['locale'] },
  channel: string | undefined,
  applicant: string,
): FieldErrors {
  const { choose } = t(locale).requests
  return {
    ...(form.text('procedure') === '' && { procedure: choose.procedureMissing }),
    ...(applicant === '' && { applicant: choose.agencyMissing }),
    ...(channel === undefined && { channel: choose.channelMissing }),
    ...(form.has('linkedTo') && form.text('linkReason') === '' && { linkReason: choose.linkReasonMissing }),
  }
}
