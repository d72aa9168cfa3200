import type { Identity, Sourced } from '#engine/procedure/definition.ts'
import type { NamedProvenance } from '../../components/sourced.tsx'

/** Values that had to be read or inferred; what is written word for word needs no note. */
export function provenancesOf(
  identity: Identity,
  nameOf: (key: string) => string,
): readonly NamedProvenance[] {
  const named: readonly (readonly [string, Sourced<unknown> | undefined])[] = [
    ['number', identity.procedureNumber],
    ['name', identity.title],
    ['madeOn', identity.madeOn],
    ['revisedOn', identity.revisedOn],
    ['effectiveOn', identity.effectiveOn],
    ['totalTime', identity.totalTime],
    ...identity.legalBasis.map((value) => ['legalBasis', value] as const),
    ...identity.performerQualifications.map((value) => ['qualifications', value] as const),
    ...identity.relatedProcedures.map((value) => ['related', value] as const),
    ...identity.equipment.map((value) => ['equipment', value] as const),
    ...identity.warnings.map((value) => ['warnings', value] as const),
    ...identity.recordKeeping.map((value) => ['recordKeeping', value] as const),
  ]
  return named.flatMap(([key, sourced]) =>
    sourced && !isPlain(sourced) ? [{ name: nameOf(key), provenance: sourced.provenance }] : [],
  )
}

/** Written, and shown word for word. */
function isPlain({ value, provenance }: Sourced<unknown>): boolean {
  return provenance.kind === 'written' && !provenance.reading && provenance.text === value
}
