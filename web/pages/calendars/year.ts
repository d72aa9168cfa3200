import type { PageRequest } from '#server/http/page.ts'
import { todayIn } from '../../format/dates.ts'

/** The year asked for, else this one. */
export function yearIn({ query, viewer, now }: PageRequest, asked = query.tahun ?? ''): number {
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(todayIn(viewer!.tenant.zone, now).slice(0, 4))
}
