import type { TestApp } from '#server/testing/app.ts'
import type { DeliveryChannel } from '../channel.ts'
import { dueDeliveries, noticeDeliveries } from '../index.ts'

let stored = 0

/** The worker of a test: what stands in the outbox is delivered when the test says so. */
export interface NoticeRound {
  /** Stores a notice for an official of kab-satu, as the modules do; about no case unless told. */
  tell(official: string, kind: string, facts?: object, caseId?: string, at?: string): Promise<string>
  /** Works off the outbox; answers with what each row came to, so that several rounds may run at once. */
  deliver(): Promise<void>
  /** What the worker does every minute, and then works off the outbox. */
  minute(): Promise<void>
  deliveries(): Promise<readonly Logged[]>
}

interface Logged {
  readonly channel: string
  readonly official: string
  readonly state: string
  readonly attempts: number
  readonly problem: string | null
  readonly uncertain: boolean
  readonly not_before: Date
}

export function openRound(at: TestApp, channels: readonly DeliveryChannel[], now: () => string): NoticeRound {
  const { tenants, admin } = at.database
  const handlers = noticeDeliveries({ tenants, channels, now })
  const due = dueDeliveries(
    tenants,
    channels.some(({ name }) => name === 'digest'),
    now,
  )
  async function deliver(): Promise<void> {
    const { rows } = await admin.query(
      `delete from laksana.outbox where kind in ('tell', 'deliver') returning tenant_id, outbox_id, kind, body`,
    )
    for (const { tenant_id: tenant, outbox_id, kind, body } of rows)
      await handlers.get(kind)!({ id: `${tenant}/${outbox_id}`, tenant, body })
  }
  return {
    async tell(official, kind, facts = {}, caseId, at = now()) {
      const id = `percobaan ${++stored}`
      await tenants.withTenant('kab-satu', (queries) =>
        queries
          .insertInto('notice')
          .values({
            ...{ tenant_id: 'kab-satu', official_id: official, notice_id: id, kind, at },
            ...{ case_id: caseId ?? null, body: JSON.stringify(facts) },
          })
          .execute(),
      )
      return id
    },
    deliver,
    async minute() {
      await due.run(new AbortController().signal)
      await deliver()
    },
    async deliveries() {
      const { rows } = await admin.query(
        `select channel, official_id as official, state, attempts, problem, uncertain, not_before from laksana.delivery
         order by made_at, delivery_id`,
      )
      return rows
    },
  }
}
