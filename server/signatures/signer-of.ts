import type { Signatures } from './contract.ts'

/** As it is written under a letter (Permendagri 1/2023): for a vacant chair, or for one whose holder is away. */
const prefixes = { definitive: '', acting: 'Plt. ', 'stand-in': 'Plh. ' } as const

/** The one way to say who signs, so that a certificate issued for a position is found again when its holder signs. */
export const signerOf: Signatures['signerOf'] = ({ tenant, official, position }) => ({
  official: official.id,
  name: official.name,
  position: `${prefixes[position.kind]}${position.title}`,
  organisation: tenant.name,
})
