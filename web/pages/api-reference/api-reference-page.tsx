import type { PageReply, PageRequest } from '#server/http/page.ts'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { ApiReference } from './api-reference.tsx'
import type { OpenApiDocument } from './openapi.ts'

/** The reference page of the JSON API, made from its own description. The server gives the document. */
export function apiReferencePage(request: PageRequest, document: OpenApiDocument): PageReply {
  const { reference } = t(request.locale)
  return page(
    <Page request={request} title={reference.title}>
      <Title over={`${document.info.title} ${document.info.version}`} text={reference.title}>
        <p class="lead">{reference.lead}</p>
      </Title>
      <p>
        <a href="/api/openapi.json">{reference.document}</a>
      </p>
      <p>
        {reference.sign} <code>Authorization: Bearer …</code>
      </p>
      <ApiReference document={document} />
    </Page>,
  )
}
