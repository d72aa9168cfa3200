import type { PageRoute } from '#server/http/page.ts'
import { postTask, showTask } from './task.tsx'

const path = '/permohonan/:id/tugas/:task'

export const taskRoutes: readonly PageRoute[] = [
  { method: 'GET', path, who: 'official', handle: showTask },
  { method: 'POST', path, who: 'acting-official', handle: postTask },
]
