import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'

/** No letter has this code: what may be wrong, and what to do. */
export function UnknownPage(props: { request: PageRequest; government: TenantSummary | null }) {
  const { request, government } = props
  const { unknown } = t(request.locale).verification
  return (
    <Page request={request} title={unknown.title} nav="verification" {...(government && { government })}>
      <Title text={unknown.title}>
        <p class="lead">{unknown.lead}</p>
      </Title>
      <ul>
        {unknown.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>
        <a href="/verifikasi">{unknown.upload}</a>
      </p>
    </Page>
  )
}
