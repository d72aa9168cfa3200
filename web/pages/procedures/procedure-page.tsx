import type { PageRequest, PageRoute } from '#server/http/page.ts'
import type { ProcedureView } from '#server/procedures/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { Duties, Endings } from './endings.tsx'
import { Findings } from './findings.tsx'
import { ProcedureFlowchart } from './flowchart/procedure-flowchart.tsx'
import { IdentityBlock } from './identity-block.tsx'
import { StepList } from './step-list.tsx'
import { Versions } from './versions.tsx'

/** One version of an SOP, whole: identity, flowchart, every step in words, what contradicts in it, its versions. */
function ProcedurePage({ request, view }: { request: PageRequest; view: ProcedureView }) {
  const { procedures: words, provenance } = t(request.locale)
  const { tenant, graph, summary, versions } = view
  const inForce = versions.find((version) => version.status === 'in-force')
  const base = `/${tenant.id}/sop/${summary.id}`
  const parts = [
    { id: 'identitas', text: words.identity },
    { id: 'bagan', text: words.flowchart },
    { id: 'langkah', text: words.steps },
    { id: 'pertentangan', text: words.contradictions },
    { id: 'akhir', text: words.endings },
    { id: 'versi', text: words.versions },
  ]
  return (
    <Page
      request={request}
      title={summary.title}
      government={tenant}
      nav="procedures"
      wide
      breadcrumb={[
        { href: `/${tenant.id}`, text: tenant.name },
        { href: `/${tenant.id}/sop`, text: words.catalogueTitle },
      ]}
    >
      <Title over={[tenant.name, summary.flow].filter(Boolean).join(' · ')} text={summary.title}>
        <p class="quiet">{fill(words.version, { version: summary.version })}</p>
      </Title>
      {inForce && inForce.version !== summary.version && (
        <Notice tone="wait">
          <p>
            {fill(words.notInForce, { version: summary.version })} <a href={base}>{words.seeInForce}</a>
          </p>
        </Notice>
      )}
      <nav class="not-printed" aria-label={words.contents}>
        <ul class="plain-list row">
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 id="identitas">{words.identity}</h2>
      <IdentityBlock
        identity={graph.procedure.identity}
        government={tenant}
        withNip={request.viewer !== null}
      />
      <p class="legend">{provenance.legend}</p>
      <h2 id="bagan">{words.flowchart}</h2>
      <p class="quiet">
        <a href="#langkah">{words.flowchartAlternative}</a>
      </p>
      <ProcedureFlowchart graph={graph} title={summary.title} />
      <h2 id="langkah">{words.steps}</h2>
      <StepList graph={graph} />
      <h2 id="pertentangan">{words.contradictions}</h2>
      <Findings graph={graph} />
      <h2 id="akhir">{words.endings}</h2>
      <Endings graph={graph} />
      <Duties graph={graph} />
      <h2 id="versi">{words.versions}</h2>
      <Versions versions={versions} base={base} shown={summary.version} />
    </Page>
  )
}

async function handle(...[app, request]: Parameters<PageRoute['handle']>) {
  const { tenant = '', procedure = '', version } = request.params
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) return problemPage(request, 'not-found')
  const view = await app.procedures.findProcedure(
    tenant,
    procedure,
    version === undefined ? undefined : Number(version),
  )
  return view ? page(<ProcedurePage request={request} view={view} />) : problemPage(request, 'not-found')
}

export const procedureRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/:tenant/sop/:procedure', who: 'public', handle },
  { method: 'GET', path: '/:tenant/sop/:procedure/versi/:version', who: 'public', handle },
]
