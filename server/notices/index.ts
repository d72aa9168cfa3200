import type pg from 'pg'
import type { Viewer } from '#server/directory/contract.ts'
import { openTenantDatabase, type Seals, type TenantQueries } from '#server/platform/index.ts'
import type { Notices, NoticeWords } from './contract.ts'
import { openHub } from './live/hub.ts'
import { deliveriesPerPage, giveUp, readLog, tryNow } from './log.ts'
import { createMessengerAddresses } from './messenger/addresses.ts'
import type { MessengerGateway } from './messenger/gateway.ts'
import { readPreferences, writePreferences } from './preferences.ts'
import { keptDays } from './prune.ts'
import { noticesPerPage, readPage, readUnread } from './read.ts'
import { makeTrial } from './trial.ts'

export { noticeDeliveries } from './deliveries.ts'
export { mailChannels } from './mail/index.ts'
export { openPostOffice } from './mail/post-office.ts'
export type { MailSettings } from './mail/settings.ts'
export { type MessengerSettings, openGateway } from './messenger/gateway.ts'
export { messengerChannel } from './messenger/messenger-channel.ts'
export { nightlyLog } from './prune.ts'
export { noticeRoutes } from './routes.ts'
export { noticeSchema } from './schemas.ts'
export { dueDeliveries, nightlyNotices } from './timed.ts'

export interface NoticesOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly words: NoticeWords
  readonly mailIsOn: boolean
  /** Seals the addresses of people. */
  readonly seals: Seals
  /** Null: there is no gateway to messengers. */
  readonly gateway: MessengerGateway | null
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
  /** An ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox: () => void
}

/** Notices of officials, how they want them, and the log of what went out. */
export function createNotices(options: NoticesOptions): Notices {
  const { pool, words, mailIsOn, gateway, now, onOutbox } = options
  const tenants = openTenantDatabase(pool)
  const hub = openHub(pool)
  const { find: findAddress, awayUntil, ...messenger } = createMessengerAddresses({ ...options, tenants })
  const within = <T>({ tenant }: Viewer, work: (queries: TenantQueries, tenant: string) => Promise<T>) =>
    tenants.withTenant(tenant.id, (queries) => work(queries, tenant.id))
  const administers = ({ position }: Viewer) => position.capabilities.includes('administer')
  const unreadOf = (viewer: Viewer, most?: number) =>
    within(viewer, (queries, tenant) => readUnread(queries, tenant, viewer.official.id, now(), most))

  const countUnread = async ({ tenant, official }: Viewer): Promise<number> => {
    const { rows } = await pool.query({
      name: 'count_unread',
      text: 'select laksana.count_unread($1, $2, $3) as unread',
      values: [tenant.id, official.id, now()],
    })
    return rows[0].unread
  }

  return {
    async list(viewer, { page = 1, unread = false }) {
      const found = await within(viewer, (queries, tenant) =>
        readPage(queries, tenant, viewer.official.id, { page, unread }, now()),
      )
      return { ...found, page, pageSize: noticesPerPage }
    },
    listUnread: unreadOf,
    countUnread,
    async news(viewer, locale) {
      const [unread, [newest]] = await Promise.all([countUnread(viewer), unreadOf(viewer, 1)])
      return {
        unread,
        newest: newest
          ? {
              id: newest.id,
              sentence: words.sentence(newest, locale, viewer.tenant.zone),
              href: words.hrefOf(newest),
            }
          : null,
        said: newest ? words.said(unread, newest, locale, viewer.tenant.zone) : '',
      }
    },
    markRead: (viewer, id) =>
      within(viewer, async (queries, tenant) => {
        await queries
          .updateTable('notice')
          .set({ read_at: now() })
          .where('tenant_id', '=', tenant)
          .where('official_id', '=', viewer.official.id)
          .where('read_at', 'is', null)
          .$if(id !== undefined, (query) => query.where('notice_id', '=', id!))
          .execute()
      }),
    async getPreferences(viewer) {
      const chosen = await within(viewer, (queries, tenant) =>
        readPreferences(queries, tenant, viewer.official.id),
      )
      return {
        ...chosen,
        address: viewer.official.email || null,
        mailIsOn,
        messengerIsOn: gateway !== null,
        messengerAwayUntil: awayUntil(),
        messengerAddress: await findAddress(viewer),
      }
    },
    savePreferences: (viewer, wanted) =>
      within(viewer, (queries, tenant) =>
        writePreferences(queries, tenant, viewer.official.id, wanted, now()),
      ),
    messenger,
    async sendTrial(viewer) {
      if (!mailIsOn) return 'no-mail'
      if (!viewer.official.email) return 'no-address'
      const answer = await within(viewer, (queries, tenant) =>
        makeTrial(queries, tenant, viewer.official.id, now()),
      )
      onOutbox()
      return answer
    },
    async listDeliveries(viewer, query) {
      if (!administers(viewer)) return null
      const found = await within(viewer, (queries, tenant) => readLog(queries, tenant, query))
      return { ...found, page: query.page ?? 1, pageSize: deliveriesPerPage, mailIsOn, keptDays }
    },
    async tryAgain(viewer, id) {
      if (!administers(viewer)) return null
      const done = await within(viewer, (queries, tenant) => tryNow(queries, tenant, id, now()))
      onOutbox()
      return done
    },
    async giveUp(viewer, id) {
      if (!administers(viewer)) return null
      return within(viewer, (queries, tenant) => giveUp(queries, tenant, id))
    },
    listen: ({ tenant, official }, onNews) => hub.listen(tenant.id, official.id, onNews),
  }
}
