import type { StepGraph } from '#engine/procedure/graph.ts'
import { useScreen } from '../../components/screen.ts'
import { Tag, type Tone } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import { StepLink } from './step-link.tsx'

const tones: Readonly<Record<string, Tone>> = { error: 'late', contradiction: 'wait', notice: 'plain' }

/** What contradicts or is missing in the document, each with its sentence, code and steps. */
export function Findings({ graph }: { graph: StepGraph }) {
  const { words, locale } = useScreen()
  const { procedures } = words
  if (graph.findings.length === 0) return <p>{procedures.noContradictions}</p>
  return (
    <>
      <p>{procedures.contradictionsLead}</p>
      <ul class="cards">
        {graph.findings.map((finding, index) => (
          <li key={`${finding.code}-${index}`}>
            <p>
              <Tag tone={tones[finding.severity] ?? 'plain'}>{procedures.severity[finding.severity]}</Tag>{' '}
              <code class="quiet">{finding.code}</code>
            </p>
            <p>{finding.sentence[locale]}</p>
            {finding.steps.length > 0 && (
              <p class="small">
                {fill(procedures.concerns, { steps: '' }).trim()}{' '}
                {finding.steps.map((step, i) => (
                  <span key={step}>
                    {i > 0 && ', '}
                    <StepLink graph={graph} step={step} />
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
