import type { Archive } from '#server/archive/contract.ts'
import type { Bundles } from '#server/bundles/contract.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { Cases } from '#server/cases/contract.ts'
import type { Deviations } from '#server/deviations/contract.ts'
import type { Directory } from '#server/directory/contract.ts'
import type { Dispositions } from '#server/dispositions/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { Escalations } from '#server/escalations/contract.ts'
import type { Feeds } from '#server/feeds/contract.ts'
import type { Forecasts } from '#server/forecasts/contract.ts'
import type { Meetings } from '#server/meetings/contract.ts'
import type { Notices } from '#server/notices/contract.ts'
import type { Papers } from '#server/papers/contract.ts'
import type { Procedures } from '#server/procedures/contract.ts'
import type { Registers } from '#server/registers/contract.ts'
import type { Signatures } from '#server/signatures/contract.ts'
import type { Stationery } from '#server/stationery/contract.ts'
import type { Tasks } from '#server/tasks/contract.ts'
import type { Webhooks } from '#server/webhooks/contract.ts'

/** Everything the product can do, built once in `wiring.ts`. Pages and the API both go through it. */
export interface App {
  readonly directory: Directory
  readonly calendars: Calendars
  readonly stationery: Stationery
  readonly documents: Documents
  readonly signatures: Signatures
  readonly procedures: Procedures
  readonly registers: Registers
  readonly cases: Cases
  readonly forecasts: Forecasts
  readonly dispositions: Dispositions
  readonly deviations: Deviations
  readonly escalations: Escalations
  readonly papers: Papers
  readonly meetings: Meetings
  readonly bundles: Bundles
  readonly archive: Archive
  readonly notices: Notices
  readonly webhooks: Webhooks
  readonly feeds: Feeds
  readonly tasks: Tasks
}
