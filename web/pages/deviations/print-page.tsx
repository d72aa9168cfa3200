import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { deviationAddress } from './query.ts'
import type { RegisterProps } from './register-page.tsx'
import { DeviationTable } from './table.tsx'

/** The register, or what its filters leave of it, on sheets that lie across: oldest first, no paging. */
export function DeviationPrintPage({ request, query, found }: Omit<RegisterProps, 'procedures'>) {
  const { locale } = request
  const { register, title } = t(locale).deviations
  const between =
    query.from || query.until
      ? fill(register.between, {
          from: query.from ? partialDate(query.from, locale) : '…',
          until: query.until ? partialDate(query.until, locale) : '…',
        })
      : undefined
  return (
    <Page request={request} title={register.heading} nav="deviations" wide>
      <Breadcrumb crumbs={[{ href: deviationAddress(query), text: title }]} />
      <div class="book book--dense">
        <h1>{register.heading}</h1>
        <p>{request.viewer!.tenant.office}</p>
        {between && <p>{between}</p>}
        <p class="quiet">
          {fill(register.total, { count: found.total })} · {register.printedOn} <Moment at={request.now} />
        </p>
        {found.total > found.items.length && (
          <Notice tone="wait">
            <p>{fill(register.more, { count: found.items.length })}</p>
          </Notice>
        )}
        <DeviationTable caption={register.heading} items={found.items} />
      </div>
    </Page>
  )
}
