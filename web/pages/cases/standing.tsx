import type { EndingKind } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { DueTime } from '../../components/due-time.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { fill } from '../../messages/index.ts'
import { actAddress, isAllowed } from './acts/act-address.ts'
import { Rejected } from './rejected.tsx'
import { rejectedDocuments } from './rejected-documents.ts'

/** What the whole request stands under: a draft, suspended, or ended, with what it ended in. */
export function Standing({ view }: { view: CaseView }) {
  const { words } = useScreen()
  const { suspended, draft, draftGoOn } = words.caseFile
  const { status, suspension } = view.state
  if (status === 'draft')
    return (
      <Notice tone="wait">
        <p>{draft}</p>
        {isAllowed(view.offers, 'SaveApplication') && (
          <ButtonLink href={`/permohonan/${view.id}/isi`}>{draftGoOn}</ButtonLink>
        )}
      </Notice>
    )
  if (status === 'suspended' && suspension)
    return (
      <>
        <Notice
          tone="wait"
          title={fill(suspended.title, { waitingFor: words.status.waitingFor[suspension.waitingFor] })}
        >
          <p>{suspension.reason}</p>
          <p class="quiet">
            {suspended.since} <Moment at={suspension.at} /> · {view.names[suspension.by] ?? ''}.{' '}
            {suspended.help}
          </p>
        </Notice>
        <Rejected view={view} documents={rejectedDocuments(view)} />
      </>
    )
  if (status === 'running') return <Rejected view={view} documents={rejectedDocuments(view)} />
  return <Ended view={view} />
}

function Ended({ view }: { view: CaseView }) {
  const { ended } = useScreen().words.caseFile
  const closed = view.state.ended
  if (!closed) return null
  const ending = closed.ending === undefined ? undefined : view.graph.endings.get(closed.ending)
  const yielded = ending?.yields === undefined ? undefined : view.state.documents[ending.yields]
  const reason = closed.reason ?? (ending && reasonOfLastAct(view))
  const title = ending
    ? fill(ended.title, { ending: ending.label.value })
    : view.state.status === 'withdrawn'
      ? ended.withdrawn
      : ended.cancelled
  return (
    <>
      <Notice tone={toneOf(ending?.kind)} title={title}>
        {reason && <p class="kept-lines">{fill(ended.reason, { reason })}</p>}
        {ending?.yields !== undefined && yielded && (
          <p>
            {ended.document}: {view.graph.documents[ending.yields]} – <FileLink file={yielded.file} />
          </p>
        )}
        <p class="quiet">
          <Moment at={closed.at} />
        </p>
      </Notice>
      <Duties view={view} />
    </>
  )
}

function toneOf(kind: EndingKind | undefined): 'good' | 'late' | 'plain' {
  return kind === 'finished' ? 'good' : kind === 'refused' ? 'late' : 'plain'
}

/** The reason given with the decision that ended the case: the latest completion's. */
function reasonOfLastAct({ history }: CaseView): string | undefined {
  const reason = history
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'StepCompleted')?.facts.reason
  return typeof reason === 'string' ? reason : undefined
}

/** What remains to be done after the end. */
function Duties({ view }: { view: CaseView }) {
  const { words } = useScreen()
  const { duties } = words.caseFile
  if (view.state.duties.length === 0) return null
  const definitionOf = (id: string) => view.graph.duties.find((each) => each.id === id)
  return (
    <section class="duties">
      <Table
        caption={duties.title}
        rows={view.state.duties}
        keyOf={(duty) => duty.id}
        columns={[
          {
            key: 'duty',
            head: duties.columns.duty,
            namesRow: true,
            cell: ({ id, remaining }) => (
              <>
                {definitionOf(id)?.text.value}
                {remaining > 1 && <p class="quiet">{fill(duties.times, { count: remaining })}</p>}
              </>
            ),
          },
          {
            key: 'performer',
            head: duties.columns.performer,
            cell: ({ id }) => view.graph.performers.get(definitionOf(id)?.performer ?? '')?.title.value,
          },
          { key: 'due', head: duties.columns.due, cell: ({ dueAt }) => <DueTime at={dueAt} /> },
          {
            key: 'act',
            head: duties.columns.act,
            cell: ({ id }) =>
              isAllowed(view.offers, 'FulfilDuty', { duty: id }) && (
                <a href={actAddress(view.id, 'FulfilDuty', { duty: id })}>{duties.fulfil}</a>
              ),
          },
        ]}
      />
    </section>
  )
}
