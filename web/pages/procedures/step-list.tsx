import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { useScreen } from '../../components/screen.ts'
import { ProvenanceList, SourcedValue } from '../../components/sourced.tsx'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import { factsOf } from './step-facts.tsx'
import { anchorOf } from './step-link.tsx'
import { provenancesOfStep } from './step-provenance.ts'

/** Every step in words, in the order of the document; steps of a called procedure stand below their caller. */
export function StepList({ graph, scope = null }: { graph: StepGraph; scope?: string | null }) {
  return (
    <ol class="steps" id={scope === null ? 'daftar-langkah' : undefined}>
      {graph.steps
        .filter((step) => step.scope === scope)
        .map((step) => (
          <Step key={step.id} step={step} graph={graph} />
        ))}
    </ol>
  )
}

function Step({ step, graph }: { step: GraphStep; graph: StepGraph }) {
  const screen = useScreen()
  const { procedures } = screen.words
  const spoken = step.number
    ? fill(procedures.step.numbered, { number: step.number })
    : procedures.step.unnumbered
  return (
    <li id={anchorOf(step.id)}>
      <span class="steps__number">
        <span aria-hidden="true">{step.number ?? '–'}</span>
        <span class="only-heard">{spoken}</span>
      </span>
      <div class="steps__body">
        <h3>
          <SourcedValue provenance={step.activity.provenance}>{step.activity.value}</SourcedValue>{' '}
          {step.nature === 'decide' && (
            <Tag tone="now" mark="decision">
              {procedures.nature.decide}
            </Tag>
          )}
        </h3>
        <DefinitionList facts={factsOf(step, graph, screen)} />
        <ProvenanceList items={provenancesOfStep(step, graph, screen.words)} />
        {step.entry !== null && <StepList graph={graph} scope={step.id} />}
      </div>
    </li>
  )
}
