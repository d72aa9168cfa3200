import { directoryRoutes } from '#server/directory/routes.ts'
import type { ApiRoute } from './api.ts'

/** Every route of the JSON API that takes and gives JSON; files have their own (`files.ts`). */
export const apiRoutes: readonly ApiRoute[] = [...directoryRoutes]
