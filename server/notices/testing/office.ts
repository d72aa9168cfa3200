import { noticeWords } from '#server/notice-words.ts'
import type { TestApp } from '#server/testing/app.ts'
import { dueDeliveries, mailChannels, noticeDeliveries } from '../index.ts'
import { openPostOffice } from '../mail/post-office.ts'
import type { MailServer } from './mail-server.ts'

const quick = { connect: 300, greeting: 300, silence: 300, whole: 1_000 }
let stored = 0

/** The worker of a test: what stands in the outbox is delivered when the test says so. */
export interface MailRound {
  /** Stores a notice for an official of kab-satu, as the modules do; about no case unless told. */
  tell(official: string, kind: string, facts?: object, caseId?: string, at?: string): Promise<string>
  /** Works off the outbox; answers with what each row came to, so that several rounds may run at once. */
  deliver(): Promise<void>
  /** What the worker does every minute, and then works off the outbox. */
  minute(): Promise<void>
  deliveries(): Promise<readonly Logged[]>
  close(): void
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

export function openMailRound(at: TestApp, server: MailServer, now: () => string): MailRound {
  const { tenants, admin } = at.database
  const office = openPostOffice(server.settings, now, quick)
  const channels = mailChannels({ office, words: noticeWords, address: 'https://laksana.contoh.example' })
  const handlers = noticeDeliveries({ tenants, channels, now })
  const due = dueDeliveries(tenants, true, now)
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
    close: () => office.close(),
  }
}
