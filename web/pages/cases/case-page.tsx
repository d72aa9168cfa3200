import type { CaseView } from '#server/cases/contract.ts'
import type { CaseForecast } from '#server/forecasts/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { CaseStatusTag } from '../../components/case-status.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { DeviationsOfCase } from '../deviations/of-case.tsx'
import { DispositionTree } from '../dispositions/tree.tsx'
import { scheduleAddress } from '../schedule/schedule-address.ts'
import { CaseFacts, Contents } from './case-facts.tsx'
import { Clocks, clocksOf } from './clocks.tsx'
import { Documents } from './documents.tsx'
import { ErasedNotice, tellErased } from './erased.tsx'
import { Flow } from './flow/flow.tsx'
import { ForecastOfCase } from './forecast.tsx'
import { History } from './history.tsx'
import { Linked } from './linked.tsx'
import { Notes } from './notes.tsx'
import { Possible } from './offers/possible.tsx'
import { Standing } from './standing.tsx'
import { Whereabouts } from './whereabouts.tsx'

/** Everything known of one request, as one person may see it. */
export function CasePage(props: {
  request: PageRequest
  view: CaseView
  papers: readonly PaperListItem[]
  /** The SOP has another version than the case's. */
  otherVersion?: boolean
  /** Null: not under way. */
  forecast?: CaseForecast | null
}) {
  const { request, papers, otherVersion = false, forecast = null } = props
  const view = tellErased(props.view, request)
  const words = t(request.locale)
  const { caseFile } = words
  const { state, graph } = view
  const { position, tenant } = request.viewer!
  const title = state.application.subject || words.work.list.untitled
  const ending = graph.endings.get(state.ended?.ending ?? '')
  const parts = [
    { id: 'alur', text: caseFile.flow.title },
    ...(clocksOf(view).length > 0 ? [{ id: 'jam', text: words.clocks.title }] : []),
    ...(view.dispositions.length > 0 ? [{ id: 'disposisi', text: words.dispositions.title }] : []),
    ...(view.deviations.length > 0 ? [{ id: 'penyimpangan', text: words.deviations.title }] : []),
    { id: 'berkas', text: caseFile.documents.title },
    { id: 'riwayat', text: caseFile.history.title },
    { id: 'catatan', text: caseFile.notes.title },
  ]
  return (
    <Page
      request={request}
      title={title}
      nav="cases"
      wide
      breadcrumb={[{ href: '/permohonan', text: words.work.list.title }]}
    >
      <Title over={state.reference ?? caseFile.noReference} text={title}>
        <p>
          <CaseStatusTag
            status={state.status}
            endingLabel={ending?.label.value ?? null}
            refused={ending?.kind === 'refused'}
          />
        </p>
      </Title>
      <nav class="not-printed" aria-label={caseFile.parts}>
        <ul class="plain-list row">
          {parts.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
          {state.status !== 'draft' && (
            <li>
              <a href={scheduleAddress(view.id)}>{words.schedule.open}</a>
            </li>
          )}
        </ul>
      </nav>
      <ErasedNotice view={view} />
      <Standing view={view} />
      <div class="beside">
        <div>
          {(state.status === 'running' || state.status === 'suspended') && <Whereabouts view={view} />}
          {forecast && (
            <ForecastOfCase
              view={view}
              found={forecast}
              overseeing={(['supervise', 'administer', 'inspect'] as const).some((each) =>
                position.capabilities.includes(each),
              )}
            />
          )}
          <Possible
            view={view}
            inspecting={position.capabilities.includes('inspect')}
            otherVersion={otherVersion}
          />
          <Contents view={view} />
        </div>
        <CaseFacts view={view} tenant={tenant.id} />
      </div>
      <Flow view={view} />
      <Clocks view={view} />
      <DispositionTree view={view} />
      <DeviationsOfCase view={view} />
      <Documents view={view} papers={papers} />
      <div class="beside below">
        <History view={view} />
        <div>
          <Notes view={view} />
          <Linked view={view} />
        </div>
      </div>
    </Page>
  )
}
