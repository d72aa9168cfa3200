import type { CaseListItem, CaseListQuery, Paged } from '#server/cases/contract.ts'
import type { UnitSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import { CaseTable } from '../../components/case-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { procedureOptions } from '../procedure-options.ts'
import { caseListAddress, sorts, statuses } from './query.ts'

export interface CaseListPageProps {
  readonly request: PageRequest
  readonly query: CaseListQuery
  readonly found: Paged<CaseListItem>
  readonly procedures: readonly ProcedureSummary[]
  readonly agencies: readonly UnitSummary[]
}

/** All requests the viewer may see, searched, filtered and sorted by the address alone. */
export function CaseListPage({ request, query, found, procedures, agencies }: CaseListPageProps) {
  const words = t(request.locale)
  const { list } = words.work
  const sortNames = {
    newest: list.sortNewest,
    oldest: list.sortOldest,
    due: list.sortDue,
    'last-act': list.sortLastAct,
  }
  const { page: _, sort: __, ...filtering } = query
  return (
    <Page request={request} title={list.title} nav="cases" wide>
      <Title text={list.title} />
      <Filters action="/permohonan" active={Object.keys(filtering).length > 0}>
        <TextField name="cari" label={list.text} type="search" value={query.text} />
        <SelectField
          name="status"
          label={list.status}
          none={list.statusAll}
          value={query.status}
          options={statuses.map((value) => ({ value, label: words.status.case[value] }))}
        />
        <SelectField
          name="sop"
          label={words.work.inbox.procedure}
          none={words.work.inbox.procedureAll}
          value={query.procedure}
          options={procedureOptions(procedures)}
        />
        {agencies.length > 1 && (
          <SelectField
            name="instansi"
            label={list.agency}
            none={list.agencyAll}
            value={query.applicant}
            options={agencies.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
        <SelectField
          name="urut"
          label={list.sort}
          none={list.sortNewest}
          value={query.sort}
          options={sorts
            .filter((value) => value !== 'newest')
            .map((value) => ({ value, label: sortNames[value] }))}
        />
        <Choices
          name="terlambat"
          label={words.status.overdue}
          many
          chosen={query.overdue ? ['ya'] : []}
          choices={[{ value: 'ya', label: list.late }]}
        />
      </Filters>
      {found.items.length === 0 ? (
        <EmptyState title={list.none}>
          <p>{list.noneHelp}</p>
        </EmptyState>
      ) : (
        <CaseTable caption={list.caption} captionHidden items={found.items} />
      )}
      <Pagination {...found} hrefOf={(page) => caseListAddress({ ...query, page })} />
    </Page>
  )
}
