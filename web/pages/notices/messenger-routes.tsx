import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { MessengerWish, Topic } from '#server/notices/contract.ts'
import type { CodeAnswer } from '#server/notices/messenger/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { oneOf } from '../../format/choice.ts'
import { momentOf } from '../../format/dates.ts'
import { fill, type Messages, t } from '../../messages/index.ts'
import { MessengerPage } from './messenger-page.tsx'

const wishes: readonly MessengerWish[] = ['at-once', 'at-any-hour', 'never']
const here = '/kabar/pesan'

async function show(app: App, request: PageRequest): Promise<PageReply> {
  return page(<MessengerPage request={request} chosen={await app.notices.getPreferences(request.viewer!)} />)
}

type Answer = keyof Messages['messenger']['problems']

async function refused(app: App, request: PageRequest, field: string, answer: Answer): Promise<PageReply> {
  const chosen = await app.notices.getPreferences(request.viewer!)
  const errors = { [field]: problemSaid(request, answer, chosen.messengerAwayUntil) }
  // What is kept and waits isn't there to be typed again.
  const typed = answer === 'gateway-away' ? undefined : request.form.text('alamat')
  return page(<MessengerPage {...{ request, chosen, errors, typed }} />, 422)
}

function problemSaid({ locale, viewer }: PageRequest, answer: Answer, awayUntil: string | null): string {
  const at = awayUntil === null ? '' : momentOf(awayUntil, locale, viewer!.tenant.zone)
  const { problems, soon } = t(locale).messenger
  return fill(problems[answer], { until: at || soon })
}

async function enter(app: App, request: PageRequest): Promise<PageReply> {
  return sent(app, request, await app.notices.messenger.enter(request.viewer!, request.form.text('alamat')))
}

/** Where it is mended, if not at the address. */
const fieldOf: Partial<Record<CodeAnswer, string>> = {
  unsure: 'kode',
  'gateway-away': '',
  'too-soon': '',
  'too-many': '',
}

async function sendCode(app: App, request: PageRequest): Promise<PageReply> {
  return sent(app, request, await app.notices.messenger.sendCode(request.viewer!))
}

async function sent(app: App, request: PageRequest, answer: CodeAnswer): Promise<PageReply> {
  if (answer === 'sent-off') return redirect(here, 'codeSent')
  return refused(app, request, fieldOf[answer] ?? 'alamat', answer)
}

async function confirm(app: App, request: PageRequest): Promise<PageReply> {
  const answer = await app.notices.messenger.confirm(request.viewer!, request.form.text('kode'))
  if (answer === 'confirmed') return redirect(here, 'messengerConfirmed')
  // Without a code that is awaited there is no field for one.
  const { messengerAddress } = await app.notices.getPreferences(request.viewer!)
  return refused(app, request, messengerAddress?.waiting?.codeUntil ? 'kode' : '', answer)
}

async function dropWaiting(app: App, request: PageRequest): Promise<PageReply> {
  await app.notices.messenger.dropWaiting(request.viewer!)
  return redirect(here, 'messengerAsBefore')
}

async function remove(app: App, request: PageRequest): Promise<PageReply> {
  await app.notices.messenger.remove(request.viewer!)
  return redirect(here, 'messengerRemoved')
}

async function choose(app: App, request: PageRequest): Promise<PageReply> {
  const { form } = request
  const before = await app.notices.getPreferences(request.viewer!)
  const topics = Object.keys(before.messenger) as Topic[]
  const messenger = Object.fromEntries(
    topics.map((topic) => [topic, oneOf(wishes, form.text(`pesan-${topic}`)) ?? before.messenger[topic]]),
  ) as Record<Topic, MessengerWish>
  await app.notices.savePreferences(request.viewer!, { ...before, messenger })
  return redirect(here, 'preferencesSaved')
}

export const messengerRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kabar/pesan', who: 'official', handle: show },
  { method: 'POST', path: '/kabar/pesan', who: 'official', limit: 'tight', handle: enter },
  { method: 'POST', path: '/kabar/pesan/kode', who: 'official', limit: 'tight', handle: sendCode },
  { method: 'POST', path: '/kabar/pesan/pastikan', who: 'official', limit: 'tight', handle: confirm },
  { method: 'POST', path: '/kabar/pesan/urungkan', who: 'official', handle: dropWaiting },
  { method: 'POST', path: '/kabar/pesan/hapus', who: 'official', handle: remove },
  { method: 'POST', path: '/kabar/pesan/pilihan', who: 'official', handle: choose },
]
