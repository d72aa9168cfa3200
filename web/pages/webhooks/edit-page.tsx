import type { PageRequest } from '#server/http/page.ts'
import type { WebhookDraft } from '#server/webhooks/contract.ts'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { WebhookForm } from './webhook-form.tsx'

interface EditPageProps {
  readonly request: PageRequest
  /** Undefined: a new one. */
  readonly id?: string
  readonly given: WebhookDraft
  readonly errors?: FieldErrors
}

/** A new webhook, or another address, purpose or kinds of one. */
export function WebhookEditPage({ request, id, given, errors = {} }: EditPageProps) {
  const words = t(request.locale).webhooks
  const title = id === undefined ? words.add : words.edit
  return (
    <Page
      request={request}
      title={title}
      islands={['unsaved']}
      breadcrumb={[
        { href: '/webhook', text: words.title },
        ...(id === undefined ? [] : [{ href: `/webhook/${id}`, text: given.description || given.url }]),
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={title} />
      <WebhookForm
        action={id === undefined ? '/webhook/baru' : `/webhook/${id}/ubah`}
        {...{ given, errors }}
      />
    </Page>
  )
}
