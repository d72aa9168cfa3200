import type { At } from './column-types.ts'

/** Calendars under secret addresses; see `Tables`. */
export interface FeedTables {
  feed: {
    tenant_id: string
    feed_id: string
    official_id: string
    kind: 'tasks' | 'office' | 'meetings'
    locale: 'id' | 'en'
    token_hash: Buffer
    made_at: At
    fetched_at: At | null
    revoked_at: At | null
  }
}
