import type { DocumentUse, PerformerId } from '../procedure/definition.ts'
import type { Paper } from './paper.ts'

/** For whom a paper waits now: the next of those who initial it, or all who have yet to sign it. */
export function paperWaitsFor(
  paper: Paper,
  { initials, signers }: Pick<DocumentUse, 'initials' | 'signers'>,
): readonly PerformerId[] {
  if (paper.standing === 'initialling')
    return initials.slice(paper.initials.length, paper.initials.length + 1)
  if (paper.standing !== 'signing') return []
  return signers.filter((signer) => !paper.signatures.some(({ performer }) => performer === signer))
}
