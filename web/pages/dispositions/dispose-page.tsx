import type { DispositionView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { AnswerNotice, type NotDone } from '../../components/answer-notice.tsx'
import { ButtonLink } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { shortActivity } from '../../format/short-activity.ts'
import { titlesOf } from '../../format/titles.ts'
import { fill, t } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { refusedField } from '../cases/acts/refused-field.ts'
import { DisposeForm, type DisposeFormProps } from './dispose-form.tsx'
import { Order } from './order.tsx'
import { orderInAddress } from './order-from-form.ts'

interface DisposePageProps extends Omit<DisposeFormProps, 'errors'> {
  readonly request: PageRequest
  readonly answer?: NotDone
  /** How many pages the sheet has with what was written; absent where nobody asked to see it. */
  readonly pages?: number
  /** Why it can't be done at all; the form is not shown. */
  readonly closed?: string
}

/** The page of a disposition: what it is about, the form, and the sheet as it will be. */
export function DisposePage({ request, answer, pages, closed, ...form }: DisposePageProps) {
  const { view, order } = form
  const words = t(request.locale)
  const { dispositions } = words
  const titles = titlesOf(view.graph, request.locale, view.names)
  const field = answer?.kind === 'refused' ? refusedField(answer.refusal) : undefined
  const errors =
    answer?.kind === 'refused' && field
      ? { [field === 'note' ? 'catatan' : field]: refusalSentence(request.locale, answer.refusal, titles) }
      : {}
  const step = view.graph.byId.get(view.state.tasks[order.task ?? '']?.step ?? '')
  const received = view.dispositions.find(({ id }) => id === order.from)
  return (
    <Page
      request={request}
      title={dispositions.title}
      nav="cases"
      islands={['unsaved']}
      wrong={answer !== undefined}
      breadcrumb={[
        { href: '/permohonan', text: words.work.list.title },
        { href: `/permohonan/${view.id}`, text: view.state.reference ?? words.caseFile.noReference },
      ]}
    >
      {answer && <AnswerNotice answer={answer} titles={titles} field={field} />}
      <Title over={step && shortActivity(step.activity.value)} text={dispositions.title}>
        <p>
          <a href={`/permohonan/${view.id}`}>{view.state.application.subject || words.work.list.untitled}</a>
        </p>
        <p class="lead">{received ? dispositions.passOnLead : dispositions.lead}</p>
      </Title>
      {received && <Received disposition={received} view={view} />}
      {closed === undefined ? (
        <>
          <DisposeForm {...form} errors={errors} />
          {pages !== undefined && <Preview view={view} order={order} pages={pages} />}
        </>
      ) : (
        <Notice tone="wait" title={words.actPages.cannot}>
          <p>{closed}</p>
          <ButtonLink look="secondary" href={form.from ?? `/permohonan/${view.id}`}>
            {words.actPages.back}
          </ButtonLink>
        </Notice>
      )}
    </Page>
  )
}

function Received({ disposition, view }: { disposition: DispositionView; view: DisposeFormProps['view'] }) {
  const { dispositions } = useScreen().words
  return (
    <section aria-labelledby="diterima">
      <h2 id="diterima">{dispositions.received}</h2>
      <Order disposition={disposition} disposing={view.disposing} />
    </section>
  )
}

function Preview({ view, order, pages }: Pick<DisposeFormProps, 'view' | 'order'> & { pages: number }) {
  const { preview } = useScreen().words.dispositions
  const query = orderInAddress(order)
  return (
    <section aria-labelledby="pratinjau">
      <h2 id="pratinjau">{preview.title}</h2>
      <p class="quiet">{preview.help}</p>
      {Array.from({ length: pages }, (_, place) => (
        <img
          key={String(place)}
          class="sheet-picture"
          src={`/permohonan/${view.id}/disposisi/halaman/${place + 1}?${query}`}
          alt={fill(preview.page, { page: place + 1 })}
          width={794}
          height={1123}
        />
      ))}
    </section>
  )
}
