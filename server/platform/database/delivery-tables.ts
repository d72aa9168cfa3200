import type { Generated } from 'kysely'
import type { At, Json } from './column-types.ts'

/** Preferences, recipients and deliveries of word to people; see `Tables`. */
export interface DeliveryTables {
  notice_preference: {
    tenant_id: string
    official_id: string
    mail: Json<Record<string, string>>
    messenger: Json<Record<string, string>>
    locale: 'id' | 'en'
    quiet_from: number
    quiet_until: number
    digest_hour: number
    changed_at: At
  }
  messenger_recipient: MessengerRecipientRow
  delivery: DeliveryRow
}

/** One message to one target by one channel. */
export interface DeliveryRow {
  tenant_id: string
  delivery_id: string
  channel: 'mail' | 'digest' | 'messenger'
  official_id: string | null
  target: string
  kind: string
  notice_id: string | null
  case_id: string | null
  body: Json<Record<string, unknown>>
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'given-up' | 'skipped'
  attempts: Generated<number>
  problem: string | null
  detail: string | null
  uncertain: Generated<boolean>
  not_before: At
  queued_at: At | null
  made_at: At
  began_at: At | null
  sent_at: At | null
}

/** Where an official is told by messenger. */
export interface MessengerRecipientRow {
  tenant_id: string
  official_id: string
  sealed_address: Buffer | null
  confirmed_at: At | null
  waiting_address: Buffer | null
  code_hash: string | null
  code_until: At | null
  code_tries: Generated<number>
  code_at: At | null
  codes: Generated<number>
}
