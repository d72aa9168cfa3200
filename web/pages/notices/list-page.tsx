import type { Paged } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ListedNotice } from '#server/notices/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { countOf, noticeAddress, noticeSentence } from '../../format/notice.ts'
import { fill, t } from '../../messages/index.ts'
import { noticesAddress } from './query.ts'

/** Everything one was told, read and unread, each leading to what it is about. */
export function NoticesPage(props: {
  request: PageRequest
  found: Paged<ListedNotice>
  onlyUnread: boolean
}) {
  const { request, found, onlyUnread } = props
  const words = t(request.locale)
  const { notices } = words
  const unread = request.unread ?? 0
  return (
    <Page request={request} title={notices.title}>
      <Title text={notices.title} />
      <Tabs
        name={notices.which}
        current={onlyUnread ? 'unread' : 'all'}
        tabs={[
          { key: 'all', href: noticesAddress(false), text: notices.all },
          {
            key: 'unread',
            href: noticesAddress(true),
            text: fill(notices.unread, { count: countOf(unread) }),
          },
        ]}
      />
      {found.items.length === 0 ? (
        <EmptyState title={onlyUnread ? notices.noneUnread : notices.none}>
          <p>{notices.noneHelp}</p>
        </EmptyState>
      ) : (
        <NoticeTable items={found.items} back={noticesAddress(onlyUnread, found.page)} />
      )}
      <Pagination {...found} hrefOf={(page) => noticesAddress(onlyUnread, page)} />
      <div class="row">
        {unread > 0 && (
          <form method="post" action="/kabar/dibaca">
            <input type="hidden" name="ke" value={noticesAddress(onlyUnread)} />
            <Button look="secondary">{notices.markAll}</Button>
          </form>
        )}
        <ButtonLink href="/kabar/pengaturan" look="quiet">
          {notices.toPreferences}
        </ButtonLink>
        {request.viewer!.position.capabilities.includes('administer') && (
          <ButtonLink href="/pengiriman" look="quiet">
            {words.deliveries.title}
          </ButtonLink>
        )}
      </div>
    </Page>
  )
}

function NoticeTable({ items, back }: { items: readonly ListedNotice[]; back: string }) {
  const { notices } = useScreen().words
  return (
    <Table
      caption={notices.caption}
      captionHidden
      rows={items}
      keyOf={({ id }) => id}
      mark={(notice) => (isUnread(notice) ? 'now' : undefined)}
      columns={[
        { key: 'what', head: notices.what, namesRow: true, cell: (notice) => <What notice={notice} /> },
        { key: 'when', head: notices.when, cell: ({ at }) => <Moment at={at} /> },
        {
          key: 'standing',
          head: notices.standing,
          cell: (notice) => <Standing notice={notice} back={back} />,
        },
      ]}
    />
  )
}

const isUnread = ({ readAt, settled }: ListedNotice) => readAt === null && !settled

/** What is about no case leads nowhere. */
function What({ notice }: { notice: ListedNotice }) {
  const { locale, zone } = useScreen()
  const sentence = noticeSentence(notice, locale, zone)
  const { reference, subject } = notice.facts
  return (
    <>
      {notice.caseId ? <a href={noticeAddress(notice)}>{sentence}</a> : sentence}
      {(reference || subject) && <div class="quiet">{[reference, subject].filter(Boolean).join(' · ')}</div>}
    </>
  )
}

function Standing({ notice, back }: { notice: ListedNotice; back: string }) {
  const { locale, words, zone } = useScreen()
  const { notices } = words
  if (notice.readAt !== null) return <Whole tone="good">{notices.isRead}</Whole>
  if (notice.settled) return <Whole tone="good">{notices.isSettled}</Whole>
  return (
    <>
      <Whole tone="now">{notices.isUnread}</Whole>
      <form method="post" action="/kabar/dibaca">
        <input type="hidden" name="kabar" value={notice.id} />
        <input type="hidden" name="ke" value={back} />
        <Button
          look="quiet"
          heard={fill(notices.markOneHeard, { sentence: noticeSentence(notice, locale, zone) })}
        >
          {notices.markOne}
        </Button>
      </form>
    </>
  )
}

/** Beside a long sentence its words would stand below each other. */
function Whole({ tone, children }: { tone: 'good' | 'now'; children: string }) {
  return (
    <div class="whole">
      <Tag tone={tone}>{children}</Tag>
    </div>
  )
}
