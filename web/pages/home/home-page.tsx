import type { OwedDispositions } from '#server/dispositions/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { HomeView, InboxItem } from '#server/tasks/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { CaseTable } from '../../components/case-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ItemDue } from '../../components/item-due.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { TaskCase, TaskCell } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { fill, type Messages, t } from '../../messages/index.ts'
import { OwedTables } from '../dispositions/owed.tsx'
import { Notices } from './notices.tsx'

/** What waits for me, what is late, what I'm waiting for, my latest requests. Each stands on the page once. */
export function HomePage(props: {
  request: PageRequest
  home: HomeView
  owed: OwedDispositions
  /** Papers that wait for the viewer's initials or signature. */
  papersCount: number
  /** Neither has the viewer's agency asked for anything yet, nor the viewer had to do with any request. */
  noRequestYet: boolean
}) {
  const { request, home, papersCount } = props
  const words = t(request.locale)
  const here = words.work.home
  const inTime = home.waitingForMe.filter((item) => !item.overdue)
  const mayAct = !request.viewer!.position.capabilities.includes('inspect')
  const awaited = new Set(home.iWaitFor.map(({ id }) => id))
  const recent = home.recent.filter(({ id }) => !awaited.has(id))
  return (
    <Page request={request} title={here.title} nav="home" wide>
      <Title text={here.title} />
      <Figures {...{ home, papersCount, words }} />
      <div class="sections">
        <Notices notices={home.notices} />
        <OwedTables owed={props.owed} from="/beranda" mayAct={mayAct} />
        {papersCount > 0 && (
          <p>
            <a href="/paraf">{words.waitingPapers.home.all}</a>
          </p>
        )}
        <Tasks
          caption={here.late}
          items={home.late}
          all={home.lateCount}
          href="/tugas?terlambat=ya"
          words={words}
        />
        {home.waitingForMeCount === 0 ? (
          <EmptyState title={here.waitingNone}>
            <p>{here.waitingNoneHelp}</p>
          </EmptyState>
        ) : (
          <Tasks
            caption={here.waiting}
            items={inTime}
            all={home.waitingForMeCount - home.lateCount}
            href="/tugas"
            words={words}
          />
        )}
        {home.iWaitFor.length > 0 && <CaseTable caption={here.iWait} items={home.iWaitFor} />}
        {props.noRequestYet && (
          <EmptyState title={here.recentNone}>
            <p>{here.recentNoneHelp}</p>
            <ButtonLink href="/permohonan/baru">{words.frame.newRequest}</ButtonLink>
          </EmptyState>
        )}
        {recent.length > 0 && <CaseTable caption={here.recent} items={recent} />}
        <p>
          <a href="/permohonan">{here.allCases}</a>
        </p>
      </div>
    </Page>
  )
}

/** Some tasks, and the way to all of their kind when there are more. */
function Tasks(props: {
  caption: string
  items: readonly InboxItem[]
  all: number
  href: string
  words: Messages
}) {
  if (props.items.length === 0) return null
  return (
    <div>
      <TaskTable caption={props.caption} items={props.items} words={props.words} />
      {props.all > props.items.length && (
        <p>
          <a href={props.href}>{fill(props.words.work.home.waitingAll, { count: props.all })}</a>
        </p>
      )}
    </div>
  )
}

function Figures(props: { home: HomeView; papersCount: number; words: Messages }) {
  const { home, papersCount, words } = props
  const here = words.work.home
  const figures = [
    [home.waitingForMeCount, here.figureWaiting],
    [home.lateCount, here.figureLate],
    ...(papersCount > 0 ? [[papersCount, words.waitingPapers.home.figure] as const] : []),
    [home.iWaitFor.length, here.figureIWait],
  ] as const
  return (
    <ul class="figures" aria-label={here.figures}>
      {figures.map(([count, sentence]) => (
        <li key={sentence}>
          <strong>{count}</strong>
          {fill(sentence, { count })}
        </li>
      ))}
    </ul>
  )
}

function TaskTable(props: { caption: string; items: readonly InboxItem[]; words: Messages }) {
  const { inbox } = props.words.work
  return (
    <Table
      caption={props.caption}
      rows={props.items}
      keyOf={(item) => `${item.caseId} ${item.taskId}`}
      columns={[
        {
          key: 'step',
          head: inbox.step,
          namesRow: true,
          cell: (item) => <TaskCell item={item} from="/beranda" />,
        },
        { key: 'case', head: inbox.case, cell: (item) => <TaskCase item={item} /> },
        {
          key: 'due',
          head: inbox.due,
          cell: (item) => <ItemDue of={item} />,
        },
      ]}
    />
  )
}
