import type { Generated } from 'kysely'
import type { At } from './column-types.ts'

/** Webhooks; see `Tables`. */
export interface ChannelTables {
  webhook: {
    tenant_id: string
    webhook_id: string
    url: string
    description: string
    kinds: readonly string[]
    sealed_secret: Buffer
    sealed_previous: Buffer | null
    previous_until: At | null
    active: Generated<boolean>
    disabled_because: 'by-hand' | 'gone' | 'failing' | null
    disabled_at: At | null
    delivered_at: At | null
    made_at: At
    made_by: string
  }
  webhook_message: { tenant_id: string; message_id: string; kind: string; body: string; at: At }
  webhook_delivery: {
    tenant_id: string
    webhook_id: string
    message_id: string
    status: 'waiting' | 'delivered' | 'given-up'
    tries: Generated<number>
    next_at: At | null
    at: At
  }
  webhook_attempt: {
    tenant_id: string
    webhook_id: string
    message_id: string
    attempt: number
    at: At
    status: number | null
    milliseconds: number
    problem: string | null
    next_at: At | null
  }
}
