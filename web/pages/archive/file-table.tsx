import type { ArchiveFile } from '#server/archive/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { partialDate } from '../../format/dates.ts'

/** Files with their class, end, retention and fate. */
export function FileTable({ caption, items }: { caption: string; items: readonly ArchiveFile[] }) {
  const { words, locale } = useScreen()
  const { list, file, fates } = words.archive
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      keyOf={({ caseId }) => caseId}
      columns={[
        {
          key: 'file',
          head: list.file,
          namesRow: true,
          cell: (each) => (
            <>
              <a href={`/arsip/${each.caseId}`}>{each.reference ?? each.subject}</a>
              <p class="quiet">
                {each.subject} · {each.applicant}
              </p>
            </>
          ),
        },
        { key: 'class', head: file.class, cell: (each) => each.class },
        { key: 'ended', head: list.ended, cell: (each) => partialDate(each.endedOn, locale) },
        { key: 'over', head: list.over, cell: (each) => partialDate(each.overOn, locale) },
        { key: 'fate', head: list.fate, cell: (each) => fates[each.final] },
        { key: 'state', head: file.state, cell: (each) => <FileState file={each} /> },
      ]}
    />
  )
}

/** Where a file stands, and whether it is held. */
export function FileState({ file }: { file: ArchiveFile }) {
  const { archive } = useScreen().words
  const { status, phase, held } = file
  return (
    <>
      {status === 'kept' ? (
        <Tag tone={phase === 'over' ? 'wait' : 'plain'}>{archive.phases[phase]}</Tag>
      ) : (
        <Tag tone={status === 'destroyed' ? 'plain' : 'now'} mark="over">
          {archive.statuses[status]}
        </Tag>
      )}
      {held && (
        <>
          {' '}
          <Tag tone="late">{archive.held}</Tag>
        </>
      )}
    </>
  )
}
