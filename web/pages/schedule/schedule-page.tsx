import type { CaseSchedule } from '#server/cases/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { type Messages, t } from '../../messages/index.ts'
import { actAddress, isAllowed } from '../cases/acts/act-address.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { Changes } from './changes.tsx'
import { Gantt } from './gantt.tsx'
import { Milestones, PlanTable } from './plan-table.tsx'
import { scheduleAddress } from './schedule-address.ts'

/** The schedule of a request: drawn, in words, and with all that was changed in it. */
export function SchedulePage({ request, schedule }: { request: PageRequest; schedule: CaseSchedule }) {
  const words = t(request.locale)
  const { id, state, offers } = schedule.case
  return (
    <Page
      request={request}
      title={words.schedule.title}
      nav="cases"
      wide
      breadcrumb={[
        { href: '/permohonan', text: words.work.list.title },
        { href: `/permohonan/${id}`, text: state.reference ?? words.caseFile.noReference },
      ]}
    >
      <Title over={aboutOf(schedule.case, words)} text={words.schedule.title}>
        <p class="lead">{words.schedule.lead}</p>
      </Title>
      {isAllowed(offers, 'ReviseSchedule') && (
        <p class="not-printed">
          <ButtonLink look="secondary" href={actAddress(id, 'ReviseSchedule', {}, scheduleAddress(id))}>
            {words.acts.ReviseSchedule}
          </ButtonLink>
        </p>
      )}
      {schedule.steps.length === 0 ? (
        <EmptyState title={words.schedule.empty}>
          <p>{words.schedule.emptyHelp}</p>
        </EmptyState>
      ) : (
        <div class="sections">
          <Drawn schedule={schedule} />
          <PlanTable schedule={schedule} />
          <Milestones schedule={schedule} />
          <Changes schedule={schedule} />
        </div>
      )}
    </Page>
  )
}

/** The subject, with the number that isn't on paper otherwise. */
function aboutOf({ state }: CaseSchedule['case'], words: Messages): string {
  const subject = state.application.subject || words.work.list.untitled
  return state.reference === undefined ? subject : `${subject} · ${state.reference}`
}

function Drawn({ schedule }: { schedule: CaseSchedule }) {
  const { words } = useScreen()
  const { legend } = words.schedule
  return (
    <section aria-labelledby="diagram">
      <h2 id="diagram">{words.schedule.chart}</h2>
      <p class="quiet small">{words.schedule.chartHelp}</p>
      <ul class="plain-list row small">
        {(['planned', 'actual', 'milestone', 'today'] as const).map((sign) => (
          <li key={sign}>
            <svg class="gantt gantt__sign" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
              {sign === 'milestone' && <path class="milestone" d="M10 1l5 5-5 5-5-5z" />}
              {sign === 'today' && <path class="today" d="M10 0V12" />}
              {(sign === 'planned' || sign === 'actual') && (
                <rect class={sign} x="1" y="1" width="18" height="10" />
              )}
            </svg>{' '}
            {legend[sign]}
          </li>
        ))}
      </ul>
      <Gantt schedule={schedule} />
    </section>
  )
}

export const scheduleRoute: PageRoute = {
  method: 'GET',
  path: '/permohonan/:id/jadwal',
  who: 'official',
  async handle(app, request) {
    const schedule = await app.cases.findSchedule(request.viewer!, request.params.id ?? '')
    return schedule ? page(<SchedulePage {...{ request, schedule }} />) : problemPage(request, 'not-found')
  },
}
