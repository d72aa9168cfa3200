import type { PageRoute } from '#server/http/page.ts'
import { readBatch } from './batch.tsx'
import { listWaiting } from './list.tsx'
import { signBatch } from './sign-batch.ts'

export const waitingRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/paraf', who: 'official', handle: (app, request) => listWaiting(app, request) },
  { method: 'POST', path: '/paraf/baca', who: 'acting-official', handle: readBatch },
  { method: 'POST', path: '/paraf/tanda-tangan', who: 'acting-official', handle: signBatch },
]
