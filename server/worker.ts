import { join } from 'node:path'
import { archiveDeliveries, nightlyArchive } from '#server/archive/index.ts'
import { createCalendars, nationalDaysAtStart, nationalDaysOfNewcomers } from '#server/calendars/index.ts'
import {
  caseDeliveries,
  clockDeliveries,
  createClock,
  nightlyAudit,
  nightlyRedating,
} from '#server/cases/index.ts'
import {
  type BucketSettings,
  type FileStore,
  nightlyFileCheck,
  openFileStore,
  type ScannerAddress,
  scanDeliveries,
} from '#server/documents/index.ts'
import { escalationJob } from '#server/escalations/index.ts'
import { clocksOfSteps, nightlyForecasts } from '#server/forecasts/index.ts'
import { meetingDeliveries } from '#server/meetings/index.ts'
import {
  dueDeliveries,
  type MailSettings,
  type MessengerSettings,
  mailChannels,
  messengerChannel,
  nightlyLog,
  nightlyNotices,
  noticeDeliveries,
  openGateway,
  openPostOffice,
} from '#server/notices/index.ts'
import { nightlyReminders, paperContents, paperDeliveries } from '#server/papers/index.ts'
import {
  createSeals,
  type Database,
  failuresIn,
  type Outbox,
  openDatabase,
  openPools,
  openTenantDatabase,
  type Pools,
  StartupProblem,
  startOutbox,
} from '#server/platform/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { publishedPapers } from '#server/signatures/index.ts'
import { createWebhookSending } from '#server/webhooks/index.ts'
import type { ChannelSettings } from './channel-settings.ts'
import { noticeWords } from './notice-words.ts'
import { runProgram } from './program.ts'
import { addressOf, channelSecret, readSettings, type Settings } from './settings.ts'

export interface WorkerParts extends WorkerSettings {
  readonly database: Pick<Database, 'urls'>
  readonly pools: Pools
  readonly store: FileStore
  /** The clock: an ISO instant. */
  readonly now: () => string
}

/** What a worker knows of the world outside, the same wherever it runs. */
export interface WorkerSettings {
  readonly scanner: ScannerAddress | undefined
  /** How mail is sent; without it none is. */
  readonly mail: MailSettings | undefined
  /** The gateway to messengers; without it nothing is sent there. */
  readonly messenger: MessengerSettings | undefined
  /** Where people reach the web server, without a slash at the end; links in mail lead there. */
  readonly address: string
  readonly channels: ChannelSettings & { readonly secret: string }
}

export function workerSettings(settings: Settings): WorkerSettings {
  const { scanner, mail, messenger, channels, dataFolder } = settings
  return {
    ...{ scanner, mail, messenger },
    address: addressOf(settings),
    channels: { ...channels, secret: channelSecret(dataFolder) },
  }
}

/** Works off what commands have left in the outbox, and audits at night. */
export async function startWorker(parts: WorkerParts): Promise<Outbox> {
  const { database, pools, store, scanner, mail, messenger, address, channels, now } = parts
  let stopping = false
  const tenants = openTenantDatabase(pools.app)
  const calendars = createCalendars({ pool: pools.app, now })
  const procedures = createProcedures(tenants)
  const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now })
  const scanning = scanner ? scanDeliveries({ pool: pools.app, store, scanner, now }) : []
  const onProblem = (problem: Error) => {
    if (stopping) return
    for (const { message } of failuresIn(problem))
      console.error(`Background work failed and will be tried again: ${message}`)
  }
  const office = mail && openPostOffice(mail, now)
  const mailing = office ? mailChannels({ office, words: noticeWords, address }) : []
  const seals = createSeals(channels.secret)
  const gateway = messenger && openGateway({ settings: messenger, now })
  const messaging = gateway ? [messengerChannel({ gateway, seals, words: noticeWords, address })] : []
  const webhooks = createWebhookSending({ tenants, seals, rules: channels.outgoing, now, onProblem })
  const outbox = await startOutbox({
    url: database.urls.worker,
    deliveries: new Map([
      ...caseDeliveries(pools.app, now),
      ...clockDeliveries({ tenants, calendars, procedures, clock, now }),
      ...archiveDeliveries(pools.app, store, now),
      ...noticeDeliveries({ tenants, channels: [...mailing, ...messaging], now }),
      ...paperDeliveries({ tenants, published: publishedPapers(tenants, now) }),
      ...meetingDeliveries({ tenants, procedures, now }),
      ...webhooks.deliveries,
      ...scanning,
    ]),
    timed: {
      everyFiveMinutes: [
        escalationJob({ tenants, clock, procedures, calendars, now }),
        clocksOfSteps({ pool: pools.app, calendars, procedures, now }),
      ],
      everyMinute: [dueDeliveries(tenants, office !== undefined, now), webhooks.everyMinute],
      nightly: [
        nationalDaysOfNewcomers({ tenants, now }),
        nightlyRedating({ tenants, clock }),
        nightlyNotices(tenants, now),
        nightlyLog(tenants, now),
        nightlyAudit(pools.app, now),
        nightlyFileCheck(pools.app, store, now),
        nightlyReminders(tenants, calendars, now),
        nightlyArchive({ pool: pools.app, places: [paperContents(now)], now }),
        nightlyForecasts({ pool: pools.app, calendars, procedures, now }),
        webhooks.nightly,
      ],
    },
    onProblem,
  })
  await nationalDaysAtStart({ tenants, now }).run(new AbortController().signal).catch(onProblem)
  outbox.poke()
  return {
    poke: outbox.poke,
    async stop() {
      stopping = true
      await outbox.stop()
      office?.close()
      await webhooks.stop()
    },
  }
}

/** The store of files that the settings name; throws StartupProblem where its bucket can't be opened. */
export async function openStore(settings: {
  folder: string
  bucket: BucketSettings | undefined
}): Promise<FileStore> {
  return openFileStore(settings).catch((error: Error) => {
    throw new StartupProblem(
      `The bucket in LAKSANA_S3_BUCKET can't be opened (${error.message}): check the LAKSANA_S3_… settings and that the storage runs.`,
    )
  })
}

/** `node server/worker.ts`: the worker alone, beside web processes started with LAKSANA_WORKER=off. */
if (import.meta.main)
  await runProgram(async (root) => {
    const settings = readSettings(process.env, root)
    const { databaseUrl, dataFolder, bucket } = settings
    if (databaseUrl === undefined)
      throw new StartupProblem(
        'A worker of its own needs DATABASE_URL: with the embedded PostgreSQL the web server is the worker too.',
      )
    const database = await openDatabase({ url: databaseUrl, dataFolder })
    const store = await openStore({ folder: join(dataFolder, 'files'), bucket })
    const pools = openPools(database.urls)
    const now = () => new Date().toISOString()
    const outbox = await startWorker({ ...workerSettings(settings), database, pools, store, now })
    console.log('Laksana’s worker runs. Stop it with Ctrl-C.')
    return async () => {
      await outbox.stop()
      await pools.end()
      await database.stop()
    }
  })
