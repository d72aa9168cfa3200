import { availableParallelism } from 'node:os'
import type pg from 'pg'
import { isConnectionLoss } from '../database/connection-loss.ts'
import type { Act } from '../event-log/hash.ts'
import { createAuthorities, type KnownAuthority } from './authority.ts'
import { together } from './together.ts'
import { actsText, rowsText, type Written } from './written.ts'

export interface Loaded extends KnownAuthority {
  /** 0: no such stream yet. */
  readonly version: number
  /** The state as it was kept last, as text; null where it never was. */
  readonly snapshot: string | null
  /** Acts since the snapshot. */
  readonly later: readonly Pick<Act, 'at' | 'actor' | 'events'>[]
  /** Of the state now. */
  readonly snapshotHash: Buffer | null
  readonly lastHash: Buffer | null
  /** What this command id led to before. */
  readonly earlier: {
    readonly stream: string
    readonly version: number
    readonly act: string
    readonly at: string
    readonly actor: Act['actor']
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
  /** The authority as it was loaded last. */
  knownAuthority(request: LoadRequest): KnownAuthority | undefined
  /** False: nothing was written, because another act came first or the authority may have changed. */
  store(written: Written): Promise<boolean>
}

/** Batches at once, and commands in one: more at once use more cores, more in one spare statements and commits. */
const lanes = {
  load: Math.max(1, Math.floor(availableParallelism() / 2)),
  store: Math.max(2, availableParallelism()),
}
const most = 16
/** A command that waits for a lock lets those that wait behind it go on without it, milliseconds. */
const patience = 250
/** The state is kept whole every so many acts; the acts since are evolved again when it is loaded. */
const keptEvery = 32

/**
 * Loading and storing are one round trip and one transaction each; commands of one tenant that come at the same moment
 * share them, statement by statement. They don't share their fate: where a batch fails, each of its commands is stored
 * or refused by itself.
 */
export function createStreamStore(pool: pg.Pool): StreamStore {
  const authorities = createAuthorities()
  const load = together<LoadRequest, Loaded>({
    atOnce: lanes.load,
    most,
    mayRunAlone: (error, calls) => calls > 1 && !isConnectionLoss(error),
    mayGoWith: (one, other) => one.tenant === other.tenant,
    run: async (requests) => {
      const asked = requests.map((at, place) => ({
        place,
        case_id: at.stream,
        official: at.official,
        command_id: at.commandId,
        at: at.now,
        known: authorities.find(at)?.mark,
      }))
      const { rows } = await pool.query({
        name: 'load_cases',
        text: 'select * from laksana.load_cases($1, $2)',
        values: [requests[0]!.tenant, JSON.stringify(asked)],
      })
      const byPlace = new Map(rows.map((row) => [row.place, row]))
      return requests.map((at, place) => {
        const row = byPlace.get(place)
        return loaded(row, authorities.keep(at, row.mark, row.authority))
      })
    },
  })
  const store = together<Written, boolean>({
    atOnce: lanes.store,
    most,
    mayRunAlone: (error, calls) => (calls > 1 ? !isConnectionLoss(error) : isLockTimeout(error)),
    // Two acts of one stream never go together: which came first would be chance.
    mayGoWith: (one, other) => one.act.tenant === other.act.tenant && one.act.stream !== other.act.stream,
    run: async (unsorted, inLane) => {
      // Every batch touches streams in the same order, so that two of them never wait for each other.
      const written = unsorted.toSorted((a, b) => (a.act.stream < b.act.stream ? -1 : 1))
      const limit = inLane ? `set_config('lock_timeout', '${patience}ms', true), ` : ''
      const { rows } = await pool.query<{ stored: readonly number[] }>({
        name: inLane ? 'commit_acts' : 'commit_acts_patiently',
        text: `select ${limit}laksana.commit_acts($1, $2, $3) as stored`,
        values: [written[0]!.act.tenant, actsText(written, keptEvery), rowsText(written)],
      })
      const stored = new Set(rows[0]!.stored)
      return unsorted.map((each) => stored.has(written.indexOf(each)))
    },
  })
  return {
    load,
    knownAuthority: authorities.find,
    async store(written) {
      try {
        return await store(written)
      } catch (error) {
        // The same command id was stored for another stream since we looked.
        if ((error as { constraint?: string }).constraint === 'event_log_command') return false
        throw error
      }
    },
  }
}

const isLockTimeout = (error: unknown) => (error as { code?: string }).code === '55P03'

/** Instants inside json come as PostgreSQL writes them. */
const instant = (at: string): string => new Date(at).toISOString()

function loaded(row: pg.QueryResultRow, known: KnownAuthority): Loaded {
  return {
    version: row.version,
    snapshot: row.snapshot,
    later: row.later?.map(({ at, ...act }: Loaded['later'][number]) => ({ at: instant(at), ...act })) ?? [],
    lastHash: row.last_hash,
    snapshotHash: row.snapshot_hash,
    ...known,
    earlier:
      row.earlier_case === null
        ? null
        : {
            stream: row.earlier_case,
            version: row.earlier_version,
            act: row.earlier_act,
            at: row.earlier_at,
            actor: row.earlier_actor,
            events: row.earlier_events,
          },
  }
}
