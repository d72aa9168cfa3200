import type { Application, FileRef, NeededDocument } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { AnswerNotice, type NotDone } from '../../components/answer-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { titlesOf } from '../../format/titles.ts'
import { fill, t } from '../../messages/index.ts'
import { urgencies } from './application.ts'
import { ApplicationPapers } from './application-papers.tsx'

export interface WritePageProps {
  readonly request: PageRequest
  readonly commandId: string
  readonly view: CaseView
  readonly application: Application
  readonly documents: readonly NeededDocument[]
  /** Those of them that can be written here. */
  readonly papers: readonly PaperListItem[]
  /** Files sent with an earlier try that did not go through. */
  readonly kept: Readonly<Record<string, FileRef>>
  readonly errors: FieldErrors
  readonly answer?: NotDone
}

/** Second page: what is asked and why, with the papers. Kept as a draft. */
export function WritePage(props: WritePageProps) {
  const { request, view, application, errors, answer } = props
  const { requests } = t(request.locale)
  const { write } = requests
  return (
    <Page
      request={request}
      title={write.title}
      nav="new"
      islands={['upload', 'unsaved']}
      wrong={answer !== undefined || Object.keys(errors).length > 0}
    >
      {answer && <AnswerNotice answer={answer} titles={titlesOf(view.graph, request.locale, view.names)} />}
      <ErrorSummary errors={errors} />
      <Title over={fill(requests.steps, { step: 2 })} text={write.title}>
        <p class="lead">
          {view.graph.procedure.identity.title.value} · {view.applicant.name}
        </p>
      </Title>
      <form method="post" encType="multipart/form-data" action={`/permohonan/${view.id}/isi`} data-unsaved>
        <input type="hidden" name="commandId" value={props.commandId} />
        <input type="hidden" name="seenVersion" value={view.version} />
        <TextField
          name="subject"
          label={write.subject}
          help={write.subjectHelp}
          value={application.subject}
        />
        <TextArea name="need" label={write.need} help={write.needHelp} value={application.need} />
        <TextArea
          name="businessProcess"
          label={write.businessProcess}
          help={write.businessProcessHelp}
          value={application.businessProcess}
          rows={7}
        />
        <Choices
          name="urgency"
          label={write.urgency}
          chosen={[application.urgency]}
          choices={urgencies.map((value) => ({ value, label: write.urgencies[value] }))}
        />
        {props.documents.length > 0 && <ApplicationPapers {...props} />}
        <div class="row">
          {/* First in the form, so that Enter in a field saves and never sends. */}
          <Button look="secondary" name="tujuan" value="simpan">
            {write.save}
          </Button>
          <Button name="tujuan" value="periksa">
            {write.check}
          </Button>
        </div>
      </form>
    </Page>
  )
}
