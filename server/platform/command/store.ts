import { availableParallelism } from 'node:os'
import type pg from 'pg'
import { isConnectionLoss } from '../database/connection-loss.ts'
import { type Act, hashAct } from '../event-log/hash.ts'
import type { ProjectedRows } from './rows.ts'
import { together } from './together.ts'

/** What an official may do today, as `laksana.authority_of` tells it. */
export interface Authority {
  readonly official: string
  readonly name: string
  readonly chairs: readonly {
    readonly position: string
    readonly title: string
    readonly unit: string
    readonly kind: 'definitive' | 'acting' | 'stand-in'
    readonly capabilities: readonly string[]
    /** Which performers of which procedures the position answers for. */
    readonly performs: readonly { readonly procedure: string; readonly performer: string }[]
  }[]
}

export interface Loaded {
  /** 0: no such stream yet. */
  readonly version: number
  readonly snapshot: string | null
  readonly snapshotHash: Buffer | null
  readonly lastHash: Buffer | null
  /** Null: no such official, or one who has left. */
  readonly authority: Authority | null
  /** What this command id led to before. */
  readonly earlier: {
    readonly stream: string
    readonly version: number
    readonly act: string
    readonly events: readonly unknown[]
  } | null
}

export interface StreamAddress {
  readonly tenant: string
  readonly stream: string
}

export interface LoadRequest extends StreamAddress {
  readonly official: string
  readonly commandId: string
  /** ISO instant. */
  readonly now: string
}

export interface StreamStore {
  /** The head, the authority of who acts, and the earlier answer to this command id. */
  load(request: LoadRequest): Promise<Loaded>
  /** False: nothing was written, because another act came first. */
  store(act: Act, snapshot: string, projected: ProjectedRows): Promise<boolean>
}

/** Batches at once, and commands in one: more at once use more cores, more in one spare round trips and commits. */
const atOnce = Math.max(4, 2 * availableParallelism())
const most = 16
/** A command that waits for a lock lets those in its batch go on without it, milliseconds. */
const patience = 250

/**
 * Loading and storing are one round trip and one transaction each; commands that come at the same moment share them.
 * They don't share their fate: where a batch fails, each of its commands is stored or refused by itself.
 */
export function createStreamStore(pool: pg.Pool): StreamStore {
  const mayRunAlone = (error: unknown) => !isConnectionLoss(error)
  const load = together<LoadRequest, Loaded>({
    atOnce,
    most,
    mayRunAlone,
    run: async (requests) => {
      const { rows } = await pool.query({
        name: `load_case_${requests.length}`,
        text: requests.map((_, n) => `select * from laksana.load_case(${places(n, 5)})`).join(' union all '),
        values: requests.flatMap((at) => [at.tenant, at.stream, at.official, at.commandId, at.now]),
      })
      return rows.map(loaded)
    },
  })
  const store = together<readonly unknown[], boolean>({
    atOnce,
    most,
    mayRunAlone,
    run: async (unsorted) => {
      // Every batch touches streams in the same order, so that two of them never wait for each other.
      const acts = unsorted.toSorted(byStream)
      const limit = acts.length > 1 ? `set_config('lock_timeout', '${patience}ms', true), ` : ''
      const calls = acts.map((_, n) => `laksana.commit_act(${places(n, 13)}) as stored_${n}`)
      const { rows } = await pool.query({
        name: `commit_act_${acts.length}`,
        text: `select ${limit}${calls.join(', ')}`,
        values: acts.flat(),
      })
      return unsorted.map((act) => rows[0][`stored_${acts.indexOf(act)}`])
    },
  })
  return {
    load,
    async store(act, snapshot, projected) {
      try {
        return await store(valuesOf(act, snapshot, projected))
      } catch (error) {
        // The same command id was stored for another stream since we looked.
        if ((error as { constraint?: string }).constraint === 'event_log_command') return false
        throw error
      }
    },
  }
}

/** Parameters of call number `n` of those with `count` each: `$6, $7, …`. */
const places = (n: number, count: number): string =>
  Array.from({ length: count }, (_, place) => `$${n * count + place + 1}`).join(', ')

const byStream = ([tenantA, streamA]: readonly unknown[], [tenantB, streamB]: readonly unknown[]) =>
  `${tenantA} ${streamA}` < `${tenantB} ${streamB}` ? -1 : 1

function valuesOf(act: Act, snapshot: string, projected: ProjectedRows): readonly unknown[] {
  return [
    act.tenant,
    act.stream,
    act.version - 1,
    act.commandId,
    act.act,
    JSON.stringify(act.actor),
    act.at,
    JSON.stringify(act.events),
    act.previousHash,
    act.snapshotHash,
    hashAct(act),
    snapshot,
    JSON.stringify(projected),
  ]
}

function loaded(row: pg.QueryResultRow): Loaded {
  return {
    version: row.version,
    snapshot: row.snapshot,
    snapshotHash: row.snapshot_hash,
    lastHash: row.last_hash,
    authority: row.authority,
    earlier:
      row.earlier_case === null
        ? null
        : {
            stream: row.earlier_case,
            version: row.earlier_version,
            act: row.earlier_act,
            events: row.earlier_events,
          },
  }
}
