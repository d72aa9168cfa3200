import { createArchive } from '#server/archive/index.ts'
import { createBundles } from '#server/bundles/index.ts'
import { createCalendars } from '#server/calendars/index.ts'
import { createCases } from '#server/cases/index.ts'
import { createDeviations } from '#server/deviations/index.ts'
import { createDirectory } from '#server/directory/index.ts'
import { createDispositions } from '#server/dispositions/index.ts'
import { createDocuments, type FileStore, openFileFolder } from '#server/documents/index.ts'
import { createEscalations } from '#server/escalations/index.ts'
import { createFeeds } from '#server/feeds/index.ts'
import { createForecasts } from '#server/forecasts/index.ts'
import { createMeetings } from '#server/meetings/index.ts'
import { createNotices, type MessengerSettings, openGateway } from '#server/notices/index.ts'
import { createPapers, paperContents } from '#server/papers/index.ts'
import { createSeals, openTenantDatabase, type Pools } from '#server/platform/index.ts'
import { createProcedures, type ProcedureShelf } from '#server/procedures/index.ts'
import { createRegisters } from '#server/registers/index.ts'
import { createSignatures } from '#server/signatures/index.ts'
import { createStationery } from '#server/stationery/index.ts'
import { createTasks } from '#server/tasks/index.ts'
import { createTypesetting } from '#server/typesetting/index.ts'
import { createWebhooks } from '#server/webhooks/index.ts'
import type { App } from './app.ts'
import { bundleWords } from './bundle-words.ts'
import type { ChannelSettings } from './channel-settings.ts'
import { deviationWords } from './deviation-words.ts'
import { feedWords } from './feed-words.ts'
import { noticeWords } from './notice-words.ts'
import type { SignatureSettings } from './signature-settings.ts'

/** What the application stands on. */
export interface AppParts {
  readonly pools: Pools
  /** Where uploaded files arrive, and are kept unless there is a store elsewhere. */
  readonly filesFolder: string
  readonly store?: FileStore
  /** Largest file, in bytes. */
  readonly maxFile: number
  /** Largest application bundle, in bytes; as any other file unless told. */
  readonly maxBundle?: number
  /** A virus scanner is set, so new files are held until it has seen them. */
  readonly scans?: boolean
  /** `secret` seals the keys of electronic signatures. */
  readonly signing: SignatureSettings & { readonly secret: string }
  /** Whoever works off the outbox has been told how to send mail. */
  readonly mailIsOn?: boolean
  /** The gateway to messengers, where there is one. */
  readonly messenger?: MessengerSettings | undefined
  /** `secret` seals the secrets of webhooks and the addresses for messages. */
  readonly channels: ChannelSettings & { readonly secret: string }
  /** Where people reach this server, without a slash at the end; it stands in certificates and QR codes. */
  readonly address: string
  /** The clock: an ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox?: () => void
}

/** The application as pages and API know it, and the procedures as the loader does. */
export interface WiredApp extends App {
  readonly procedures: ProcedureShelf
}

/** The one place that knows every module. */
export function createApp(parts: AppParts): WiredApp {
  const { pools, filesFolder, maxFile, signing, address, now, onOutbox = () => {} } = parts
  const pool = pools.app
  const tenants = openTenantDatabase(pool)
  const procedures = createProcedures(tenants)
  const calendars = createCalendars({ pool, now, onOutbox })
  const documents = createDocuments({
    pool,
    folder: filesFolder,
    store: parts.store ?? openFileFolder(filesFolder),
    limits: { file: maxFile, bundle: parts.maxBundle ?? maxFile },
    scans: parts.scans ?? false,
    now,
    onOutbox,
  })
  const cases = createCases({ pool, procedures, calendars, now, onOutbox })
  const registers = createRegisters(pool, now)
  const typesetting = createTypesetting()
  const signatures = createSignatures({
    pool,
    now,
    ...signing,
    readPublished: documents.openPublished,
    revocationListAddress: (tenant, authority) =>
      `${address}/verifikasi/${tenant}/pencabutan.crl?otoritas=${authority}`,
  })
  const seals = createSeals(parts.channels.secret)
  const stationery = createStationery(pool, typesetting, now)
  const mailIsOn = parts.mailIsOn ?? false
  const gateway = parts.messenger ? openGateway({ settings: parts.messenger, now }) : null
  const notices = createNotices({
    ...{ pool, seals, gateway, address, now, onOutbox, mailIsOn },
    words: noticeWords,
  })
  const directory = createDirectory(pool, now)
  const meetings = createMeetings(tenants, now)
  return {
    directory,
    calendars,
    stationery,
    documents,
    signatures,
    procedures,
    registers,
    cases,
    forecasts: createForecasts({ pool, calendars, procedures, now }),
    papers: createPapers({
      tenants,
      calendars,
      cases,
      documents,
      registers,
      signatures,
      typesetting,
      stationery,
      published: signatures,
      address,
      now,
    }),
    meetings,
    dispositions: createDispositions({ pool, cases, registers, documents, typesetting, stationery, now }),
    escalations: createEscalations(tenants, procedures, now),
    deviations: createDeviations(tenants, deviationWords),
    bundles: createBundles({
      pool,
      tenants,
      cases,
      documents,
      typesetting,
      stationery,
      words: bundleWords,
      now,
    }),
    archive: createArchive({ pool, places: [paperContents(now)], now, onOutbox }),
    notices,
    webhooks: createWebhooks({ pool, seals, rules: parts.channels.outgoing, now, onOutbox }),
    feeds: createFeeds({ tenants, directory, calendars, meetings, words: feedWords, address, now }),
    tasks: createTasks({ pool, notices, cases, procedures, calendars, now }),
  }
}
