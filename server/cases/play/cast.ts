import type { Capability } from '#engine/case/facts.ts'
import { owingPerformers } from '#engine/case/index.ts'
import type { CaseState, OfficialId, OpenTask, PositionId, UnitId } from '#engine/case/state.ts'
import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'

/** Somebody who can play a part in a case of one procedure. */
export interface Member {
  readonly official: OfficialId
  readonly position: PositionId
  readonly unit: UnitId
  /** The head of a unit: nobody in it stands above this position. */
  readonly heads: boolean
  readonly capabilities: readonly Capability[]
  /** Performers that the position is bound to. */
  readonly bound: readonly PerformerId[]
}

/** The parts of a government as data that say who can play what. */
export interface Troupe {
  readonly positions: readonly {
    readonly id: string
    readonly unit: string
    readonly superior?: string
    readonly capabilities?: readonly Capability[]
  }[]
  readonly officials: readonly {
    readonly id: string
    readonly holds: readonly { readonly position: string }[]
  }[]
  readonly bindings: Readonly<Record<ProcedureId, Readonly<Record<PerformerId, readonly string[]>>>>
}

/** Everyone who holds a position, with what it is bound to in this procedure. */
export function castOf(troupe: Troupe, procedure: ProcedureId): readonly Member[] {
  const bindings = Object.entries(troupe.bindings[procedure] ?? {})
  const positions = new Map(troupe.positions.map((position) => [position.id, position]))
  return troupe.officials.flatMap(({ id, holds }) =>
    holds.flatMap(({ position }) => {
      const chair = positions.get(position)
      if (!chair) return []
      const bound = bindings.filter(([, chairs]) => chairs.includes(position)).map(([performer]) => performer)
      const { unit, superior = '', capabilities = [] } = chair
      const heads = positions.get(superior)?.unit !== unit
      return [{ official: id, position, unit, heads, capabilities, bound }]
    }),
  )
}

/** Who owes something of a task now. */
export function whoOwes(
  task: OpenTask,
  state: CaseState,
  graph: StepGraph,
  cast: readonly Member[],
): readonly Member[] {
  const owed = owingPerformers(task, graph)
  return cast.filter((member) => owed.some((performer) => answersFor(member, performer, state, graph)))
}

/** Those who initial or sign for a performer; whoever a paper would name comes first: a unit's head, a team as it was formed. */
export function whoSigns(
  performer: PerformerId,
  state: CaseState,
  graph: StepGraph,
  cast: readonly Member[],
): readonly Member[] {
  const team = state.team[performer] ?? []
  const place = ({ official, heads }: Member) => team.indexOf(official) * 2 + (heads ? 0 : 1)
  return cast
    .filter((member) => answersFor(member, performer, state, graph))
    .toSorted((one, other) => place(one) - place(other))
}

/** The applicant's people, the team's members, holders of bound positions. */
function answersFor(member: Member, performer: PerformerId, state: CaseState, graph: StepGraph): boolean {
  const kind = graph.performers.get(performer)?.kind
  if (kind === 'applicant') return member.unit === state.applicant
  const team = kind === 'team' ? (state.team[performer] ?? []) : []
  return team.length > 0 ? team.includes(member.official) : member.bound.includes(performer)
}
