import type { PageRequest } from '#server/http/page.ts'
import type { DeliveryLog, DeliveryQuery } from '#server/notices/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { DeliveryTable } from './delivery-table.tsx'
import { channels, deliveriesAddress, states } from './query.ts'

/** What went out, to whom and how it went; what it said isn't told. */
export function DeliveryLogPage(props: { request: PageRequest; query: DeliveryQuery; log: DeliveryLog }) {
  const { request, query, log } = props
  const words = t(request.locale)
  const here = words.deliveries
  const { page: _, ...filtering } = query
  const active = Object.keys(filtering).length > 0
  return (
    <Page
      request={request}
      title={here.title}
      breadcrumb={[{ href: '/kabar', text: words.notices.title }]}
      wide
    >
      <Title text={here.title}>
        <p class="lead">{here.lead}</p>
        <p class="quiet">{fill(here.kept, { days: log.keptDays })}</p>
      </Title>
      {!log.mailIsOn && (
        <Notice tone="wait">
          <p>{here.mailOff}</p>
        </Notice>
      )}
      <Filters action="/pengiriman" active={active}>
        <TextField name="cari" label={here.text} type="search" value={query.text} />
        <SelectField
          name="keadaan"
          label={here.state}
          none={here.stateAll}
          value={query.state}
          options={states.map((value) => ({ value, label: here.states[value] }))}
        />
        <SelectField
          name="saluran"
          label={here.channel}
          none={here.channelAll}
          value={query.channel}
          options={channels.map((value) => ({ value, label: here.channels[value] }))}
        />
      </Filters>
      {log.items.length === 0 ? (
        <EmptyState title={active ? here.none : here.empty}>
          <p>{active ? here.noneHelp : here.emptyHelp}</p>
        </EmptyState>
      ) : (
        <DeliveryTable items={log.items} back={deliveriesAddress(query)} />
      )}
      <Pagination {...log} hrefOf={(page) => deliveriesAddress({ ...query, page })} />
    </Page>
  )
}
