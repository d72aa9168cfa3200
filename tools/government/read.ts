import { parseTenantForm, type TenantForm } from '#library/index.ts'
import type { ProcedureText } from '#server/procedures/index.ts'
import { judgeBindings } from './bindings.ts'
import { readGiven, readProcedures } from './procedures.ts'

/** What was read and found right, before anything is touched. */
export interface Government {
  readonly form: TenantForm
  readonly procedures: readonly ProcedureText[]
  /** What works, but not as one may think. */
  readonly said: readonly string[]
}

/** Reads a government's file, and the procedures given beside it. Throws FileMistake, naming file and line. */
export function readGovernment(file: string, procedureFiles: readonly string[]): Government {
  const known = readProcedures(procedureFiles)
  const { place, ...form } = parseTenantForm(file, readGiven(file))
  const said = judgeBindings(place.at('bindings'), known)
  return { form, procedures: Object.keys(form.bindings).map(known.getRunnable), said }
}
