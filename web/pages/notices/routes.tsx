import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { TrialAnswer } from '#server/notices/contract.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page, redirect } from '../../components/reply.ts'
import { pageNumber } from '../../format/choice.ts'
import { NoticesPage } from './list-page.tsx'
import { preferencesFromForm } from './preferences-from-form.ts'
import { PreferencesPage } from './preferences-page.tsx'

async function list(app: App, request: PageRequest): Promise<PageReply> {
  const onlyUnread = request.query.hanya === 'belum'
  const query = { page: pageNumber(request.query.halaman), unread: onlyUnread }
  const found = await pageOrLast(query, (asked) => app.notices.list(request.viewer!, asked))
  return page(<NoticesPage {...{ request, found, onlyUnread }} />)
}

async function markRead(app: App, request: PageRequest): Promise<PageReply> {
  const { form } = request
  await app.notices.markRead(request.viewer!, form.text('kabar') || undefined)
  return redirect(form.text('ke') || '/kabar')
}

async function preferences(app: App, request: PageRequest): Promise<PageReply> {
  return page(
    <PreferencesPage request={request} chosen={await app.notices.getPreferences(request.viewer!)} />,
  )
}

async function savePreferences(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const before = await app.notices.getPreferences(viewer)
  const { wanted, errors } = preferencesFromForm(request.form, before, request.locale)
  if (Object.keys(errors).length > 0)
    return page(<PreferencesPage request={request} chosen={{ ...before, ...wanted }} errors={errors} />, 422)
  await app.notices.savePreferences(viewer, wanted)
  return redirect('/kabar/pengaturan', 'preferencesSaved')
}

async function sendTrial(app: App, request: PageRequest): Promise<PageReply> {
  return redirect('/kabar/pengaturan', messageOf(await app.notices.sendTrial(request.viewer!)))
}

/** Without mail or an address the page itself says why there is none. */
function messageOf(answer: TrialAnswer): string | undefined {
  if (answer === 'sent-off') return 'trialSent'
  return answer === 'too-soon' ? 'trialTooSoon' : undefined
}

export const noticeRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kabar', who: 'official', handle: list },
  { method: 'POST', path: '/kabar/dibaca', who: 'official', handle: markRead },
  { method: 'GET', path: '/kabar/pengaturan', who: 'official', handle: preferences },
  { method: 'POST', path: '/kabar/pengaturan', who: 'official', handle: savePreferences },
  { method: 'POST', path: '/kabar/pengaturan/percobaan', who: 'official', limit: 'tight', handle: sendTrial },
]
