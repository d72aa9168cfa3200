import type { CaseView } from '#server/cases/contract.ts'
import type { UnitSummary, Viewer } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import type { LetterView } from '#server/registers/contract.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { totalInWords } from '../../format/length.ts'
import { fill, t } from '../../messages/index.ts'
import { channelsOf } from './opening.ts'

export interface ChoosePageProps {
  readonly request: PageRequest
  readonly commandId: string
  readonly procedures: readonly ProcedureSummary[]
  readonly agencies: readonly UnitSummary[]
  readonly linked: CaseView | null
  /** The registered letter that it is opened from. */
  readonly letter: LetterView | null
  readonly given: Readonly<Record<'procedure' | 'applicant' | 'channel' | 'linkReason', string>>
  readonly errors: FieldErrors
}

/** First page of a new request: which service, for which agency, and how it came. */
export function ChoosePage(props: ChoosePageProps) {
  const { request, procedures, linked, letter, errors } = props
  const { requests } = t(request.locale)
  const { choose } = requests
  return (
    <Page request={request} title={choose.title} nav="new" wrong={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <Title over={fill(requests.steps, { step: 1 })} text={choose.title}>
        <p class="lead">{choose.lead}</p>
        {letter && (
          <p>
            {fill(choose.letter, {
              number: letter.number,
              subject: letter.subject,
              sender: letter.sender ?? '–',
            })}
          </p>
        )}
      </Title>
      {procedures.length === 0 ? (
        <EmptyState title={choose.none}>
          <p>{choose.noneHelp}</p>
        </EmptyState>
      ) : (
        <form method="post" action="/permohonan/baru">
          <input type="hidden" name="commandId" value={props.commandId} />
          {letter && <input type="hidden" name="surat" value={letter.id} />}
          {linked && <input type="hidden" name="linkedTo" value={linked.id} />}
          <Services {...props} />
          <Agency {...props} viewer={request.viewer!} />
          {linked && (
            <TextArea
              name="linkReason"
              label={choose.linkReason}
              help={fill(choose.linked, { subject: linked.state.application.subject })}
              value={props.given.linkReason}
              error={errors.linkReason}
              rows={2}
            />
          )}
          <Button>{choose.start}</Button>
        </form>
      )}
    </Page>
  )
}

function Services({ request, procedures, given, errors }: ChoosePageProps) {
  const { choose } = t(request.locale).requests
  return (
    <Choices
      name="procedure"
      label={choose.procedure}
      help={choose.procedureHelp}
      error={errors.procedure}
      chosen={[given.procedure]}
      choices={procedures.map((procedure) => ({
        value: procedure.id,
        label: procedure.flow ? `${procedure.title} – ${procedure.flow}` : procedure.title,
        help: [
          fill(choose.procedureFacts, {
            steps: procedure.stepCount,
            time: totalInWords(procedure.totalTime, request.locale),
          }),
          ...(procedure.papers.length > 0 ? [fill(choose.papers, { papers: procedure.papers })] : []),
        ].join('. '),
      }))}
    />
  )
}

/** An agency asks for itself; an official of the office says for whom, and how the request came. */
function Agency({ request, agencies, given, errors, viewer }: ChoosePageProps & { viewer: Viewer }) {
  const { choose } = t(request.locale).requests
  const channels = channelsOf(viewer)
  if (channels[0] === 'applicant')
    return <p>{fill(choose.agencyOwn, { agency: viewer.position.unit.name })}</p>
  const names = { registry: choose.registry, 'on-behalf': choose.onBehalf, applicant: '' }
  return (
    <>
      <SelectField
        name="applicant"
        label={choose.agency}
        value={given.applicant}
        error={errors.applicant}
        options={agencies.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      {channels.length > 1 && (
        <Choices
          name="channel"
          label={choose.channel}
          error={errors.channel}
          chosen={[given.channel]}
          choices={channels.map((value) => ({ value, label: names[value] }))}
        />
      )}
    </>
  )
}
