import type { Actor, Capability, CaseFacts } from '../case/facts.ts'
import type { PerformerId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'

/** The people of one tenant who can run a procedure: two for every part, so that nobody need decide on their own request. */
export interface Cast {
  readonly applicant: string
  readonly everybody: readonly Actor[]
  /** Whom a team performer may be made up of. */
  readonly members: Readonly<Record<PerformerId, readonly string[]>>
}

export function castFor(graph: StepGraph): Cast {
  const performers = [...graph.performers.values()]
  const chairs = performers
    .filter(({ kind }) => kind === 'office' || kind === 'third-party')
    .flatMap(({ id, kind }) =>
      [1, 2].map((nth) => person(`${id}-${nth}`, kind === 'office' ? 'dinas' : 'rekanan', [id])),
    )
  const teams = performers.filter(({ kind }) => kind === 'team')
  const members = teams.flatMap(({ id }) => [1, 2].map((nth) => person(`${id}-${nth}`, 'dinas', [])))
  return {
    applicant: 'opd',
    everybody: [
      person('pemohon-1', 'opd', []),
      { ...person('pemohon-2', 'opd', []), heads: true },
      ...chairs,
      ...members,
      person('pengawas', 'dinas', [], ['supervise']),
      person('registrasi', 'dinas', [], ['register']),
      person('inspektur', 'inspektorat', [], ['inspect']),
    ],
    members: Object.fromEntries(teams.map(({ id }) => [id, [`${id}-1`, `${id}-2`]])),
  }
}

/** Below the supervisor and every first one of a chair stand all second ones. */
export function disposingFrom(actor: Actor, { everybody }: Cast): NonNullable<CaseFacts['disposing']> {
  const first = actor.official === 'pengawas' || actor.official.endsWith('-1')
  const second = everybody.filter(({ official, unit }) => official.endsWith('-2') && unit === actor.unit)
  return {
    below: (first || actor.official === 'kepala-2' ? second : [])
      .filter(({ position }) => position !== actor.position)
      .map(({ position, official, performs }) => ({ position, holder: official, performs })),
    instructions: ['tindak-lanjuti', 'ketahui'],
  }
}

function person(
  official: string,
  unit: string,
  performs: readonly PerformerId[],
  capabilities: readonly Capability[] = [],
): Actor {
  return { official, position: `kursi-${official}`, unit, heads: false, performs, capabilities }
}
