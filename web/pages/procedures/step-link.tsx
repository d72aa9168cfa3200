import type { StepGraph } from '#engine/procedure/graph.ts'

/** Where a step stands in the list; a called step's id has a slash. */
export const anchorOf = (step: string) => `langkah-${step.replaceAll('/', '-')}`

/** The step by its number, or by its activity where it has none or the number is used twice. */
export function StepLink({ graph, step }: { graph: StepGraph; step: string }) {
  const found = graph.byId.get(step)
  if (!found) return <>{step}</>
  const twins = graph.steps.filter((each) => each.scope === found.scope && each.number === found.number)
  const short = found.number !== undefined && found.scope === null
  const text = short ? found.number : found.activity.value
  return (
    <a href={`#${anchorOf(step)}`} title={found.activity.value}>
      {short && twins.length > 1 ? `${found.number} (${found.activity.value})` : text}
    </a>
  )
}
