import { signDetached, type TimeStamper } from '../cms/sign.ts'
import { type PlaceRequest, placeSignature } from '../pdf/place.ts'
import type { TrustAnchor } from '../verify/trust.ts'
import { type Holder, holder, signingKey } from './keys.ts'

export const root = holder('Akar Uji', { use: 'authority' })
export const signer = holder('Kepala', {
  use: 'signing',
  issuer: root,
  position: 'Kepala Dinas',
  organisation: 'Pemda',
})
export const second = holder('Bidang', { use: 'signing', issuer: root, position: 'Kepala Bidang' })

export const anchor = (
  certificate: Holder['certificate'] = root.certificate,
  rest: Partial<TrustAnchor> = {},
): TrustAnchor => ({
  certificate,
  certified: false,
  purposes: ['signing'],
  revoked: [],
  ...rest,
})

interface Wishes {
  readonly by?: Holder
  readonly issuer?: Holder
  readonly at?: string
  readonly mark?: PlaceRequest['mark']
  readonly timeStamp?: TimeStamper
}

/** A paper with one more signature. */
export async function signed(pdf: Uint8Array, wishes: Wishes = {}): Promise<Buffer> {
  const placed = placeSignature(pdf, {
    signer: 'Nama di PDF',
    at: wishes.at ?? new Date().toISOString(),
    room: wishes.timeStamp ? 16_384 : 4_096,
    ...(wishes.mark && { mark: wishes.mark }),
  })
  const key = signingKey(wishes.by ?? signer, wishes.issuer ?? root)
  return placed.fill(await signDetached(placed.toSign, key, wishes.timeStamp))
}
