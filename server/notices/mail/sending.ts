import type { Prepared, StoredDelivery } from '../channel.ts'
import type { Letter, NoticeWords } from '../contract.ts'
import type { Reader } from '../reader.ts'
import { composeMail } from './compose.ts'
import type { PostOffice } from './post-office.ts'

export interface MailChannelOptions {
  readonly office: PostOffice
  readonly words: NoticeWords
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
}

/** While the mail server is away nothing is tried, so nothing is counted as tried. */
export function sending(
  { office, address }: MailChannelOptions,
  reader: Reader,
  delivery: StoredDelivery,
  letter: Letter,
  now: string,
): Prepared {
  const away = office.awayUntil()
  if (away !== null) return { kind: 'hold', until: away, problem: 'unreachable' }
  const facts = {
    id: delivery.delivery_id,
    from: office.from,
    to: reader.email!,
    locale: reader.wishes.locale,
    at: now,
    address,
  }
  return { kind: 'send', send: async () => office.send(await composeMail(letter, facts)) }
}
