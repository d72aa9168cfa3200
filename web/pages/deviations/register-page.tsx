import type { Paged } from '#server/cases/contract.ts'
import type { DeviationItem, DeviationQuery } from '#server/deviations/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { capitalized } from '../../format/capitalized.ts'
import { t } from '../../messages/index.ts'
import { csvAddress, deviationAddress, standards, standings } from './query.ts'
import { DeviationTable } from './table.tsx'

export interface RegisterProps {
  readonly request: PageRequest
  readonly query: DeviationQuery
  readonly found: Paged<DeviationItem>
  readonly procedures: readonly ProcedureSummary[]
}

/** Missed standards of the government, or of the viewer's own steps, filtered by the address alone. */
export function DeviationRegisterPage({ request, query, found, procedures }: RegisterProps) {
  const { deviations, escalation } = t(request.locale)
  const { register, title } = deviations
  const { capabilities } = request.viewer!.position
  const looksAfterEscalation = capabilities.some((each) => each !== 'register')
  const { page: _, ...filtering } = query
  const active = Object.keys(filtering).length > 0
  return (
    <Page request={request} title={title} nav="deviations" wide>
      <Title text={title}>
        <p class="lead">{register.lead}</p>
      </Title>
      <div class="row">
        {found.total > 0 && (
          <>
            <ButtonLink href={deviationAddress(query, true)} look="secondary">
              {register.print}
            </ButtonLink>
            <ButtonLink href={csvAddress(query)} look="quiet">
              {register.csv}
            </ButtonLink>
          </>
        )}
        {looksAfterEscalation && (
          <ButtonLink href="/eskalasi" look="quiet">
            {escalation.list.link}
          </ButtonLink>
        )}
      </div>
      <RegisterFilters query={query} procedures={procedures} active={active} />
      {found.items.length === 0 ? (
        <EmptyState title={active ? register.none : register.empty}>
          <p>{active ? register.noneHelp : register.emptyHelp}</p>
        </EmptyState>
      ) : (
        <DeviationTable caption={title} items={found.items} />
      )}
      <Pagination {...found} hrefOf={(page) => deviationAddress({ ...query, page })} />
    </Page>
  )
}

function RegisterFilters(props: Pick<RegisterProps, 'query' | 'procedures'> & { active: boolean }) {
  const { query, procedures, active } = props
  const { deviations } = useScreen().words
  const { filters } = deviations.register
  return (
    <Filters action="/penyimpangan" active={active}>
      <SelectField
        name="keadaan"
        label={filters.standing}
        none={filters.all}
        value={query.standing}
        options={standings.map((value) => ({ value, label: deviations.standings[value] }))}
      />
      <SelectField
        name="baku"
        label={filters.standard}
        none={filters.all}
        value={query.standard}
        options={standards.map((value) => ({ value, label: capitalized(deviations.standards[value]) }))}
      />
      <SelectField
        name="sop"
        label={filters.procedure}
        none={filters.all}
        value={query.procedure}
        options={procedures.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField name="dari" label={filters.from} type="date" value={query.from} />
      <TextField name="sampai" label={filters.until} type="date" value={query.until} />
      <TextField name="lewat" label={filters.lateBy} type="number" value={query.lateBy?.toString()} />
    </Filters>
  )
}
