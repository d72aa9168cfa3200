import type { Decider } from '#engine/kernel/index.ts'
import type { TenantQueries } from '../database/tenant.ts'
import { canonicalJson } from '../event-log/canonical.ts'
import { type BrokenChain, verifyChain } from '../event-log/chain.ts'
import { hashSnapshot } from '../event-log/hash.ts'
import { wholeEvents } from '../event-log/lean.ts'
import { listActs } from '../event-log/read.ts'

export interface StreamAudit {
  readonly acts: number
  readonly broken: BrokenChain | null
  /** The first version whose replayed state isn't the one recorded with the act. */
  readonly notRebuilt: number | null
  /** Whether the stream's head is its last act, and its snapshot the state after the act it names. */
  readonly headFits: boolean
}

/**
 * Reads one stream as evidence: the chain is whole, the head is its end, and replaying the events gives, act by act,
 * the very state that each act recorded.
 */
export async function auditStream<State, Event>(
  queries: TenantQueries,
  decider: Pick<Decider<State, never, Event, never>, 'initial' | 'evolve'>,
  stream: string,
): Promise<StreamAudit> {
  const acts = await listActs(queries, stream)
  const head = await queries
    .selectFrom('case_stream as s')
    .leftJoin('case_snapshot as n', (join) =>
      join.onRef('n.tenant_id', '=', 's.tenant_id').onRef('n.case_id', '=', 's.case_id'),
    )
    .select(['s.version', 's.last_hash', 'n.version as kept', 'n.snapshot'])
    .where('s.case_id', '=', stream)
    .executeTakeFirst()
  let state = decider.initial
  let kept: string | null = null
  let notRebuilt: number | null = null
  for (const act of acts) {
    state = wholeEvents<Event>(act.events, act).reduce(decider.evolve, state)
    const text = canonicalJson(state)
    if (act.version === head?.kept) kept = text
    if (!hashSnapshot(text).equals(act.snapshotHash)) notRebuilt ??= act.version
  }
  const last = acts.at(-1)
  const headFits =
    last === undefined
      ? head === undefined
      : head !== undefined &&
        head.version === last.version &&
        head.last_hash.equals(last.hash) &&
        head.snapshot === kept
  return { acts: acts.length, broken: verifyChain(acts), notRebuilt, headFits }
}

/** The state of a stream, rebuilt from its events alone; `version` replays only up to there. */
export async function rebuildState<State, Event>(
  queries: TenantQueries,
  decider: Pick<Decider<State, never, Event, never>, 'initial' | 'evolve'>,
  stream: string,
  version = Number.POSITIVE_INFINITY,
): Promise<State> {
  const acts = (await listActs(queries, stream)).filter((act) => act.version <= version)
  return acts.flatMap((act) => wholeEvents<Event>(act.events, act)).reduce(decider.evolve, decider.initial)
}
