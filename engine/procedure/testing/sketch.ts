import { compileProcedure } from '../compile.ts'
import type { ProcedureDefinition } from '../definition.ts'
import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { parseProcedure } from '../parse.ts'

/** A key of the procedure file, as it is written there. */
export type Written = Readonly<Record<string, unknown>> & { readonly id?: string; readonly identity?: object }

const by = { inferred: 'sketch' }

/** A step in the words of the file; what a test doesn't care about is filled in. */
export function step(id: string, more: Written = {}): Written {
  const nature = 'outcomes' in more ? 'decide' : 'execute'
  return { id, nature, activity: { written: `Kerjakan ${id}` }, performers: { one: 'staf', ...by }, ...more }
}

/** Outcomes `o1`, `o2` … that lead to these targets. */
export function outcomes(...targets: readonly unknown[]): Written {
  return {
    outcomes: targets.map((to, index) => ({
      id: `o${index + 1}`,
      label: { written: `Hasil ${index + 1}` },
      to,
    })),
  }
}

export const end = { end: 'selesai' }

/** A whole procedure file around these steps. JSON is YAML, so the parser reads it like any other. */
export function sketch(steps: readonly Written[], more: Written = {}): ProcedureDefinition {
  const { id = 'sketch' } = more
  const parsed = parseProcedure(JSON.stringify(written(id, steps, more), null, 1), `${id}.yaml`)
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes, null, 1))
  return parsed.procedure
}

function written(id: string, steps: readonly Written[], more: Written): Written {
  const text = (value: string) => ({ value, ...by })
  return {
    format: 'laksana/procedure/1',
    id,
    performers: [{ id: 'staf', kind: 'office', title: { written: 'Staf' } }],
    steps,
    endings: [{ id: 'selesai', kind: 'finished', label: text('Selesai') }],
    ...more,
    identity: {
      title: text('Sketsa'),
      government: text('Kabupaten'),
      office: text('Dinas'),
      ...more.identity,
    },
  }
}

export function graphOf(
  definition: ProcedureDefinition,
  ...called: readonly ProcedureDefinition[]
): StepGraph {
  const compiled = compileProcedure(definition, (id) => called.find((one) => one.id === id))
  if ('findings' in compiled) throw new Error(JSON.stringify(compiled.findings, null, 1))
  return compiled.graph
}

export function findingsOf(
  definition: ProcedureDefinition,
  ...called: readonly ProcedureDefinition[]
): readonly Finding[] {
  const compiled = compileProcedure(definition, (id) => called.find((one) => one.id === id))
  return 'graph' in compiled ? compiled.graph.findings : compiled.findings
}

/** The codes found, once each. */
export function codesOf(
  definition: ProcedureDefinition,
  ...called: readonly ProcedureDefinition[]
): readonly string[] {
  return [...new Set(findingsOf(definition, ...called).map((finding) => finding.code))]
}
