import { setTimeout as pause } from 'node:timers/promises'
import type { Office } from '#server/cases/testing/office.ts'
import { createSeals, networkFrom } from '#server/platform/index.ts'
import { createWebhookSending, type WebhookSending } from '../sending.ts'

/** What the worker does for webhooks, one step at a time. */
export interface Sender {
  /** Works off what the outbox has for webhooks, and waits until nothing is under way. */
  deliver(): Promise<void>
  /** What happens every minute. */
  round(): Promise<void>
  /** The server's clock goes on. */
  later(milliseconds: number): void
  readonly problems: readonly Error[]
  readonly sending: WebhookSending
}

export function senderOf(office: Office): Sender {
  const problems: Error[] = []
  const { database } = office
  const sending = createWebhookSending({
    tenants: database.tenants,
    seals: createSeals('c'.repeat(32)),
    rules: { http: true, networks: [networkFrom('127.0.0.0/8')!] },
    now: office.now,
    onProblem: (problem) => void problems.push(problem),
  })
  const settled = async () => {
    for (let n = 0; n < 500; n++) {
      const { rows } = await database.admin.query(
        `select from laksana.webhook_delivery where status = 'waiting' and next_at <= $1
           or (status = 'waiting' and next_at = $2)`,
        [office.now(), leasedUntil()],
      )
      if (rows.length === 0) return
      await pause(10)
    }
    throw new Error('waited in vain')
  }
  const leasedUntil = () => new Date(Date.parse(office.now()) + 120_000).toISOString()
  return {
    sending,
    problems,
    async deliver() {
      const { rows } = await database.admin.query(
        `delete from laksana.outbox where kind = any($1) returning outbox_id, tenant_id, kind, body`,
        [[...sending.deliveries.keys()]],
      )
      for (const { outbox_id, tenant_id, kind, body } of rows)
        await sending.deliveries.get(kind)!({ id: `${outbox_id}`, tenant: tenant_id, body })
      await settled()
    },
    async round() {
      await sending.everyMinute.run(new AbortController().signal)
      await settled()
    },
    later: (milliseconds) => office.setNow(new Date(Date.parse(office.now()) + milliseconds).toISOString()),
  }
}
