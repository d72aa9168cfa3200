import { Table } from '../../components/table.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import type { FilePageProps } from './file-page.tsx'

/** Each document with the retention it has by itself and the checksum of its latest version. */
export function FileContents({ request, view }: FilePageProps) {
  const { archive } = t(request.locale)
  const words = archive.file
  if (view.contents.length === 0) return <p>{words.contentsNone}</p>
  return (
    <section aria-labelledby="isi-berkas">
      <h2 id="isi-berkas">{words.contents}</h2>
      <Table
        caption={words.contents}
        captionHidden
        rows={view.contents}
        keyOf={({ document }) => document}
        columns={[
          { key: 'document', head: words.document, namesRow: true, cell: (each) => each.title },
          {
            key: 'class',
            head: words.class,
            cell: (each) => (
              <>
                {each.class}
                <p class="quiet">{each.basis}</p>
              </>
            ),
          },
          {
            key: 'retention',
            head: words.retention,
            cell: (each) => (
              <>
                {fill(words.years, { active: each.active, inactive: each.inactive })}
                <p class="quiet">
                  {fill(words.until, { date: partialDate(each.overOn, request.locale) })} ·{' '}
                  {archive.fates[each.final]}
                </p>
              </>
            ),
          },
          {
            key: 'checksum',
            head: words.checksum,
            cell: (each) => <code class="small breaks">{each.sha256}</code>,
          },
        ]}
      />
    </section>
  )
}
