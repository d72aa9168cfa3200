import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import {
  addressProblem,
  newSecret,
  type OutgoingRules,
  openTenantDatabase,
  type Seals,
  type TenantQueries,
} from '#server/platform/index.ts'
import { giveUpWaiting } from './attempt.ts'
import type { WebhookDraft, WebhookRefusalCode, WebhookRefused, Webhooks } from './contract.ts'
import { type WebhookKind, webhookKinds } from './kinds.ts'
import { leaveTrial, replay } from './replay.ts'
import { readDeliveries, readWebhooks } from './rows.ts'
import { overlap } from './schedule.ts'

export interface WebhooksOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly seals: Seals
  readonly rules: OutgoingRules
  /** An ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox: () => void
}

export function createWebhooks({ pool, seals, rules, now, onOutbox }: WebhooksOptions): Webhooks {
  const tenants = openTenantDatabase(pool)
  const within = <T>({ tenant }: Viewer, work: (queries: TenantQueries) => Promise<T>) =>
    tenants.withTenant(tenant.id, work)

  /** One webhook of an administrator's government; `work` sees it in its transaction. */
  async function keeping<T>(
    viewer: Viewer,
    id: string,
    work: (queries: TenantQueries, webhook: { active: boolean; url: string }) => Promise<T>,
  ): Promise<T | WebhookRefused | typeof notFound> {
    if (!mayKeep(viewer)) return refuse('MayNotKeepWebhooks')
    const answer = await within(viewer, async (queries) => {
      const found = await queries
        .selectFrom('webhook')
        .select(['active', 'url'])
        .where('tenant_id', '=', viewer.tenant.id)
        .where('webhook_id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      return found ? work(queries, found) : notFound
    })
    onOutbox()
    return answer
  }

  return {
    list: async (viewer) =>
      mayKeep(viewer) ? within(viewer, (queries) => readWebhooks(queries, viewer.tenant.id, now())) : null,

    async find(viewer, id, page = 1) {
      if (!mayKeep(viewer)) return null
      return within(viewer, async (queries) => {
        const [webhook] = await readWebhooks(queries, viewer.tenant.id, now(), id)
        if (!webhook) return null
        return { webhook, page, ...(await readDeliveries(queries, viewer.tenant.id, id, page)) }
      })
    },

    async add(viewer, draft) {
      if (!mayKeep(viewer)) return refuse('MayNotKeepWebhooks')
      const wrong = faultOf(draft)
      if (wrong) return wrong
      const id = randomUUID()
      const secret = newSecret()
      const taken = await within(viewer, async (queries) => {
        if (await isTaken(queries, viewer, draft.url)) return true
        await queries
          .insertInto('webhook')
          .values({
            tenant_id: viewer.tenant.id,
            webhook_id: id,
            ...draft,
            sealed_secret: seals.seal(secret, `${viewer.tenant.id}/${id}`),
            sealed_previous: null,
            previous_until: null,
            disabled_because: null,
            disabled_at: null,
            delivered_at: null,
            made_at: now(),
            made_by: viewer.official.id,
          })
          .execute()
        return false
      })
      return taken ? refuse('WebhookAddressTaken') : { kind: 'made', id, secret }
    },

    async change(viewer, id, draft) {
      if (!mayKeep(viewer)) return refuse('MayNotKeepWebhooks')
      const wrong = faultOf(draft)
      if (wrong) return wrong
      return keeping(viewer, id, async (queries, { url }) => {
        const moves = addressOf(url) !== addressOf(draft.url)
        if (moves && (await isTaken(queries, viewer, draft.url))) return refuse('WebhookAddressTaken')
        await update(queries, viewer, id)
          .set({ ...draft })
          .execute()
        return done
      })
    },

    rotateSecret: (viewer, id) =>
      keeping(viewer, id, async (queries) => {
        const secret = newSecret()
        const until = new Date(Date.parse(now()) + overlap).toISOString()
        await update(queries, viewer, id)
          .set((row) => ({
            sealed_previous: row.ref('sealed_secret'),
            previous_until: until,
            sealed_secret: seals.seal(secret, `${viewer.tenant.id}/${id}`),
          }))
          .execute()
        return { kind: 'made', id, secret } as const
      }),

    setActive: (viewer, id, active) =>
      keeping(viewer, id, async (queries, { active: before }) => {
        if (active === before) return done
        await update(queries, viewer, id)
          .set(
            active
              ? { active, disabled_because: null, disabled_at: null }
              : { active, disabled_because: 'by-hand', disabled_at: now() },
          )
          .execute()
        if (!active) await giveUpWaiting(queries, viewer.tenant.id, id)
        return done
      }),

    sendTrial: (viewer, id) =>
      keeping(viewer, id, async (queries, { active }) => {
        if (!active) return refuse('WebhookNotActive')
        await leaveTrial(queries, viewer.tenant.id, id, now())
        return done
      }),

    replay: (viewer, id, message) =>
      keeping(viewer, id, async (queries, { active }) => {
        if (!active) return refuse('WebhookNotActive')
        const count = await replay(queries, viewer.tenant.id, id, { message }, now())
        return count === 0 ? notFound : ({ kind: 'replayed', count } as const)
      }),

    replaySince: (viewer, id, since) =>
      keeping(viewer, id, async (queries, { active }) => {
        if (!active) return refuse('WebhookNotActive')
        const count = await replay(queries, viewer.tenant.id, id, { since }, now())
        return { kind: 'replayed', count } as const
      }),
  }

  function faultOf({ url, kinds }: WebhookDraft): WebhookRefused | null {
    const problem = addressProblem(url, rules)
    if (problem !== null) return refuse('WebhookAddressWrong', { problem })
    const known = kinds.length > 0 && kinds.every((kind) => webhookKinds.includes(kind as WebhookKind))
    return known ? null : refuse('WebhookKindsMissing')
  }
}

const done = { kind: 'done' } as const
const notFound = { kind: 'not-found' } as const
const refuse = (code: WebhookRefusalCode, facts: Readonly<Record<string, string>> = {}): WebhookRefused => ({
  kind: 'refused',
  refusal: refusal(code, facts),
})

const mayKeep = ({ position }: Viewer) => position.capabilities.includes('administer')

/** However it is written: names in capitals, dots in the path and what stands behind # lead to the same place. */
function addressOf(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}

/** Asked by one at a time of each government, so that a form sent twice makes one. */
async function isTaken(queries: TenantQueries, { tenant }: Viewer, url: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`webhooks ${tenant.id}`}))`.execute(queries)
  const all = await queries.selectFrom('webhook').select('url').where('tenant_id', '=', tenant.id).execute()
  return all.some((each) => addressOf(each.url) === addressOf(url))
}

const update = (queries: TenantQueries, { tenant }: Viewer, id: string) =>
  queries.updateTable('webhook').where('tenant_id', '=', tenant.id).where('webhook_id', '=', id)
