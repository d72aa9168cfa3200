import type { Content } from '#engine/document-kind/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import { partyWords } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperSigner, SignatureBox } from '#server/typesetting/contract.ts'
import type { Seat } from './seats.ts'
import { seatsOf } from './seats.ts'
import type { Seen } from './seen.ts'

/** A signer as it stands on a paper. */
export interface NamedSigner {
  readonly performer: PerformerId
  /** Null: nobody sits in the chair, so nobody can be named. */
  readonly seat: Seat | null
}

/** A signer of a PDF that was set, with the place of the mark. */
export interface PlacedSigner {
  readonly performer: PerformerId
  readonly official: string | null
  readonly name: string
  readonly box: Omit<SignatureBox, 'signer'>
}

/** Who stands on the paper: the viewer where the viewer signs, else whoever holds the chair, the head of an agency. */
export function namedSigners(
  seen: Seen,
  seats: readonly Seat[],
  viewer: Viewer | null,
): readonly NamedSigner[] {
  return seen.use.signers.map((performer) => ({
    performer,
    seat:
      (viewer && ownSeat(viewer, performer, seen, seats)) ??
      seatsOf(performer, seen.within.case, seats)[0] ??
      null,
  }))
}

function ownSeat(viewer: Viewer, performer: PerformerId, { within }: Seen, seats: readonly Seat[]) {
  const own = seatsOf(performer, within.case, seats).filter(({ official }) => official === viewer.official.id)
  // A team names people, whatever chair they sit in.
  const team = within.case.graph.performers.get(performer)?.kind === 'team'
  return own.find(({ position }) => position === viewer.position.id) ?? (team ? own[0] : undefined)
}

const acting = { definitive: undefined, acting: 'Plt.', 'stand-in': 'Plh.' } as const

/** Below the paper, with room for each signature. Where it is signed elsewhere, the parties that it names itself. */
export function printedSigners(
  seen: Seen,
  named: readonly NamedSigner[],
  content: Content,
): readonly PaperSigner[] {
  if (seen.use.signedElsewhere) return namedParties(content)
  const { graph } = seen.within.case
  return named.map(({ performer, seat }, place) => {
    const party = seen.kind.signed === 'parties' ? partyWords[place] : undefined
    const prefix = seat && acting[seat.kind]
    return {
      position: seat?.title ?? graph.performers.get(performer)?.title.value ?? performer,
      name: seat?.name ?? '…',
      ...(seat?.rank && { rank: seat.rank }),
      ...(seat?.nip && { nip: seat.nip }),
      ...(prefix && { acting: prefix }),
      ...(party !== undefined && { party }),
    }
  })
}

function namedParties(content: Content): readonly PaperSigner[] {
  return [content.pihakPertama, content.pihakKedua].flatMap((said, place) => {
    const party = said as { readonly [name in 'nama' | 'jabatan' | 'nip']?: string } | undefined
    if (party?.nama === undefined) return []
    const { nama: name, jabatan: position = '', nip } = party
    return [{ position, name, ...(nip !== undefined && { nip }), party: partyWords[place]! }]
  })
}
