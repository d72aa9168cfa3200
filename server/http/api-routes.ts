import { caseRoutes } from '#server/cases/index.ts'
import { directoryRoutes } from '#server/directory/routes.ts'
import { paperRoutes } from '#server/papers/index.ts'
import { procedureRoutes } from '#server/procedures/index.ts'
import { registerRoutes } from '#server/registers/index.ts'
import { taskRoutes } from '#server/tasks/index.ts'
import type { ApiRoute } from './api.ts'

/** Every route of the JSON API that takes and gives JSON; files have their own (`files.ts`). */
export const apiRoutes: readonly ApiRoute[] = [
  ...directoryRoutes,
  ...procedureRoutes,
  ...registerRoutes,
  ...caseRoutes,
  ...paperRoutes,
  ...taskRoutes,
]
