import { readFileSync } from 'node:fs'
import {
  compileProcedure,
  type ProcedureDefinition,
  type ProcedureId,
  parseProcedure,
} from '#engine/procedure/index.ts'
import { FileMistake, loadLibrary } from '#library/index.ts'
import { type ProcedureText, withCalled } from '#server/procedures/index.ts'

/** The procedures that a government may name: those of the library, and those whose files are given beside it. */
export interface KnownProcedures {
  readonly ids: readonly ProcedureId[]
  find(id: ProcedureId): ProcedureDefinition | undefined
  /** Ready to be published. Throws FileMistake, saying why, where it can't run. */
  getRunnable(id: ProcedureId): ProcedureText
}

/** A file given stands before the library's own of the same id. Throws FileMistake for mistakes in one of them. */
export function readProcedures(files: readonly string[]): KnownProcedures {
  const known = new Map(loadLibrary().procedures.map((each) => [each.id, each]))
  const definitions = new Map([...known].map(([id, { definition }]) => [id, definition]))
  const texts = new Map([...known].map(([id, { text }]) => [id, text]))
  for (const file of files) {
    const text = readGiven(file)
    const parsed = parseProcedure(text, file)
    if ('mistakes' in parsed)
      throw new FileMistake(
        parsed.mistakes
          .map(({ line, problem, instead }) => `${file}:${line}: ${problem}. ${instead}.`)
          .join('\n'),
      )
    definitions.set(parsed.procedure.id, parsed.procedure)
    texts.set(parsed.procedure.id, text)
  }
  return {
    ids: [...definitions.keys()],
    find: (id) => definitions.get(id),
    getRunnable(id) {
      const compiled = compileProcedure(definitions.get(id)!, (called) => definitions.get(called))
      const errors = 'graph' in compiled ? [] : compiled.findings
      if (errors.length > 0)
        throw new FileMistake(
          errors
            .filter(({ severity }) => severity === 'error')
            .map(({ sentence }) => `Procedure ${id} can't run: ${sentence.en}`)
            .join('\n'),
        )
      return withCalled(id, texts.get(id)!, (called) => texts.get(called))
    },
  }
}

/** Throws FileMistake where there is no such file. */
export function readGiven(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new FileMistake(
      `${file} can't be read (${(error as NodeJS.ErrnoException).code}): name a file that is there.`,
    )
  }
}
