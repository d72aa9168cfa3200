import { type Mistake, openYaml } from '../reading/index.ts'
import type { ProcedureDefinition } from './definition.ts'
import { readProcedureFile } from './parse/file.ts'

export type Parsed = { readonly procedure: ProcedureDefinition } | { readonly mistakes: readonly Mistake[] }

/**
 * Reads a procedure file (docs/reference/procedure-file.md). All mistakes are told at once, in the order of their lines;
 * `file` is the name told with them, and its base name must be the procedure's id.
 */
export function parseProcedure(text: string, file: string): Parsed {
  const { root, notebook } = openYaml(text, file)
  const procedure = root && readProcedureFile(root)
  const mistakes = notebook.inOrder()
  return procedure && mistakes.length === 0 ? { procedure } : { mistakes }
}

/** For the proof that the published schema and this parser know the same keys: every key asked for, by shape. */
export function keysByShape(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { root, notebook } = openYaml(text, '')
  if (root) readProcedureFile(root)
  return notebook.keysByShape
}
