import type { PageRequest } from '#server/http/page.ts'
import { AnswerNotice, type NotDone } from '../../../components/answer-notice.tsx'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/fields/error-summary.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { useScreen } from '../../../components/screen.ts'
import { Title } from '../../../components/title.tsx'
import { titlesOf } from '../../../format/titles.ts'
import { t } from '../../../messages/index.ts'
import { refusalSentence } from '../../../messages/refusal.ts'
import { About } from './about.tsx'
import { ActFields } from './act-fields.tsx'
import type { ActForm } from './act-form.ts'
import { Closed } from './closed.tsx'
import { refusedField } from './refused-field.ts'
import { slugs } from './slugs.ts'

const final: ReadonlySet<string> = new Set(['WithdrawCase', 'CancelCase'])

/** The page of one act: what it does, what it is about, what it asks. */
export function ActPage(props: { request: PageRequest; commandId: string; form: ActForm; answer?: NotDone }) {
  const { request, commandId, form, answer } = props
  const { act, view, offer } = form
  const words = t(request.locale)
  const { actPages } = words
  const names = Object.fromEntries(form.colleagues.map(({ id, name }) => [id, name]))
  const titles = titlesOf(view.graph, request.locale, { ...view.names, ...names })
  const field = answer?.kind === 'refused' ? refusedField(answer.refusal) : undefined
  const errors =
    answer?.kind === 'refused' && field
      ? { [field]: refusalSentence(request.locale, answer.refusal, titles) }
      : form.errors
  const back = form.from ?? `/permohonan/${view.id}`
  return (
    <Page
      request={request}
      title={words.acts[act]}
      nav="cases"
      islands={['unsaved', ...(act === 'ReplaceDocument' ? ['upload'] : [])]}
      breadcrumb={[
        { href: '/permohonan', text: words.work.list.title },
        { href: `/permohonan/${view.id}`, text: view.state.reference ?? words.caseFile.noReference },
      ]}
      wrong={answer !== undefined || Object.keys(form.errors).length > 0}
    >
      {answer ? (
        <AnswerNotice answer={answer} titles={titles} field={field} />
      ) : (
        <ErrorSummary errors={form.errors} />
      )}
      <Title text={words.acts[act]}>
        <p class="lead">{actPages.lead[act]}</p>
      </Title>
      <About form={form} />
      {offer?.allowed ? (
        <Form form={{ ...form, errors }} commandId={commandId} back={back} />
      ) : (
        <Closed form={form} back={back} />
      )}
    </Page>
  )
}

function Form({ form, commandId, back }: { form: ActForm; commandId: string; back: string }) {
  const { words } = useScreen()
  const { act, view, about, from } = form
  const isFinal = final.has(act)
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/permohonan/${view.id}/tindakan/${slugs[act]}`}
      data-unsaved
    >
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="seenVersion" value={view.version} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {from && <input type="hidden" name="dari" value={from} />}
      {isFinal && (
        <Notice tone="late">
          <p>{words.actPages.final}</p>
        </Notice>
      )}
      <ActFields {...form} />
      <div class="row">
        <Button look={isFinal ? 'warning' : 'primary'}>{words.acts[act]}</Button>
        <ButtonLink look="quiet" href={back}>
          {words.forms.cancel}
        </ButtonLink>
      </div>
    </form>
  )
}
