import type { ProcedureDefinition, Sourced } from '#engine/procedure/definition.ts'
import type { Difference } from './compare-row.ts'

const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
)

/**
 * A value that has no `reading` must be what its words plainly say: the same words in the same order (some left out, in
 * any case), the same date, or the same numbers. Otherwise somebody corrected the document in silence.
 */
export function silentReadings(procedure: ProcedureDefinition): readonly Difference[] {
  return sourcedIn(procedure)
    .filter(({ value, provenance }) => {
      if (provenance.kind === 'inferred' || provenance.reading !== undefined) return false
      return !saysPlainly(value, provenance.text)
    })
    .map(({ value, provenance }) => `${JSON.stringify(value)} is not plainly ${JSON.stringify(provenance)}`)
}

function saysPlainly(value: unknown, text: string): boolean {
  if (typeof value !== 'string')
    return numbersIn(JSON.stringify(value)).every((n) => numbersIn(text).includes(n))
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return value === dateIn(text)
  const words = wordsIn(text)
  let from = 0
  return wordsIn(value).every((word) => {
    const at = words.indexOf(word, from)
    from = at + 1
    return at >= 0
  })
}

/** `04 Juli 2023` is 2023-07-04, `Januari 2023` is 2023-01. */
function dateIn(text: string): string {
  const [year, month, day] = wordsIn(text).reverse()
  const number = MONTHS.indexOf(month ?? '') + 1
  return [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? []
}

/** Every value with a provenance of its own, wherever it stands in the definition. */
export function sourcedIn(node: unknown): readonly Sourced<unknown>[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'provenance' in node && 'value' in node ? [node as Sourced<unknown>] : []
  return [...own, ...Object.values(node).flatMap(sourcedIn)]
}
