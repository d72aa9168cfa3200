import type { CalendarDefinition } from '#engine/working-time/index.ts'
import type { CalendarChange, CalendarYear } from '#server/calendars/contract.ts'
import type { DryRun, RedatedTask } from '#server/cases/trial-contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { fill, t } from '../../messages/index.ts'
import { Parts } from './said.tsx'

export interface TrialPageProps {
  readonly request: PageRequest
  readonly shown: Pick<CalendarYear, 'unit' | 'version' | 'owners'>
  readonly change: CalendarChange
  /** The parts that would go and those that would come. */
  readonly before: CalendarDefinition
  readonly after: CalendarDefinition
  readonly run: DryRun
  readonly forgives: boolean
  readonly reason: string
  readonly errors: FieldErrors
}

/** What a change would move, before it is stored. */
export function TrialPage(props: TrialPageProps) {
  const { request, shown, change, before, after, run, forgives, reason, errors } = props
  const words = t(request.locale).calendars
  const { unit, version, owners } = shown
  const { cases, tasks, becomeLate, noLongerLate, bySteps, first } = run
  return (
    <Page
      request={request}
      title={words.trial}
      nav="calendars"
      breadcrumb={[{ href: address('/kalender', { unit }), text: words.title }]}
      wrong={Object.keys(errors).length > 0}
      wide
    >
      <ErrorSummary errors={errors} />
      <Title text={words.trial} />
      <section>
        <h2>{words.trialWhat}</h2>
        <p>
          {words.acts[change.what]}: {owners.find(({ id }) => id === unit)?.name ?? unit}
        </p>
        <DefinitionList
          facts={[
            { name: words.before, value: <Parts parts={before} /> },
            { name: words.after, value: <Parts parts={after} /> },
          ]}
        />
      </section>
      <section>
        <h2>{words.outcome}</h2>
        {tasks === 0 ? <p>{words.movesNone}</p> : <p>{fill(words.moves, { tasks, cases })}</p>}
        {run.unknown > 0 && <p>{fill(words.unknown, { cases: run.unknown })}</p>}
        {becomeLate > 0 && (
          <p>
            <Tag tone="late">{fill(words.becomeLate, { count: becomeLate })}</Tag>
          </p>
        )}
        {noLongerLate > 0 && (
          <p>
            <Tag tone="good">{fill(words.noLongerLate, { count: noLongerLate })}</Tag>
          </p>
        )}
        {tasks > 0 && (
          <Table
            caption={words.bySteps}
            rows={bySteps}
            keyOf={({ procedure, step }) => `${procedure} ${step}`}
            columns={[
              { key: 'step', head: words.step, namesRow: true, cell: ({ step }) => shortActivity(step) },
              { key: 'procedure', head: words.procedure, cell: ({ procedure }) => procedure },
              { key: 'tasks', head: words.tasks, numeric: true, cell: (row) => row.tasks },
            ]}
          />
        )}
        {first.length < tasks && <p>{fill(words.firstOf, { shown: first.length, tasks })}</p>}
        {tasks > 0 && <FirstTasks tasks={first} request={request} />}
      </section>
      <form class="calendar-form" method="post" action="/kalender/simpan">
        <input type="hidden" name="unit" value={unit} />
        <input type="hidden" name="versi" value={String(version)} />
        <input type="hidden" name="perubahan" value={JSON.stringify(change)} />
        <Choices
          name="maafkan"
          label={words.forgives}
          help={words.forgivesHelp}
          many
          optional
          chosen={forgives ? ['ya'] : []}
          choices={[{ value: 'ya', label: words.forgivesChoice }]}
        />
        <TextField
          name="alasan"
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          error={errors.alasan}
          autocomplete="off"
        />
        <div class="row">
          <Button look="secondary" action="/kalender/periksa">
            {words.again}
          </Button>
          <Button>{words.store}</Button>
        </div>
      </form>
    </Page>
  )
}

function FirstTasks({ tasks, request }: { tasks: readonly RedatedTask[]; request: PageRequest }) {
  const words = t(request.locale).calendars
  return (
    <Table
      caption={words.first}
      rows={tasks}
      keyOf={({ caseId, task }) => `${caseId} ${task}`}
      columns={[
        {
          key: 'request',
          head: words.request,
          namesRow: true,
          cell: ({ caseId, subject, reference }) => (
            <>
              <a href={`/permohonan/${caseId}`}>{subject}</a>
              {reference && <p class="quiet">{reference}</p>}
            </>
          ),
        },
        { key: 'step', head: words.step, cell: ({ step }) => shortActivity(step) },
        {
          key: 'before',
          head: words.dueBefore,
          cell: ({ before }) => (before === null ? words.noDue : <Moment at={before} />),
        },
        {
          key: 'after',
          head: words.dueAfter,
          cell: ({ due, lateness }) => (
            <>
              <Moment at={due} />
              {lateness && (
                <p>
                  <Tag tone={lateness === 'becomes-late' ? 'late' : 'good'}>{words.lateness[lateness]}</Tag>
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
