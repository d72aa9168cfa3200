import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { totalInWords } from '../../format/length.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'

interface CatalogueProps {
  readonly request: PageRequest
  readonly government: TenantSummary
  readonly procedures: readonly ProcedureSummary[]
}

/** Every SOP in force of one government. */
function CataloguePage({ request, government, procedures }: CatalogueProps) {
  const { procedures: words, services } = t(request.locale)
  return (
    <Page request={request} title={words.catalogueTitle} government={government} nav="procedures">
      <Title over={government.name} text={words.catalogueTitle}>
        <p class="lead">{fill(words.catalogueLead, { government: government.name })}</p>
      </Title>
      {procedures.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table
          caption={words.catalogueTitle}
          captionHidden
          rows={procedures}
          keyOf={(procedure) => procedure.id}
          columns={[
            {
              key: 'name',
              head: words.field.name,
              namesRow: true,
              cell: (procedure) => (
                <>
                  <a href={`/${government.id}/sop/${procedure.id}`}>{procedure.title}</a>
                  {procedure.flow && <div class="quiet small">{procedure.flow}</div>}
                </>
              ),
            },
            { key: 'number', head: words.field.number, cell: (procedure) => procedure.procedureNumber },
            { key: 'steps', head: services.steps, numeric: true, cell: (procedure) => procedure.stepCount },
            {
              key: 'time',
              head: services.time,
              cell: (procedure) => totalInWords(procedure.totalTime, request.locale),
            },
            {
              key: 'contradictions',
              head: words.severity.contradiction,
              cell: (procedure) =>
                procedure.contradictionCount > 0 && <Tag tone="wait">{procedure.contradictionCount}</Tag>,
            },
          ]}
        />
      )}
    </Page>
  )
}

export const catalogueRoute: PageRoute = {
  method: 'GET',
  path: '/:tenant/sop',
  who: 'public',
  async handle(app, request) {
    const government = await app.directory.findTenant(request.params.tenant ?? '')
    if (!government) return problemPage(request, 'not-found')
    const procedures = await app.procedures.listInForce(government.id)
    return page(<CataloguePage request={request} government={government} procedures={procedures} />)
  },
}
