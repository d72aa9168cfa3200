import type { PageRequest } from '#server/http/page.ts'
import type { HomeView, InboxItem } from '#server/tasks/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { CaseTable } from '../../components/case-table.tsx'
import { DueTime } from '../../components/due-time.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { TaskCase, TaskCell } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { fill, type Messages, t } from '../../messages/index.ts'
import { Notices } from './notices.tsx'

/** What waits for me, what is late, what I'm waiting for, my latest requests. */
export function HomePage({ request, home }: { request: PageRequest; home: HomeView }) {
  const words = t(request.locale)
  const here = words.work.home
  return (
    <Page request={request} title={here.title} nav="home" wide>
      <Title text={here.title} />
      <Figures home={home} words={words} />
      <Notices notices={home.notices} />
      {home.late.length > 0 && (
        <section>
          <TaskTable caption={here.late} items={home.late} words={words} />
          {home.lateCount > home.late.length && (
            <p>
              <a href="/tugas?terlambat=ya">{fill(here.waitingAll, { count: home.lateCount })}</a>
            </p>
          )}
        </section>
      )}
      <section>
        {home.waitingForMe.length === 0 ? (
          <EmptyState title={here.waitingNone}>
            <p>{here.waitingNoneHelp}</p>
          </EmptyState>
        ) : (
          <TaskTable caption={here.waiting} items={home.waitingForMe} words={words} />
        )}
        {home.waitingForMeCount > home.waitingForMe.length && (
          <p>
            <a href="/tugas">{fill(here.waitingAll, { count: home.waitingForMeCount })}</a>
          </p>
        )}
      </section>
      {home.iWaitFor.length > 0 && (
        <section>
          <CaseTable caption={here.iWait} items={home.iWaitFor} />
        </section>
      )}
      <section>
        {home.recent.length === 0 ? (
          <EmptyState title={here.recentNone}>
            <p>{here.recentNoneHelp}</p>
            <ButtonLink href="/permohonan/baru">{words.frame.newRequest}</ButtonLink>
          </EmptyState>
        ) : (
          <>
            <CaseTable caption={here.recent} items={home.recent} />
            <p>
              <a href="/permohonan">{here.allCases}</a>
            </p>
          </>
        )}
      </section>
    </Page>
  )
}

function Figures({ home, words }: { home: HomeView; words: Messages }) {
  const here = words.work.home
  const figures = [
    [home.waitingForMeCount, here.figureWaiting],
    [home.lateCount, here.figureLate],
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
        { key: 'due', head: inbox.due, cell: (item) => <DueTime at={item.dueAt} /> },
      ]}
    />
  )
}
