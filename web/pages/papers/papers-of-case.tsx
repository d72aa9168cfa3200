import type { PaperListItem } from '#server/papers/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { fill } from '../../messages/index.ts'
import { paperAddress } from './paper-address.ts'
import { PaperStanding } from './paper-standing.tsx'

/** Papers of a request that are being made and aren't handed in yet, and those that could be begun now. */
export function PapersOfCase({ papers: all }: { papers: readonly PaperListItem[] }) {
  const { papers } = useScreen().words
  const open = all.filter(({ open }) => open)
  if (open.length === 0) return null
  const { inCase } = papers
  return (
    <div class="papers-of-case">
      <Table
        caption={inCase.title}
        rows={open}
        keyOf={({ at }) => `${at.task} ${at.document}`}
        columns={[
          {
            key: 'paper',
            head: inCase.paper,
            namesRow: true,
            cell: ({ at, title, number }) => (
              <>
                <a href={paperAddress(at)}>{title}</a>
                {number !== null && <p class="quiet">{fill(papers.number, { number })}</p>}
              </>
            ),
          },
          {
            key: 'standing',
            head: inCase.standing,
            cell: ({ standing, refused }) => <PaperStanding standing={standing} refused={refused} />,
          },
          { key: 'waits', head: inCase.waits, cell: ({ waitsFor }) => waitsFor.join(', ') },
          {
            key: 'changed',
            head: inCase.changed,
            cell: ({ changedAt }) => changedAt !== null && <Moment at={changedAt} />,
          },
        ]}
      />
    </div>
  )
}
