import type { ArchiveFile, ArchiveQuery } from '#server/archive/contract.ts'
import type { Paged } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { FileTable } from './file-table.tsx'
import { archiveAddress, fates, standings } from './query.ts'

/** The archive, searched and filtered by the address alone. */
export function ArchivePage(props: { request: PageRequest; query: ArchiveQuery; found: Paged<ArchiveFile> }) {
  const { request, query, found } = props
  const { archive } = t(request.locale)
  const { list, links } = archive
  const { page: _, ...filtering } = query
  const active = Object.keys(filtering).length > 0
  return (
    <Page request={request} title={archive.title} nav="archive" wide>
      <Title text={archive.title}>
        <p class="lead">{archive.lead}</p>
      </Title>
      <div class="row">
        <ButtonLink href="/arsip/musnah" look="secondary">
          {links.destructions}
        </ButtonLink>
        <ButtonLink href="/arsip/jadwal" look="quiet">
          {links.schedule}
        </ButtonLink>
      </div>
      <Filters action="/arsip" active={active}>
        <TextField name="cari" label={list.text} type="search" value={query.text} />
        <TextField name="kode" label={list.class} value={query.class} />
        <TextField name="tahun" label={list.year} type="number" value={query.year?.toString()} />
        <SelectField
          name="nasib"
          label={list.fate}
          none={list.fateAll}
          value={query.final}
          options={fates.map((value) => ({ value, label: archive.fates[value] }))}
        />
        <SelectField
          name="keadaan"
          label={list.standing}
          none={list.standingAll}
          value={query.standing}
          options={standings.map((value) => ({ value, label: archive.standings[value] }))}
        />
      </Filters>
      {found.items.length === 0 ? (
        <EmptyState title={active ? list.none : list.empty}>
          <p>{active ? list.noneHelp : list.emptyHelp}</p>
        </EmptyState>
      ) : (
        <FileTable caption={list.caption} items={found.items} />
      )}
      <Pagination {...found} hrefOf={(page) => archiveAddress({ ...query, page })} />
    </Page>
  )
}
