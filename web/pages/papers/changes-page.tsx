import type { PageRequest } from '#server/http/page.ts'
import type { PaperDifferences, PaperView } from '#server/papers/contract.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { personInWords } from '../../format/person.ts'
import { fill, t } from '../../messages/index.ts'
import { differenceInWords } from './difference-in-words.ts'
import { paperAddress } from './paper-address.ts'
import { paperCrumbs } from './paper-crumbs.ts'

/** What changed from one revision of a paper to another: by whom, when, and each value old and new. */
export function ChangesPage(props: {
  request: PageRequest
  view: PaperView
  /** Null: there is only one revision. */
  found: PaperDifferences | null
}) {
  const { request, view, found } = props
  const words = t(request.locale)
  const { changes } = words.papers
  const title = fill(changes.title, { paper: view.title })
  return (
    <Page request={request} title={title} nav="tasks" breadcrumb={paperCrumbs(view, words)}>
      <Title text={title} />
      {found ? (
        <>
          <Chooser view={view} found={found} />
          <Writers found={found} />
          <Changes found={found} />
        </>
      ) : (
        <p>{changes.onlyOne}</p>
      )}
    </Page>
  )
}

function Chooser({ view, found }: { view: PaperView; found: PaperDifferences }) {
  const { changes } = useScreen().words.papers
  const options = view.revisions.map(({ revision, by }) => ({
    value: String(revision),
    label: fill(changes.option, { revision, name: by.name }),
  }))
  return (
    <form class="filter not-printed" method="get" action={paperAddress(view.at, '/perubahan')}>
      <SelectField name="awal" label={changes.from} options={options} value={String(found.from.revision)} />
      <SelectField name="akhir" label={changes.to} options={options} value={String(found.to.revision)} />
      <Button look="secondary">{changes.compare}</Button>
    </form>
  )
}

function Writers({ found: { written } }: { found: PaperDifferences }) {
  const { papers } = useScreen().words
  return (
    <section aria-labelledby="penulis">
      <h2 id="penulis">{papers.changes.by}</h2>
      <ul>
        {written.map(({ revision, by, at }) => (
          <li key={revision}>
            {fill(papers.deeds.WritePaper, { revision })}: {personInWords(by.name, by.position)},{' '}
            <Moment at={at} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ found: { differences } }: { found: PaperDifferences }) {
  const { words, locale } = useScreen()
  const { changes } = words.papers
  if (differences === null) return <p>{changes.erased}</p>
  if (differences.length === 0) return <p>{changes.none}</p>
  const rows = differences.map((difference) => differenceInWords(difference, locale))
  return (
    <Table
      caption={changes.caption}
      rows={rows}
      keyOf={(_, place) => String(place)}
      columns={[
        { key: 'where', head: changes.where, namesRow: true, cell: ({ where }) => where },
        { key: 'before', head: changes.before, cell: ({ before }) => <Lines lines={before} del /> },
        { key: 'after', head: changes.after, cell: ({ after }) => <Lines lines={after} /> },
      ]}
    />
  )
}

function Lines({ lines, del = false }: { lines: readonly string[]; del?: boolean }) {
  const { changes } = useScreen().words.papers
  if (lines.length === 0) return <span class="quiet">{changes.blank}</span>
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="kept-lines">
          {del ? <del>{line}</del> : <ins>{line}</ins>}
        </p>
      ))}
    </>
  )
}
