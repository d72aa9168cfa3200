import type { Viewer } from '#server/directory/contract.ts'
import type { Signer } from '#server/signatures/contract.ts'
import type { WiredApp } from '#server/wiring.ts'
import type { Governments } from './governments.ts'
import type { Seat } from './seats.ts'

/** Typed by everybody in these stories. */
export const passphrase = 'frasa sandi untuk cerita ini'

/** Whoever sits there gets a certificate of the government's own for that position. */
export async function hasCertificate({ app, tenant }: Governments, seat: Seat): Promise<void> {
  const { name, positions, officials } = tenant(seat.tenant)
  const official = officials.find(({ holds }) => holds.some(({ position }) => position === seat.position))!
  const position = positions.find(({ id }) => id === seat.position)!.title
  const answer = await app.signatures.issue(
    seat.tenant,
    { official: official.id, name: official.name, position, organisation: name },
    passphrase,
  )
  if (answer.kind !== 'issued') throw new Error(`${seat.position} got no certificate: ${answer.code}`)
}

/** Whoever bears the name of a position, with a certificate of the government's own; one is made where there is none. */
export async function certifiedSigner(
  { directory, signatures }: WiredApp,
  { tenant, position }: Seat,
): Promise<{ readonly viewer: Viewer; readonly signer: Signer }> {
  const viewer = (await directory.findViewer({ tenant, official: position }))!
  const signer = signatures.signerOf(viewer)
  if ((await signatures.status(tenant, 'local', signer)).kind === 'refused')
    await signatures.issue(tenant, signer, passphrase)
  return { viewer, signer }
}
