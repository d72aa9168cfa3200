import { archiveRoutes } from '#server/archive/index.ts'
import { calendarRoutes } from '#server/calendars/index.ts'
import { caseRoutes } from '#server/cases/index.ts'
import { deviationRoutes } from '#server/deviations/index.ts'
import { directoryRoutes } from '#server/directory/routes.ts'
import { dispositionRoutes } from '#server/dispositions/index.ts'
import { escalationRoutes } from '#server/escalations/index.ts'
import { feedRoutes } from '#server/feeds/index.ts'
import { forecastRoutes } from '#server/forecasts/index.ts'
import { meetingRoutes } from '#server/meetings/index.ts'
import { noticeRoutes } from '#server/notices/index.ts'
import { paperRoutes } from '#server/papers/index.ts'
import { procedureRoutes } from '#server/procedures/index.ts'
import { registerRoutes } from '#server/registers/index.ts'
import { signatureRoutes } from '#server/signatures/index.ts'
import { stationeryRoutes } from '#server/stationery/index.ts'
import { taskRoutes, workloadRoutes } from '#server/tasks/index.ts'
import { webhookRoutes } from '#server/webhooks/index.ts'
import type { ApiRoute } from './api.ts'

/** Every route of the JSON API that takes and gives JSON; files have their own (`files.ts`). */
export const apiRoutes: readonly ApiRoute[] = [
  ...directoryRoutes,
  ...calendarRoutes,
  ...procedureRoutes,
  ...registerRoutes,
  ...stationeryRoutes,
  ...signatureRoutes,
  ...caseRoutes,
  ...forecastRoutes,
  ...paperRoutes,
  ...meetingRoutes,
  ...dispositionRoutes,
  ...deviationRoutes,
  ...escalationRoutes,
  ...archiveRoutes,
  ...noticeRoutes,
  ...webhookRoutes,
  ...feedRoutes,
  ...taskRoutes,
  ...workloadRoutes,
]
