import type { ArchiveFile, DestructionSummary } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { momentOf, partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'

export interface DestructionsPageProps {
  readonly request: PageRequest
  readonly lists: readonly DestructionSummary[]
  /** Files that may be proposed; null for those who may not. */
  readonly due: readonly ArchiveFile[] | null
  readonly given: { readonly title: string; readonly cases: readonly string[] }
  readonly errors: FieldErrors
}

export const toneOf: Readonly<Record<DestructionSummary['status'], Tone>> = {
  proposed: 'wait',
  approved: 'now',
  refused: 'late',
  'carried-out': 'good',
}

/** Lists of destruction, and where a new one is made. */
export function DestructionsPage(props: DestructionsPageProps) {
  const { request, lists, errors } = props
  const { archive } = t(request.locale)
  const words = archive.destruction
  const { zone } = request.viewer!.tenant
  return (
    <Page
      request={request}
      title={words.title}
      nav="archive"
      wide
      breadcrumb={[{ href: '/arsip', text: archive.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
      </Title>
      {lists.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHelp}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={lists}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'list',
              head: words.list,
              namesRow: true,
              cell: ({ id, title }) => <a href={`/arsip/musnah/${id}`}>{title}</a>,
            },
            {
              key: 'status',
              head: words.status,
              cell: ({ status }) => <Tag tone={toneOf[status]}>{words.statuses[status]}</Tag>,
            },
            { key: 'files', head: words.files, numeric: true, cell: ({ files }) => files },
            {
              key: 'made',
              head: words.made,
              cell: ({ madeAt, madeBy }) =>
                fill(words.madeBy, { at: momentOf(madeAt, request.locale, zone), name: madeBy }),
            },
          ]}
        />
      )}
      <Propose {...props} />
    </Page>
  )
}

function Propose({ request, due, given, errors }: DestructionsPageProps) {
  const { archive } = t(request.locale)
  const words = archive.destruction
  if (due === null) return null
  return (
    <section aria-labelledby="usulkan">
      <h2 id="usulkan">{words.propose}</h2>
      {due.length === 0 ? (
        <p>{words.proposeNone}</p>
      ) : (
        <form method="post" action="/arsip/musnah">
          <TextField name="nama" label={words.name} value={given.title} error={errors.nama} />
          <Choices
            name="berkas"
            label={words.chosen}
            many
            chosen={given.cases}
            error={errors.berkas}
            choices={due.map((file) => ({
              value: file.caseId,
              label: `${file.reference ?? ''} ${file.subject}`,
              help: `${file.class} · ${fill(archive.file.until, { date: partialDate(file.overOn, request.locale) })}`,
              disabled: file.held,
            }))}
          />
          <Button>{words.propose}</Button>
        </form>
      )}
    </section>
  )
}
