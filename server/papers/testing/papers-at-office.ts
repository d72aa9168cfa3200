import type { DocumentId } from '#engine/procedure/definition.ts'
import type { Troupe } from '#server/cases/testing/api-stage.ts'
import type { Office } from '#server/cases/testing/office.ts'
import { passphrase } from './paper-at.ts'
import { paperWriter } from './paper-over-api.ts'

/** How papers are written in the cases of a test's office: those named, all where none is; the rest is uploaded. */
export function papersAt(
  office: Office,
  tenant: string,
  ...only: readonly DocumentId[]
): NonNullable<Troupe['papersOf']> {
  const certified = new Set<string>()
  return (caseId, stage) => {
    const write = paperWriter({
      caseId,
      stage,
      callerFor: ({ official }) => office.callerFor(tenant, official),
      passphraseOf: async ({ official }) => {
        const { signatures } = office.app
        const signer = signatures.signerOf(await office.viewer(tenant, official))
        if (!certified.has(official)) await signatures.issue(tenant, signer, passphrase)
        certified.add(official)
        return passphrase
      },
      numberIn: (system) => `005/${system}/2026`,
    })
    return (member, task, documents) =>
      write(member, task, only.length > 0 ? documents.filter((each) => only.includes(each)) : documents)
  }
}
