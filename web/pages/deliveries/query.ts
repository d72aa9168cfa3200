import type { Channel, DeliveryQuery, DeliveryState } from '#server/notices/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'

export const states: readonly DeliveryState[] = [
  'waiting',
  'failed',
  'sending',
  'sent',
  'given-up',
  'skipped',
]
export const channels: readonly Channel[] = ['mail', 'digest', 'messenger']

/** What an address asks of the log; a value that can't be asks nothing. */
export function deliveryQuery(query: Readonly<Record<string, string>>): DeliveryQuery {
  const state = oneOf(states, query.keadaan)
  const channel = oneOf(channels, query.saluran)
  return {
    ...(query.cari && { text: query.cari }),
    ...(state && { state }),
    ...(channel && { channel }),
    page: pageNumber(query.halaman),
  }
}

export const deliveriesAddress = (query: DeliveryQuery): string =>
  address('/pengiriman', {
    cari: query.text,
    keadaan: query.state,
    saluran: query.channel,
    halaman: query.page && query.page > 1 ? String(query.page) : undefined,
  })
