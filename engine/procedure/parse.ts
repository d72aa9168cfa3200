import { LineCounter, parseDocument } from 'yaml'
import type { ProcedureDefinition } from './definition.ts'
import type { Mistake } from './finding.ts'
import { readProcedureFile } from './parse/file.ts'
import { Notebook } from './parse/notebook.ts'
import { Place } from './parse/place.ts'

export type Parsed = { readonly procedure: ProcedureDefinition } | { readonly mistakes: readonly Mistake[] }

/**
 * Reads a procedure file (docs/reference/procedure-file.md). All mistakes are told at once, in the order of their lines;
 * `file` is the name told with them, and its base name must be the procedure's id.
 */
export function parseProcedure(text: string, file: string): Parsed {
  const { procedure, notebook } = readText(text, file)
  const mistakes = notebook.mistakes.toSorted((a, b) => a.line - b.line)
  return procedure && mistakes.length === 0 ? { procedure } : { mistakes }
}

/** For the proof that the published schema and this parser know the same keys: every key asked for, by shape. */
export function keysByShape(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  return readText(text, '').notebook.keysByShape
}

function readText(text: string, file: string): { procedure?: ProcedureDefinition; notebook: Notebook } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const notebook = new Notebook(file, lines)
  for (const error of [...document.errors, ...document.warnings])
    notebook.mistakes.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      problem: `This is not YAML: ${error.message}`,
      instead: 'Check the indentation, the quotes and the colons around this line',
    })
  return document.errors.length > 0
    ? { notebook }
    : { procedure: readProcedureFile(Place.root(document, notebook)), notebook }
}
