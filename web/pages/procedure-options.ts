import type { ProcedureSummary } from '#server/procedures/contract.ts'
import type { Option } from '../components/fields/select-field.tsx'

/** SOPs to choose from, told apart by their flow where one document holds several. */
export function procedureOptions(procedures: readonly ProcedureSummary[]): readonly Option[] {
  return procedures.map(({ id, title, flow }) => ({ value: id, label: flow ? `${title} – ${flow}` : title }))
}
