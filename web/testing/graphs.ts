import { compileProcedure, type StepGraph } from '#engine/procedure/index.ts'
import { loadLibrary } from '#library/index.ts'

/** The shipped procedures, compiled, by id. */
export function shippedGraphs(): ReadonlyMap<string, StepGraph> {
  const { procedures, resolve } = loadLibrary()
  return new Map(
    procedures.map(({ id, definition }) => {
      const compiled = compileProcedure(definition, resolve)
      if ('graph' in compiled) return [id, compiled.graph]
      throw new Error(
        `${id} does not compile: ${compiled.findings.map((finding) => finding.code).join(', ')}`,
      )
    }),
  )
}
