import type { PublicCaseView } from '#server/cases/contract.ts'
import type { PublicForecast } from '#server/forecasts/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { CaseStatusTag } from '../../components/case-status.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Day } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { accuracyInWords, basisInWords, endInWords } from '../../format/forecast.ts'
import { spentInWords } from '../../format/spent.ts'
import { fill, t } from '../../messages/index.ts'
import { DateOf, PublicSteps } from './public-steps.tsx'

/** Where a request stands, for anyone with its number: no names, no papers. */
export function LookUpResult(props: {
  request: PageRequest
  found: PublicCaseView
  forecast: PublicForecast | null
}) {
  const { request, found, forecast } = props
  const words = t(request.locale)
  const { lookup } = words
  const now = found.steps.filter((step) => step.state === 'now')
  const done = found.steps.filter((step) => step.state === 'done').length
  const total = found.steps.filter((step) => step.state !== 'passed-over').length
  return (
    <Page
      request={request}
      title={fill(lookup.resultTitle, { reference: found.reference })}
      government={found.tenant}
      nav="lookUp"
      breadcrumb={[{ href: '/lacak', text: lookup.title }]}
    >
      <Title over={lookup.label} text={found.reference}>
        <p>
          <CaseStatusTag status={found.status} endingLabel={found.endingLabel} />
        </p>
      </Title>
      <div class="beside">
        <section aria-labelledby="posisi">
          <h2 id="posisi">{lookup.where}</h2>
          {now.length === 0 && <p>{found.endingLabel ?? lookup.noneNow}</p>}
          {now.map((step) => (
            <div class="notice" key={step.activity}>
              <p>
                <strong>{step.activity}</strong>
                <br />
                <span class="quiet">{step.performer}</span>
              </p>
              <p>
                {step.overdue && <Tag tone="late">{words.status.overdue}</Tag>}{' '}
                {found.status === 'suspended' ? words.time.still : <DateOf step={step} />}
              </p>
            </div>
          ))}
          {(found.status === 'running' || found.status === 'suspended') && (
            <p class="quiet">{fill(lookup.progress, { done, total })}</p>
          )}
          {forecast && <Forecast of={forecast} zone={found.tenant.zone} locale={request.locale} />}
        </section>
        <DefinitionList
          facts={[
            { name: lookup.government, value: found.tenant.name },
            {
              name: lookup.procedure,
              value: <a href={`/${found.tenant.id}/sop/${found.procedure.id}`}>{found.procedure.title}</a>,
            },
            { name: lookup.submitted, value: <Day at={found.submittedOn} /> },
            {
              name: words.time.spent.title,
              value: found.timeSpent && spentInWords(found.timeSpent, request.locale),
            },
          ]}
        />
      </div>
      <h2 id="langkah">{lookup.whole}</h2>
      <PublicSteps steps={found.steps} />
      <p class="quiet small">{lookup.privacy}</p>
      <p>
        <a href="/lacak">{lookup.another}</a>
      </p>
    </Page>
  )
}

/** The range only, with what it rests on and how sure such ranges have been. */
function Forecast({ of, zone, locale }: { of: PublicForecast; zone: string; locale: PageRequest['locale'] }) {
  const { forecast } = t(locale)
  return (
    <>
      <h3>{forecast.title}</h3>
      <p>
        <strong>{endInWords(of.end, locale, zone)}</strong>
      </p>
      <p class="quiet small">
        {forecast.sure} {basisInWords(of.basis.cases, locale)} {accuracyInWords(of.accuracy, locale)}
      </p>
    </>
  )
}
