import type { TenantSummary } from '#server/directory/contract.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { useScreen } from '../../components/screen.ts'
import { totalInWords } from '../../format/length.ts'

interface ServiceProps {
  readonly service: ProcedureSummary
  readonly government: TenantSummary
  readonly mayBegin: boolean
}

/** One service: its steps, its time and the papers to have ready. */
export function Service({ service, government, mayBegin }: ServiceProps) {
  const { words, locale } = useScreen()
  const { services } = words
  const procedure = `/${government.id}/sop/${service.id}`
  return (
    <article class="service" aria-labelledby={`layanan-${service.id}`}>
      <h2 id={`layanan-${service.id}`}>
        <a href={procedure}>{service.title}</a>
      </h2>
      {service.flow && <p class="quiet">{service.flow}</p>}
      <dl class="numbers">
        <div>
          <dt>{services.steps}</dt>
          <dd>{service.stepCount}</dd>
        </div>
        {service.decisionCount > 0 && (
          <div>
            <dt>{services.decisions}</dt>
            <dd>{service.decisionCount}</dd>
          </div>
        )}
        <div>
          <dt>{services.time}</dt>
          <dd>{totalInWords(service.totalTime, locale)}</dd>
        </div>
      </dl>
      <h3>{services.papers}</h3>
      {service.papers.length === 0 ? (
        <p class="quiet">{services.noPapers}</p>
      ) : (
        <ul>
          {service.papers.map((paper) => (
            <li key={paper}>{paper}</li>
          ))}
        </ul>
      )}
      <p class="row">
        {mayBegin && (
          <ButtonLink href={`/permohonan/baru?sop=${encodeURIComponent(service.id)}`}>
            {services.begin}
          </ButtonLink>
        )}
        <a href={procedure} aria-label={`${services.seeProcedure}: ${service.title}`}>
          {services.seeProcedure}
        </a>
        {service.procedureNumber && (
          <span class="quiet small">
            {services.number} {service.procedureNumber}
          </span>
        )}
      </p>
    </article>
  )
}
