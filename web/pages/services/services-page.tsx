import type { TenantSummary } from '#server/directory/contract.ts'
import type { PageRequest, PageRoute } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { page } from '../../components/reply.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { LookUpForm } from '../lookup/look-up-form.tsx'
import { problemPage } from '../problems/problem-page.tsx'
import { Service } from './service.tsx'

interface ServicesPageProps {
  readonly request: PageRequest
  readonly government: TenantSummary
  readonly services: readonly ProcedureSummary[]
}

/** What one government offers, with what one must know before starting. */
function ServicesPage({ request, government, services }: ServicesPageProps) {
  const { services: words, front } = t(request.locale)
  const ownViewer = request.viewer?.tenant.id === government.id
  return (
    <Page
      request={request}
      title={`${words.title} ${government.name}`}
      government={government}
      nav="services"
    >
      <Title over={government.name} text={words.title}>
        <p class="lead">{fill(words.lead, { office: government.office })}</p>
      </Title>
      <div class="beside">
        <div>
          {services.length === 0 && (
            <EmptyState title={words.none}>
              <p>{words.noneHelp}</p>
            </EmptyState>
          )}
          {services.map((service) => (
            <Service key={service.id} service={service} government={government} mayBegin={ownViewer} />
          ))}
        </div>
        <div>
          <section>
            <h2>{words.howToBegin}</h2>
            <p>{words.beginText}</p>
            {!request.viewer && (
              <p>
                <ButtonLink href={`/masuk?ke=${encodeURIComponent('/permohonan/baru')}`}>
                  {words.beginSignIn}
                </ButtonLink>
              </p>
            )}
          </section>
          <section>
            <h2>{front.lookUp}</h2>
            <LookUpForm help={front.lookUpHelp} />
          </section>
        </div>
      </div>
    </Page>
  )
}

export const servicesRoute: PageRoute = {
  method: 'GET',
  path: '/:tenant',
  who: 'public',
  async handle(app, request) {
    const government = await app.directory.findTenant(request.params.tenant ?? '')
    if (!government) return problemPage(request, 'not-found')
    const services = await app.procedures.listInForce(government.id)
    return page(<ServicesPage request={request} government={government} services={services} />)
  },
}
