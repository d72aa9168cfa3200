import type { PageRequest } from '#server/http/page.ts'
import type { PaperView, PreviewAnswer, SigningChoice } from '#server/papers/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/fields/error-summary.tsx'
import { FieldError } from '../../../components/fields/field.tsx'
import { FileLink } from '../../../components/file-link.tsx'
import { Page } from '../../../components/page.tsx'
import { useScreen } from '../../../components/screen.ts'
import { Title } from '../../../components/title.tsx'
import { fill, t } from '../../../messages/index.ts'
import { revisionOf } from '../not-done.ts'
import { Sheets } from '../sheets.tsx'
import { SigningFields } from '../signing-fields.tsx'
import { tickOf } from './ticked.ts'

/** One paper of those to be signed together. */
export interface BatchPaper {
  readonly view: PaperView
  readonly preview: PreviewAnswer
}

/** Several papers, each to be read and agreed to, and one secret for all of them. */
export function BatchPage(props: {
  request: PageRequest
  papers: readonly BatchPaper[]
  choices: readonly SigningChoice[]
  agreed: readonly string[]
  errors: FieldErrors
}) {
  const { request, papers, choices, agreed, errors } = props
  const { waitingPapers, forms } = t(request.locale)
  const { batch } = waitingPapers
  const title = fill(batch.title, { count: papers.length })
  return (
    <Page
      request={request}
      title={title}
      nav="papers"
      wrong={Object.keys(errors).length > 0}
      breadcrumb={[{ href: '/paraf', text: waitingPapers.nav }]}
    >
      <ErrorSummary errors={errors} />
      <Title text={title}>
        <p class="lead">{batch.lead}</p>
      </Title>
      <form method="post" action="/paraf/tanda-tangan" autocomplete="off">
        <FieldError name="setuju" label={batch.lead} error={errors.setuju} />
        {papers.map((paper, place) => (
          <OnePaper key={tickOf(paper.view)} {...{ paper, place, agreed }} />
        ))}
        <div class="turn">
          <SigningFields
            choices={choices}
            chosen={request.form.text('cara')}
            nik={request.form.text('nik')}
            untimed={errors.tanpaStempel !== undefined}
            secretHelp={batch.secretHelp}
            errors={errors}
          />
          <div class="row">
            {choices.length > 0 && <Button>{batch.sign}</Button>}
            <ButtonLink look="quiet" href="/paraf">
              {forms.cancel}
            </ButtonLink>
          </div>
        </div>
      </form>
    </Page>
  )
}

function OnePaper(props: { paper: BatchPaper; place: number; agreed: readonly string[] }) {
  const { paper, place, agreed } = props
  const { waitingPapers, papers } = useScreen().words
  const { view, preview } = paper
  const value = tickOf(view)
  const id = place === 0 ? 'setuju' : `setuju-${place}`
  return (
    <section class="to-sign" aria-labelledby={`naskah-${place}`}>
      <h2 id={`naskah-${place}`}>{view.title}</h2>
      <p>
        {view.subject} <span class="quiet">{view.reference}</span>{' '}
        {view.paper?.number && (
          <span class="quiet">{fill(papers.number, { number: view.paper.number })}</span>
        )}
      </p>
      {view.paper?.file && (
        <p>
          <FileLink file={view.paper.file} />
        </p>
      )}
      <Sheets view={view} preview={preview} />
      <input type="hidden" name="naskah" value={value} />
      <input type="hidden" name={`perintah ${value}`} value={newCommandId()} />
      <input type="hidden" name={`revisi ${value}`} value={revisionOf(view)} />
      <div class="choice">
        <input type="checkbox" id={id} name="setuju" value={value} checked={agreed.includes(value)} />
        <label for={id}>{fill(waitingPapers.batch.agree, { paper: view.title })}</label>
      </div>
    </section>
  )
}
