import type { Seals } from '#server/platform/index.ts'
import type { DeliveryChannel } from '../channel.ts'
import type { NoticeWords } from '../contract.ts'
import { aboutOf, findReader } from '../reader.ts'
import { findStanding, heldBy } from '../told-now.ts'
import { topicOf } from '../topics.ts'
import type { MessengerGateway } from './gateway.ts'
import { addressOf, findRecipient } from './recipients.ts'

export interface MessengerChannelOptions {
  readonly gateway: MessengerGateway
  readonly seals: Seals
  readonly words: Pick<NoticeWords, 'letter'>
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
}

/** One message for each notice, to whoever has confirmed an address and wants that kind there. */
export function messengerChannel({
  gateway,
  seals,
  words,
  address: here,
}: MessengerChannelOptions): DeliveryChannel {
  return {
    name: 'messenger',
    async plan(queries, { tenant, official, id, kind, caseId }, now) {
      if (!(await findRecipient(queries, tenant, official))?.confirmed_at) return []
      const reader = await findReader(queries, tenant, official, now)
      if (!reader || reader.left || reader.wishes.messenger[topicOf(kind)] === 'never') return []
      return [{ of: `notice ${id}`, official, target: official, kind, notice: id, caseId }]
    },
    async prepare(queries, tenant, delivery, now) {
      const reader = await findReader(queries, tenant, delivery.official_id ?? '', now)
      if (!reader || reader.left) return { kind: 'skip', problem: 'left' }
      const recipient = await findRecipient(queries, tenant, reader.official)
      const address = addressOf(recipient, seals)
      if (address === null) return { kind: 'skip', problem: 'no-messenger-address' }
      const held = heldBy(reader.wishes.messenger[topicOf(delivery.kind)], reader, now)
      if (held) return held
      const found = await findStanding(queries, tenant, delivery, reader, now)
      if ('skip' in found) return found.skip
      const away = gateway.away()
      if (away !== null) return { kind: 'hold', ...away }
      const about = aboutOf(reader)
      const { subject, action } = words.letter(found.notice, about)
      const message = {
        id: delivery.delivery_id,
        kind: 'notice',
        address,
        language: about.locale,
        text: `${subject} (${reader.office})`,
        link: `${here}${action?.href ?? '/kabar'}`,
      } as const
      return { kind: 'send', send: () => gateway.send(message) }
    },
  }
}
