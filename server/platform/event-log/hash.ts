import { hash } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

/** One act as it stands in the event log, before its hash. `at` is an ISO instant; hashes are 32 bytes. */
export interface Act {
  readonly tenant: string
  readonly stream: string
  /** 1 for the first act of a stream. */
  readonly version: number
  readonly commandId: string
  readonly act: string
  readonly actor: Readonly<Record<string, unknown>>
  readonly at: string
  /** As stored: without what they share with the act (`leanEvents`). */
  readonly events: readonly unknown[]
  readonly previousHash: Buffer | null
  /** Of the state after this act. */
  readonly snapshotHash: Buffer
}

/** SHA-256 over the whole act and the hash of the act before it, so that no act can be changed, removed or slipped in. */
export function hashAct(act: Act): Buffer {
  const { tenant, stream, version, commandId, at, actor, events } = act
  const hashes = [act.previousHash?.toString('hex') ?? null, act.snapshotHash.toString('hex')]
  return sha256(
    canonicalJson([
      'laksana/act/1',
      tenant,
      stream,
      version,
      commandId,
      act.act,
      at,
      actor,
      events,
      ...hashes,
    ]),
  )
}

export function hashSnapshot(snapshot: string): Buffer {
  return sha256(snapshot)
}

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
