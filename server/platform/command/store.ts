import type pg from 'pg'
import { type Act, hashAct } from '../event-log/hash.ts'
import type { ProjectedRows } from './rows.ts'

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

/** One round trip: the head, the authority of who acts, and the earlier answer to this command id. */
export async function loadStream(
  pool: pg.Pool,
  at: StreamAddress,
  request: { readonly official: string; readonly commandId: string; readonly now: string },
): Promise<Loaded> {
  const { rows } = await pool.query({
    name: 'load_case',
    text: 'select * from laksana.load_case($1, $2, $3, $4, $5)',
    values: [at.tenant, at.stream, request.official, request.commandId, request.now],
  })
  const row = rows[0]
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

/** One round trip, one transaction. False: nothing was written, because another act came first. */
export async function storeAct(
  pool: pg.Pool,
  act: Act,
  snapshot: string,
  projected: ProjectedRows,
): Promise<boolean> {
  const query = {
    name: 'commit_act',
    text: 'select laksana.commit_act($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as stored',
    values: [
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
    ],
  }
  try {
    const { rows } = await pool.query(query)
    return rows[0].stored
  } catch (error) {
    // The same command id was stored for another stream since we looked.
    if ((error as { constraint?: string }).constraint === 'event_log_command') return false
    throw error
  }
}
