import { defaultCalendar, localDateOf } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import type { DraftKey } from './drafts.ts'

/** What the acts of this module stand on. */
export interface Setting {
  readonly typesetting: Pick<Typesetting, 'set' | 'preview'>
  readonly now: () => string
  within<T>(viewer: Viewer, work: (queries: TenantQueries) => Promise<T>): Promise<T>
}

export function draftKey(
  { tenant, official }: Viewer,
  of: 'letterhead' | 'template',
  which: string,
): DraftKey {
  return { tenant: tenant.id, official: official.id, subject: `${of}/${which}` }
}

/** The local date. */
export function todayIn({ tenant }: Viewer, now: string): string {
  return localDateOf(now, defaultCalendar(tenant.zone, []))
}
