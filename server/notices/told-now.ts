import type { TenantQueries } from '#server/platform/index.ts'
import type { Prepared, StoredDelivery } from './channel.ts'
import type { MailWish, Notice } from './contract.ts'
import { minutesIn, quietUntil } from './local-time.ts'
import { readNotice } from './read.ts'
import type { Reader } from './reader.ts'

/** Quiet hours hold a message up; a wish that has changed since takes it back. Null: it may go. */
export function heldBy(wish: MailWish, { wishes, zone }: Reader, now: string): Prepared | null {
  if (wish === 'never' || wish === 'digest') return { kind: 'skip', problem: 'not-wanted' }
  if (wish === 'at-any-hour') return null
  const { from, until } = wishes.quiet
  const end = quietUntil(now, zone, { from: minutesIn(from), until: minutesIn(until) })
  return end === null ? null : { kind: 'hold', until: end, problem: 'quiet-hours' }
}

/** The notice of a delivery, or why nobody has to be told of it any more. */
export async function findStanding(
  queries: TenantQueries,
  tenant: string,
  delivery: StoredDelivery,
  reader: Reader,
  now: string,
): Promise<{ readonly notice: Notice } | { readonly skip: Prepared }> {
  const notice = await readNotice(queries, tenant, reader.official, delivery.notice_id ?? '', now)
  const skip = (problem: string) => ({ skip: { kind: 'skip', problem } as const })
  if (!notice) return skip('gone')
  if (notice.readAt !== null) return skip('read')
  return notice.settled ? skip('settled') : { notice }
}
