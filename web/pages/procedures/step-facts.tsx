import type { Requirement, Target } from '#engine/procedure/definition.ts'
import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import type { Fact } from '../../components/definition-list.tsx'
import type { Screen } from '../../components/screen.ts'
import { SourcedValue } from '../../components/sourced.tsx'
import { standardInWords } from '../../format/length.ts'
import { fill } from '../../messages/index.ts'
import { StepLink } from './step-link.tsx'

/** What the row of a step says, in words. */
export function factsOf(step: GraphStep, graph: StepGraph, screen: Screen): readonly Fact[] {
  const words = screen.words.procedures.step
  const none = <span class="quiet">{words.none}</span>
  const performers = step.rule.performers.map((id) => graph.performers.get(id)?.title.value ?? id)
  const rule = { one: '', 'any-of': `${words.anyOf} `, 'all-of': `${words.allOf} ` }[step.rule.mode]
  return [
    {
      name: words.performer,
      value: (
        <SourcedValue provenance={step.definition.performers.provenance}>
          {rule + performers.join(', ')}
        </SourcedValue>
      ),
    },
    {
      name: words.requirements,
      value:
        step.requirements.length === 0 ? (
          none
        ) : (
          <Requirements graph={graph} requirements={step.requirements} words={words} />
        ),
    },
    {
      name: words.time,
      value: step.time ? (
        <SourcedValue provenance={step.time.provenance}>
          {standardInWords(step.time.value, graph, screen.locale)}
        </SourcedValue>
      ) : (
        none
      ),
    },
    {
      name: words.outputs,
      value: step.outputs.length === 0 ? none : <Outputs graph={graph} step={step} words={words} />,
    },
    {
      name: words.remark,
      value: step.remark && (
        <SourcedValue provenance={step.remark.provenance}>{step.remark.value}</SourcedValue>
      ),
    },
    { name: words.optionalStep, value: step.optional && '✓' },
    { name: words.waitsFor, value: step.waitsFor },
    {
      name: words.join,
      value: step.join.length > 0 && step.join.map((id) => <StepLink key={id} graph={graph} step={id} />),
    },
    step.nature === 'decide'
      ? { name: words.outcomes, value: <Outcomes graph={graph} step={step} words={words} /> }
      : {
          name: words.next,
          value: step.next.map((to, i) => (
            <Way key={`${i}`} graph={graph} from={step} to={to} words={words} />
          )),
        },
  ]
}

type Words = Screen['words']['procedures']['step']

function Requirements(props: { graph: StepGraph; requirements: readonly Requirement[]; words: Words }) {
  return (
    <ul>
      {props.requirements.map((requirement, i) => (
        <li key={`${i}`}>
          <SourcedValue provenance={requirement.provenance}>
            {requirement.kind === 'item' ? requirement.item : props.graph.documents[requirement.document]}
          </SourcedValue>
          {requirement.optional && ` ${props.words.optional}`}
        </li>
      ))}
    </ul>
  )
}

function Outputs({ graph, step, words }: { graph: StepGraph; step: GraphStep; words: Words }) {
  const titles = (ids: readonly string[]) => ids.map((id) => graph.performers.get(id)?.title.value ?? id)
  return (
    <ul>
      {step.outputs.map((output) => (
        <li key={output.document}>
          <SourcedValue provenance={output.provenance}>{graph.documents[output.document]}</SourcedValue>
          {output.optional && ` ${words.optional}`}
          {output.signedBy.length > 0 && `, ${fill(words.signedBy, { performers: titles(output.signedBy) })}`}
        </li>
      ))}
    </ul>
  )
}

function Outcomes({ graph, step, words }: { graph: StepGraph; step: GraphStep; words: Words }) {
  return (
    <ul>
      {step.outcomes.map((outcome) => (
        <li key={outcome.id}>
          <SourcedValue provenance={outcome.label.provenance}>{outcome.label.value}</SourcedValue>:{' '}
          <Way graph={graph} from={step} to={outcome.to} words={words} />
          {outcome.when && `, ${fill(words.when, { condition: outcome.when })}`}
          {outcome.otherwise && `, ${words.otherwise}`}
          {outcome.reasonRequired && ` (${words.reasonRequired})`}
        </li>
      ))}
    </ul>
  )
}

/** Where the flow goes on: to a later step, back to an earlier one, or to an end. */
function Way({ graph, from, to, words }: { graph: StepGraph; from: GraphStep; to: Target; words: Words }) {
  if (to.kind === 'ending')
    return <>{fill(words.toEnding, { ending: graph.endings.get(to.ending)?.label.value ?? to.ending })}</>
  const target = graph.byId.get(to.step)
  const sentence = target && target.order <= from.order ? words.back : words.toStep
  return (
    <>
      {sentence.replace('{step}', '')}
      <StepLink graph={graph} step={to.step} />{' '}
    </>
  )
}
