import type { Finding, FindingSeverity } from '../finding.ts'
import type { GraphStep } from '../graph.ts'

/** A finding about these steps. A line is told only for steps of this very file, not for those of a called procedure. */
export function found(
  severity: FindingSeverity,
  code: string,
  steps: readonly GraphStep[],
  id: string,
  en: string,
): Finding {
  const first = steps[0]
  const line = first && first.scope === null && first.line > 0 ? { line: first.line } : {}
  return { code, severity, sentence: { id, en }, steps: steps.map((step) => step.id), ...line }
}

/** "a, b and c", in the order given. */
export function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}
