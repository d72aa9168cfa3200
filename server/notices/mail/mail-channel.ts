import type { TenantQueries } from '#server/platform/index.ts'
import type { DeliveryChannel, Prepared, StoredDelivery } from '../channel.ts'
import { minutesIn, quietUntil } from '../local-time.ts'
import { readNotice } from '../read.ts'
import { topicOf } from '../topics.ts'
import { findReader, type Reader } from './reader.ts'
import { aboutOf, type MailChannelOptions, sending } from './sending.ts'

/** What a trial mail has in place of a kind of notice. */
export const trialKind = 'trial'

/** One mail for each notice, to whoever wants that kind at once. */
export function mailChannel(options: MailChannelOptions): DeliveryChannel {
  return {
    name: 'mail',
    async plan(queries, { tenant, official, id, kind, caseId }, now) {
      const reader = await findReader(queries, tenant, official, now)
      const wish = reader?.wishes.mail[topicOf(kind)]
      if (!reader?.email || reader.left || (wish !== 'at-once' && wish !== 'at-any-hour')) return []
      return [{ of: `notice ${id}`, official, target: official, kind, notice: id, caseId }]
    },
    async prepare(queries, tenant, delivery, now) {
      const reader = await findReader(queries, tenant, delivery.official_id ?? '', now)
      if (!reader || reader.left) return { kind: 'skip', problem: 'left' }
      if (!reader.email) return { kind: 'skip', problem: 'no-address' }
      const about = aboutOf(reader)
      if (delivery.kind === trialKind)
        return sending(options, reader, delivery, options.words.trial(about), now)
      return notNow(delivery, reader, now) ?? sendNotice(options, queries, tenant, delivery, reader, now)
    },
  }
}

/** Quiet hours hold a mail up; a wish that has changed since takes it back. */
function notNow({ kind }: StoredDelivery, { wishes, zone }: Reader, now: string): Prepared | null {
  const wish = wishes.mail[topicOf(kind)]
  if (wish === 'never' || wish === 'digest') return { kind: 'skip', problem: 'not-wanted' }
  if (wish === 'at-any-hour') return null
  const { from, until } = wishes.quiet
  const end = quietUntil(now, zone, { from: minutesIn(from), until: minutesIn(until) })
  return end === null ? null : { kind: 'hold', until: end, problem: 'quiet-hours' }
}

async function sendNotice(
  options: MailChannelOptions,
  queries: TenantQueries,
  tenant: string,
  delivery: StoredDelivery,
  reader: Reader,
  now: string,
): Promise<Prepared> {
  const notice = await readNotice(queries, tenant, reader.official, delivery.notice_id ?? '', now)
  if (!notice) return { kind: 'skip', problem: 'gone' }
  if (notice.readAt !== null) return { kind: 'skip', problem: 'read' }
  if (notice.settled) return { kind: 'skip', problem: 'settled' }
  return sending(options, reader, delivery, options.words.letter(notice, aboutOf(reader)), now)
}
