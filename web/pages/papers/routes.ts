import type { PageRoute } from '#server/http/page.ts'
import { initialPaper, recallPaper, refusePaper, remindOfPaper, signPaper } from './acts.ts'
import { paperPath } from './paper-address.ts'
import { showPreview } from './preview-page.tsx'
import { showRevision } from './revision-page.tsx'
import { showPaper } from './show.tsx'
import { showChanges } from './show-changes.tsx'
import { waitingRoutes } from './waiting/routes.ts'
import { writePaper } from './write.ts'

export const paperRoutes: readonly PageRoute[] = [
  { method: 'GET', path: paperPath, who: 'official', handle: showPaper },
  { method: 'POST', path: paperPath, who: 'acting-official', handle: writePaper },
  { method: 'GET', path: `${paperPath}/pratinjau`, who: 'official', handle: showPreview },
  { method: 'GET', path: `${paperPath}/perubahan`, who: 'official', handle: showChanges },
  { method: 'GET', path: `${paperPath}/perbaikan/:revision`, who: 'official', handle: showRevision },
  { method: 'POST', path: `${paperPath}/paraf`, who: 'acting-official', handle: initialPaper },
  { method: 'POST', path: `${paperPath}/tanda-tangan`, who: 'acting-official', handle: signPaper },
  { method: 'POST', path: `${paperPath}/kembalikan`, who: 'acting-official', handle: refusePaper },
  { method: 'POST', path: `${paperPath}/tarik`, who: 'acting-official', handle: recallPaper },
  { method: 'POST', path: `${paperPath}/ingatkan`, who: 'acting-official', handle: remindOfPaper },
  ...waitingRoutes,
]
