import type { DeliveryChannel } from '../channel.ts'
import { aboutOf, findReader } from '../reader.ts'
import { findStanding, heldBy } from '../told-now.ts'
import { topicOf } from '../topics.ts'
import { type MailChannelOptions, sending } from './sending.ts'

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
      const held = heldBy(reader.wishes.mail[topicOf(delivery.kind)], reader, now)
      if (held) return held
      const found = await findStanding(queries, tenant, delivery, reader, now)
      if ('skip' in found) return found.skip
      return sending(options, reader, delivery, options.words.letter(found.notice, about), now)
    },
  }
}
