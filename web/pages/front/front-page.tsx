import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { LookUpForm } from '../lookup/look-up-form.tsx'

/** What Laksana is, for whom, and the two ways in: a government's services, or a reference number. */
function FrontPage({
  request,
  governments,
}: {
  request: PageRequest
  governments: readonly TenantSummary[]
}) {
  const { front, frame } = t(request.locale)
  const hero = (
    <div class="hero">
      <div class="width">
        <h1>{front.title}</h1>
        <p class="lead">{front.lead}</p>
      </div>
    </div>
  )
  return (
    <Page request={request} title={frame.tagline} nav="services" hero={hero}>
      <div class="beside">
        <section aria-labelledby="pemerintah">
          <h2 id="pemerintah">{front.governments}</h2>
          {governments.length === 0 ? (
            <EmptyState title={front.noGovernments} />
          ) : (
            <>
              <p>{front.chooseGovernment}</p>
              <ul class="cards">
                {governments.map((government) => (
                  <li key={government.id}>
                    <h3>
                      <a href={`/${government.id}`}>{government.name}</a>
                    </h3>
                    <p class="quiet">{government.office}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <div>
          <section aria-labelledby="lacak">
            <h2 id="lacak">{front.lookUp}</h2>
            <LookUpForm help={front.lookUpHelp} />
          </section>
          <section aria-labelledby="cara">
            <h2 id="cara">{front.how}</h2>
            <ol>
              {front.steps.map((step) => (
                <li key={step.name}>
                  <strong>{step.name}.</strong> {step.text}
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </Page>
  )
}

export const frontRoute: PageRoute = {
  method: 'GET',
  path: '/',
  who: 'public',
  async handle(app, request) {
    return page(<FrontPage request={request} governments={await app.directory.listTenants()} />)
  },
}
