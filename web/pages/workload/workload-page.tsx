import type { PageRequest } from '#server/http/page.ts'
import type { OfficialLoad, Workload } from '#server/tasks/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { amountIn } from '../../format/amounts.ts'
import { personInWords } from '../../format/person.ts'
import { fill, t } from '../../messages/index.ts'
import { BulkResult, type BulkResultProps } from '../inbox/bulk-result.tsx'
import { inboxAddress } from '../inbox/query.ts'
import { handOverAddress } from './address.ts'

/** Who of the team has how much to do; each leads to the tasks, and to handing them over. */
export function WorkloadPage(props: {
  request: PageRequest
  workload: Workload
  result?: BulkResultProps | undefined
}) {
  const { request, workload, result } = props
  const words = t(request.locale)
  const { officials, scope } = workload
  return (
    <Page
      request={request}
      title={words.workload.title}
      nav="tasks"
      wide
      breadcrumb={[{ href: '/tugas', text: words.work.inbox.title }]}
    >
      <Title text={words.workload.title}>
        <p class="lead">{scope === 'office' ? words.workload.leadOffice : words.workload.leadUnit}</p>
      </Title>
      {result && <BulkResult {...result} />}
      <Unheld workload={workload} />
      {officials.length === 0 ? (
        <EmptyState title={words.workload.empty}>
          <p>{words.workload.emptyHelp}</p>
        </EmptyState>
      ) : (
        <Officials workload={workload} />
      )}
    </Page>
  )
}

/** A supervisor's inbox holds the team's tasks; whoever heads a unit sees those of the unit in their own. */
const inboxOf = (scope: Workload['scope'], holder: string | null) =>
  inboxAddress({ ...(scope === 'office' && { whose: 'team' }), holder })

function Unheld({ workload: { unheld, scope } }: { workload: Workload }) {
  const { workload } = useScreen().words
  const { open, late, dueSoon: soon } = unheld
  return (
    <section aria-labelledby="belum-dipegang">
      <h2 id="belum-dipegang">{workload.unheld}</h2>
      {open === 0 ? (
        <p>{workload.unheldNone}</p>
      ) : (
        <p class="row">
          <span>{fill(workload.unheldLine, { open, late, soon })}</span>
          <a href={inboxOf(scope, null)}>{workload.seeTasks}</a>
          {scope === 'office' && <a href={handOverAddress('-')}>{workload.give.titleUnheld}</a>}
        </p>
      )}
    </section>
  )
}

function Officials({ workload: { officials, scope } }: { workload: Workload }) {
  const { words, locale } = useScreen()
  const { workload } = words
  const hours = (minutes: number) => ({ count: amountIn(locale, minutes / 60, 1) })
  return (
    <>
      <Table
        caption={workload.caption}
        rows={officials}
        keyOf={({ official }) => official.id}
        columns={[
          { key: 'official', head: workload.official, namesRow: true, cell: (load) => <Who load={load} /> },
          { key: 'open', head: workload.open, numeric: true, cell: ({ open }) => open },
          {
            key: 'late',
            head: workload.late,
            numeric: true,
            cell: ({ late }) =>
              late > 0 ? <Tag tone="late">{fill(workload.lateCount, { count: late })}</Tag> : late,
          },
          { key: 'soon', head: workload.dueSoon, numeric: true, cell: ({ dueSoon }) => dueSoon },
          {
            key: 'standard',
            head: workload.standard,
            numeric: true,
            cell: ({ standardMinutes }) => fill(workload.hours, hours(standardMinutes)),
          },
          {
            key: 'go',
            head: words.task.others,
            cell: ({ official, open }) =>
              open > 0 && (
                <span class="row not-printed">
                  <a
                    href={inboxOf(scope, official.id)}
                    aria-label={fill(workload.seeTasksOf, { name: official.name })}
                  >
                    {workload.seeTasks}
                  </a>
                  {scope === 'office' && (
                    <a
                      href={handOverAddress(official.id)}
                      aria-label={fill(workload.handOverOf, { name: official.name })}
                    >
                      {workload.handOver}
                    </a>
                  )}
                </span>
              ),
          },
        ]}
      />
      <p class="quiet small">{workload.standardHelp}</p>
    </>
  )
}

function Who({ load: { official, chair, waiting } }: { load: OfficialLoad }) {
  const { workload } = useScreen().words
  return (
    <>
      {personInWords(official.name, official.position)}
      {official.unit && <div class="quiet small">{official.unit}</div>}
      {chair === 'none' && <Tag tone="wait">{workload.noChair}</Tag>}
      {chair === 'replaced' && <Tag tone="wait">{workload.replaced}</Tag>}
      {waiting > 0 && <div class="quiet small">{fill(workload.waiting, { count: waiting })}</div>}
    </>
  )
}
