import type { Identity, Provenance } from '#engine/procedure/definition.ts'
import { type Claimed, claim, writtenOf } from './claim.ts'
import { FORM_WORDS } from './form-words.ts'

/** Every provenance in an identity block: single values, lists, and the ratification's own values. */
export function identityProvenances(identity: Identity): readonly Provenance[] {
  const { ratification, ...rest } = identity
  return [...Object.values(rest), ...Object.values(ratification ?? {})]
    .flat()
    .map((sourced) => sourced.provenance)
}

/** What the identity block of a procedure drops of its source's, and what it says in other words. */
export function compareIdentity(identity: Identity, sourceFile: string, sourceText: string): Claimed {
  const claims = identityProvenances(identity).flatMap(writtenOf)
  const formWords = FORM_WORDS[sourceFile] ?? []
  const { dropped } = claim(sourceText, [...claims, ...formWords])
  return { dropped, reworded: claim(sourceText, claims).reworded }
}
