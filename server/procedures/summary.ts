import type { TimeLength } from '#engine/procedure/definition.ts'
import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import type { ProcedureSummary } from './contract.ts'
import { sumOf } from './total-time.ts'

/** What a catalogue shows of a version. */
export function summaryOf(graph: StepGraph, version: number): ProcedureSummary {
  const { id, identity, source } = graph.procedure
  const own = graph.steps.filter((step) => step.scope === null)
  return {
    id,
    version,
    title: identity.title.value,
    flow: source?.flow ?? null,
    procedureNumber: identity.procedureNumber?.value ?? null,
    stepCount: own.length,
    decisionCount: own.filter((step) => step.nature === 'decide').length,
    papers: papersOf(graph),
    totalTime: totalTimeOf(graph),
    contradictionCount: graph.findings.filter((finding) => finding.severity === 'contradiction').length,
  }
}

/** Papers to have ready before one starts: what the application asks for, and what the applicant's own first step does. */
function papersOf(graph: StepGraph): readonly string[] {
  const first = graph.byId.get(graph.start)
  const own = first?.rule.performers.some((id) => graph.performers.get(id)?.kind === 'applicant')
    ? first
    : undefined
  const documents = [
    ...[...graph.application, ...(own?.requirements ?? [])].flatMap((each) =>
      each.kind === 'document' ? [each.document] : [],
    ),
    ...(own?.outputs ?? []).map(({ document }) => document),
  ]
  return [...new Set(documents.map((document) => graph.documents[document] ?? document))]
}

/** The total the document states, else the sum of the straight way. */
function totalTimeOf(graph: StepGraph): readonly TimeLength[] {
  const stated = graph.procedure.identity.totalTime
  return stated ? [stated.value] : sumOf(straightWay(graph).flatMap(lengthOf))
}

function lengthOf(step: GraphStep): readonly TimeLength[] {
  return step.time?.value.kind === 'length' ? [step.time.value] : []
}

/** From the start by the first way forward of every step: no loop, no jump back. Called steps count inside their caller. */
function straightWay(graph: StepGraph): readonly GraphStep[] {
  const way: GraphStep[] = []
  let current = graph.byId.get(graph.start)
  while (current) {
    way.push(current)
    const here: GraphStep = current
    const targets = here.nature === 'decide' ? here.outcomes.map((outcome) => outcome.to) : here.next
    current = targets
      .flatMap((target) => (target.kind === 'step' ? [graph.byId.get(target.step)!] : []))
      .filter((step) => step.order > here.order)
      .sort((a, b) => a.order - b.order)[0]
  }
  return way
}
