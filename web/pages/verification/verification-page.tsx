import type { PageRequest } from '#server/http/page.ts'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { fileField, PdfForm } from './pdf-form.tsx'
import { Result } from './result.tsx'
import type { Read } from './verdict.ts'

/** Anyone brings a PDF and sees what its signatures are worth, and nothing else. */
export function VerificationPage(props: { request: PageRequest; found?: Read; error?: string }) {
  const { request, found, error } = props
  const { verification: words } = t(request.locale)
  return (
    <Page
      request={request}
      title={found ? words.result : words.title}
      nav="verification"
      wrong={error !== undefined}
      breadcrumb={found ? [{ href: '/verifikasi', text: words.title }] : []}
    >
      <ErrorSummary errors={error === undefined ? {} : { [fileField]: error }} />
      <Title text={found ? words.result : words.title}>{!found && <p class="lead">{words.lead}</p>}</Title>
      {found && <Result found={found} />}
      {found && <p class="quiet small">{words.privacy}</p>}
      {found && <h2>{words.another}</h2>}
      <PdfForm action="/verifikasi" submit={words.submit} error={error} />
      {!found && (
        <>
          <h2>{words.byCode}</h2>
          <p>{words.byCodeHelp}</p>
          <p class="quiet small">{words.privacy}</p>
        </>
      )}
    </Page>
  )
}
