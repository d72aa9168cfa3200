import type { Accuracy } from '#server/forecasts/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { accuracyInWords } from '../../format/forecast.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'

type Row = Accuracy & { readonly title: string }

/** How forecasts turned out, service by service. */
function AccuracyPage({ request, rows }: { request: PageRequest; rows: readonly Row[] }) {
  const { accuracy } = t(request.locale).forecast
  return (
    <Page request={request} title={accuracy.title} nav="cases">
      <Title text={accuracy.title} />
      <p>{accuracy.lead}</p>
      {rows.length === 0 && <p>{accuracy.none}</p>}
      {rows.length > 0 && (
        <Table
          caption={accuracy.title}
          captionHidden
          rows={rows}
          keyOf={({ title }) => title}
          columns={[
            { key: 'procedure', head: accuracy.procedure, namesRow: true, cell: ({ title }) => title },
            { key: 'result', head: accuracy.result, cell: (row) => accuracyInWords(row, request.locale) },
          ]}
        />
      )}
    </Page>
  )
}

export const accuracyRoute: PageRoute = {
  method: 'GET',
  path: '/perkiraan',
  who: 'official',
  async handle(app, request) {
    const viewer = request.viewer!
    const found = await app.forecasts.accuracy(viewer)
    if (!found) return problemPage(request, 'forbidden')
    const inForce = await app.procedures.listInForce(viewer.tenant.id)
    const titles = new Map(inForce.map(({ id, title }) => [id, title]))
    const rows = found.map((row) => ({ ...row, title: titles.get(row.procedure) ?? row.procedure }))
    return page(<AccuracyPage {...{ request, rows }} />)
  },
}
