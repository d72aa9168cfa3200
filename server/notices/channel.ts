import type { DeliveryRow, TenantQueries } from '#server/platform/index.ts'

/** A notice that was stored a moment ago, to be told outside the pages. */
export interface ToldNotice {
  readonly tenant: string
  readonly official: string
  readonly id: string
  readonly kind: string
  readonly caseId: string | null
}

/** What is to go out: a row of `laksana.delivery` before it has a state. */
export interface NewDelivery {
  /** What is told: with channel and target it makes the id, so the same is never made twice. */
  readonly of: string
  readonly official: string | null
  /** Never an address or a number: what the channel finds them by. */
  readonly target: string
  readonly kind: string
  readonly notice?: string
  readonly caseId?: string | null
  readonly body?: Readonly<Record<string, unknown>>
}

/** How a try ended. `problem` is a word of the channel that web/messages puts into a sentence. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Tried again with growing pauses for three days, then given up. `uncertain`: it may have arrived. */
  | {
      readonly kind: 'failed'
      readonly problem: string
      readonly detail?: string
      readonly uncertain?: boolean
    }
  /** Nobody was there. Tried again for as long as it takes, and not before `until`. */
  | {
      readonly kind: 'away'
      readonly problem: string
      readonly detail?: string
      readonly until: string
    }
  /** Will never succeed: given up. */
  | { readonly kind: 'refused'; readonly problem: string; readonly detail?: string }

/** What a channel makes of a delivery that is due. */
export type Prepared =
  | { readonly kind: 'send'; send(): Promise<Outcome> }
  /** Nothing to be sent any more. */
  | { readonly kind: 'skip'; readonly problem: string }
  /** Not now. */
  | { readonly kind: 'hold'; readonly until: string; readonly problem: string }

/**
 * A way out of the house. Whoever adds one gives it to `noticeDeliveries` in server/worker.ts and does nothing else: the
 * rows, the tries, the pauses, what happens when a process dies, the log and its page are the same for every channel.
 *
 * - `plan` runs once for each notice, in one transaction with the rows it answers with. A channel that isn't about notices
 *   leaves it out, and makes its rows with `makeDeliveries` in the transaction of whatever it tells.
 * - `prepare` runs in the transaction that takes the delivery up, with the row as it stands. It reads what the message
 *   needs; what it answers with to `send` is called after that transaction is committed, and once.
 * - A message carries `delivery_id`, so that one sent twice is recognisably one. Twice is possible: a process may die
 *   between sending and noting it.
 */
export interface DeliveryChannel {
  readonly name: DeliveryRow['channel']
  plan?(queries: TenantQueries, notice: ToldNotice, now: string): Promise<readonly NewDelivery[]>
  prepare(queries: TenantQueries, tenant: string, delivery: StoredDelivery, now: string): Promise<Prepared>
}

/** The row a channel is given; its JSON is read already. */
export type StoredDelivery = Readonly<Omit<DeliveryRow, 'body' | 'attempts' | 'uncertain'>> & {
  readonly body: Readonly<Record<string, unknown>>
  readonly attempts: number
  readonly uncertain: boolean
}
