import { createHash } from 'node:crypto'
import type { ProcedureDefinition, ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { compileProcedure, type Finding, type Mistake, parseProcedure } from '#engine/procedure/index.ts'

/** A procedure file as text, with the texts of the procedures it calls, by id. */
export interface ProcedureText {
  readonly id: ProcedureId
  readonly text: string
  readonly called: Readonly<Record<ProcedureId, string>>
}

/** A text that can't become a version: its mistakes, or what keeps it from running. */
export class ProcedureProblem extends Error {
  readonly mistakes: readonly Mistake[]
  readonly findings: readonly Finding[]

  constructor(id: ProcedureId, mistakes: readonly Mistake[], findings: readonly Finding[]) {
    const first = mistakes[0]
    const why = first
      ? `${first.file}:${first.line}: ${first.problem} ${first.instead}`
      : (findings.find((finding) => finding.severity === 'error')?.sentence.en ?? 'it cannot run')
    super(`Procedure ${id}: ${why}`)
    this.mistakes = mistakes
    this.findings = findings
  }
}

/** Of the text and all it calls: equal hashes run alike. */
export function hashOf(procedure: ProcedureText): Buffer {
  const called = Object.entries(procedure.called).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([procedure.text, called]))
    .digest()
}

/** Throws ProcedureProblem, naming file and line, where the text is no procedure that runs. */
export function compileText(procedure: ProcedureText): StepGraph {
  const called = new Map(Object.entries(procedure.called).map(([id, text]) => [id, definitionIn(id, text)]))
  const compiled = compileProcedure(definitionIn(procedure.id, procedure.text), (id) => called.get(id))
  if ('graph' in compiled) return compiled.graph
  throw new ProcedureProblem(procedure.id, [], compiled.findings)
}

/**
 * A procedure with the texts of all it calls, and all they call. `textOf` finds a procedure's file, or undefined.
 * Throws ProcedureProblem for mistakes in any of them.
 */
export function withCalled(
  id: ProcedureId,
  text: string,
  textOf: (id: ProcedureId) => string | undefined,
): ProcedureText {
  const called: Record<ProcedureId, string> = {}
  const waiting = [definitionIn(id, text)]
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    for (const step of definition.steps) {
      const callee = step.calls?.procedure
      const theirs = callee === undefined || callee in called ? undefined : textOf(callee)
      if (callee === undefined || theirs === undefined) continue
      called[callee] = theirs
      waiting.push(definitionIn(callee, theirs))
    }
  }
  return { id, text, called }
}

function definitionIn(id: ProcedureId, text: string): ProcedureDefinition {
  const parsed = parseProcedure(text, `${id}.yaml`)
  if ('procedure' in parsed) return parsed.procedure
  throw new ProcedureProblem(id, parsed.mistakes, [])
}
