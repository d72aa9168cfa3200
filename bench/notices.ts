import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { noticeWords } from '#server/notice-words.ts'
import { mailChannels, noticeDeliveries, openPostOffice } from '#server/notices/index.ts'
import { openTenantDatabase, startOutbox } from '#server/platform/index.ts'
import { rounded } from './setting/figures.ts'
import { flow } from './setting/government.ts'
import type { BenchOffice } from './setting/office.ts'
import type { Size } from './setting/size.ts'
import { atLeast, type Target } from './setting/target.ts'

export interface NoticeFigures {
  readonly notices: number
  /** From the commit to the last mail taken by the mail server, seconds. */
  readonly seconds: number
  readonly mailsPerSecond: number
}

const inFullRun = 10_000
const inQuickRun = 1_000

/**
 * Notices through the outbox to a mail server in a process of its own. Throws where one is lost or arrives twice: the
 * figure of such a run is worth nothing.
 */
export async function measureNotices(
  office: BenchOffice,
  size: Size,
): Promise<{ figures: NoticeFigures; targets: readonly Target[] }> {
  const notices = size.quick ? inQuickRun : inFullRun
  const mailServer = fork(fileURLToPath(new URL('./setting/mail-server.ts', import.meta.url)))
  try {
    const port = await answerOf(mailServer)
    const seconds = await mailed(office, notices, port)
    mailServer.send('count')
    const taken = await answerOf(mailServer)
    if (taken !== notices) throw new Error(`of ${notices} notices ${taken} arrived by mail`)
    const figures = { notices, seconds: rounded(seconds), mailsPerSecond: Math.round(notices / seconds) }
    return { figures, targets: [atLeast('notices mailed a second', figures.mailsPerSecond, 50, 'a second')] }
  } finally {
    mailServer.kill()
  }
}

async function answerOf(mailServer: ChildProcess): Promise<number> {
  const [answer] = await once(mailServer, 'message')
  return Number(answer)
}

async function mailed({ database, now }: BenchOffice, notices: number, port: number): Promise<number> {
  const from = 'Laksana <laksana@bench.contoh.id>'
  const post = openPostOffice(
    { host: '127.0.0.1', port, secure: false, user: null, password: null, from },
    now,
  )
  const tenants = openTenantDatabase(database.pools.app)
  await storeNotices(database.owner, notices)
  const began = performance.now()
  const outbox = await startOutbox({
    url: database.workerUrl,
    deliveries: noticeDeliveries({
      tenants,
      channels: mailChannels({ office: post, words: noticeWords, address: 'http://localhost' }),
      now,
    }),
    onProblem: (problem) => console.error(problem.message),
  })
  try {
    for (;;) {
      const { rows } = await tenants.withTenant(flow, (queries) =>
        sql<{
          sent: number
        }>`select count(*)::int as sent from laksana.delivery where state = 'sent'`.execute(queries),
      )
      if (rows[0]!.sent >= notices) return (performance.now() - began) / 1000
      if (performance.now() - began > 600_000) throw new Error(`${rows[0]!.sent} mails in ten minutes`)
      await pause(50)
    }
  } finally {
    await outbox.stop()
    post.close()
  }
}

/** To everybody of the office in turn, none of whom wants quiet hours. */
async function storeNotices(owner: BenchOffice['database']['owner'], notices: number): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query("select set_config('laksana.tenant', $1, false)", [flow])
    await client.query(
      `insert into laksana.notice_preference
         (tenant_id, official_id, mail, locale, quiet_from, quiet_until, digest_hour, changed_at)
       select $1, official_id, '{}', 'id', 0, 0, 7, now() from laksana.official where tenant_id = $1`,
      [flow],
    )
    await client.query(
      `insert into laksana.notice (tenant_id, official_id, notice_id, kind, body, at)
       select $1, o.ids[1 + n % cardinality(o.ids)], 'bench ' || n, 'disposed', '{"reference":"TANGSEL-26-000001-7QXM"}', now()
       from generate_series(1, $2::int) n,
         (select array_agg(official_id) as ids from laksana.official where tenant_id = $1 and email is not null) o`,
      [flow, notices],
    )
  } finally {
    client.release(true)
  }
}
