import type { ProcedureDefinition, StepDefinition } from '#engine/procedure/definition.ts'
import { claim, writtenOf } from './claim.ts'
import { compareIdentity } from './compare-identity.ts'
import { claimsOf, compareColumns, compareRow, type Difference, unexplainedMarks } from './compare-row.ts'
import { readSourceFlow, type SourceFlow } from './source-flow.ts'

/**
 * Every difference between a procedure and the text it was read from, in both directions: nothing of the identity
 * block, the table and the prose is dropped, and no `written` text says it in other words.
 */
export function compareWithSource(procedure: ProcedureDefinition, text: string): readonly Difference[] {
  const flow = readSourceFlow(text, procedure.source?.flow)
  return [
    ...compareIdentityBlock(procedure, flow),
    ...compareColumns(procedure.performers, flow.columns),
    ...compareTable(procedure, flow),
    ...compareProse(procedure, flow),
  ]
}

function compareIdentityBlock(procedure: ProcedureDefinition, flow: SourceFlow): readonly Difference[] {
  const { dropped, reworded } = compareIdentity(
    procedure.identity,
    procedure.source?.file ?? '',
    flow.identity,
  )
  return [
    ...(dropped === '' ? [] : [`Identity: nothing claims "${dropped}"`]),
    ...reworded.map((words) => `Identity: "${words}" doesn't stand there`),
  ]
}

/** Row by row: a numbered step for each; the closing row may be an ending instead, claimed by its label. */
function compareTable(procedure: ProcedureDefinition, flow: SourceFlow): readonly Difference[] {
  const steps = procedure.steps.filter((step) => step.number !== undefined)
  const labels = procedure.endings.flatMap((ending) => writtenOf(ending.label.provenance))
  const isEnding = (activity: string) => labels.includes(activity)
  const rows = flow.rows.filter((row) => !isEnding(row.activity))
  const differences = rows.flatMap((row, index) => {
    const step = steps[index]
    return step
      ? [...compareRow(step, row, flow.prose), ...unexplainedMarks(step, row, flow.columns)]
      : [`Row ${row.number} "${row.activity}" has no step`]
  })
  return [
    ...differences,
    ...steps.slice(rows.length).map((step) => `Step ${step.id} has no row in the table`),
  ]
}

/** Steps that the table lacks, what the applicant hands in, and endings quote the flow's prose, rows or identity. */
function compareProse(procedure: ProcedureDefinition, flow: SourceFlow): readonly Difference[] {
  const outsideTable = procedure.steps.filter((step) => step.number === undefined)
  const claims = [
    ...outsideTable.flatMap(allClaims),
    ...procedure.application.flatMap((requirement) => writtenOf(requirement.provenance)),
    ...procedure.endings.flatMap((ending) => writtenOf(ending.label.provenance)),
    ...procedure.duties.flatMap((duty) => writtenOf(duty.text.provenance)),
  ]
  const quotable = [flow.prose, flow.identity, ...flow.rows.map((row) => row.activity)].join(' ¦ ')
  const remarks = procedure.steps.flatMap((step) => writtenOf(step.remark?.provenance))
  const { dropped } = claim(flow.prose, [...claims, ...remarks])
  return [
    ...claim(quotable, claims).reworded.map(
      (words) => `Outside the table: "${words}" doesn't stand in the source`,
    ),
    ...(dropped === '' ? [] : [`Prose: nothing claims "${dropped}"`]),
  ]
}

function allClaims(step: StepDefinition): readonly string[] {
  return Object.values(claimsOf(step)).flat()
}
