import type { Paged } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { WaitingPaper } from '#server/papers/contract.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorSummary } from '../../../components/fields/error-summary.tsx'
import { Moment } from '../../../components/moment.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { useScreen } from '../../../components/screen.ts'
import { type Column, Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Title } from '../../../components/title.tsx'
import { shortActivity } from '../../../format/short-activity.ts'
import { fill, t } from '../../../messages/index.ts'
import { paperAddress } from '../paper-address.ts'
import type { Signed } from './kept-signings.ts'
import { SignedResult } from './signed-result.tsx'
import { tickOf } from './ticked.ts'
import { waitingAddress } from './waiting-address.ts'

/** All papers that wait for whoever looks; those to be signed can be chosen and signed together. */
export function WaitingPage(props: {
  request: PageRequest
  found: Paged<WaitingPaper>
  /** What came of signing several. */
  signed?: readonly Signed[]
  /** What was wrong with what was chosen. */
  problem?: string
}) {
  const { request, found, signed, problem } = props
  const { waitingPapers } = t(request.locale)
  const signable = found.items.some(isSignable)
  return (
    <Page request={request} title={waitingPapers.title} nav="papers" wide wrong={problem !== undefined}>
      {problem !== undefined && <ErrorSummary errors={{ '': problem }} />}
      {signed && <SignedResult signed={signed} />}
      <Title text={waitingPapers.title} />
      {found.items.length === 0 ? (
        <EmptyState title={waitingPapers.empty}>
          <p>{waitingPapers.emptyHelp}</p>
        </EmptyState>
      ) : signable ? (
        <form method="post" action="/paraf/baca">
          <List {...props} ticks />
          <p class="quiet">{waitingPapers.selectHelp}</p>
          <Button>{waitingPapers.readSelected}</Button>
        </form>
      ) : (
        <List {...props} ticks={false} />
      )}
      <Pagination {...found} hrefOf={waitingAddress} />
    </Page>
  )
}

const isSignable = ({ standing, suspended }: WaitingPaper) => standing === 'signing' && !suspended

function List({ found, ticks }: { found: Paged<WaitingPaper>; ticks: boolean }) {
  const { waitingPapers } = useScreen().words
  const { columns } = waitingPapers
  const here = waitingAddress(found.page)
  const tick: Column<WaitingPaper> = {
    key: 'select',
    head: columns.select,
    cell: (item) => <Tick item={item} />,
  }
  return (
    <Table
      caption={waitingPapers.caption}
      captionHidden
      rows={found.items}
      keyOf={(item) => tickOf(item)}
      columns={[
        ...(ticks ? [tick] : []),
        {
          key: 'paper',
          head: columns.paper,
          namesRow: true,
          cell: (item) => (
            <>
              <a href={paperAddress(item.at, '', here)}>{item.title}</a>
              {item.number !== null && <p class="quiet">{item.number}</p>}
            </>
          ),
        },
        {
          key: 'case',
          head: columns.case,
          cell: (item) => (
            <>
              <p>{item.subject}</p>
              <p class="quiet">
                {[item.reference, item.applicant, shortActivity(item.activity)].filter(Boolean).join(' · ')}
              </p>
            </>
          ),
        },
        {
          key: 'act',
          head: columns.act,
          cell: (item) => (
            <>
              <Tag tone={item.suspended ? 'wait' : 'now'}>
                {item.standing === 'signing' ? waitingPapers.sign : waitingPapers.initial}
              </Tag>
              {item.suspended && <p class="quiet">{waitingPapers.suspended}</p>}
              {item.remindedAt !== null && (
                <p>
                  <Tag tone="late">{waitingPapers.reminded}</Tag> <Moment at={item.remindedAt} />
                </p>
              )}
            </>
          ),
        },
        { key: 'since', head: columns.since, cell: ({ since }) => <Moment at={since} /> },
      ]}
    />
  )
}

function Tick({ item }: { item: WaitingPaper }) {
  const { waitingPapers } = useScreen().words
  if (!isSignable(item)) return null
  return (
    <input
      type="checkbox"
      name="naskah"
      value={tickOf(item)}
      aria-label={fill(waitingPapers.select, { paper: item.title, subject: item.subject })}
    />
  )
}
