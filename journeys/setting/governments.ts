import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import { type DemoTenant, listTenants } from '#library/index.ts'
import { seedDemoCases } from '#server/cases/index.ts'
import { loadDemoTenants } from '#server/demo.ts'
import type { FileStore } from '#server/documents/index.ts'
import type { ReferencePage } from '#server/http/open-api.ts'
import type { MessengerSettings } from '#server/notices/index.ts'
import type { Outbox } from '#server/platform/index.ts'
import { openTestApp } from '#server/testing/app.ts'
import type { TestDatabase } from '#server/testing/postgres.ts'
import type { WiredApp } from '#server/wiring.ts'
import { startWorker } from '#server/worker.ts'
import { assets } from '#web/assets.ts'
import { apiReferencePage } from '#web/pages/api-reference/api-reference-page.tsx'
import { site } from '#web/routes.tsx'

/** The real server with demo governments and their SOPs in force, on a port of this machine. */
export interface Governments {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** To look behind the curtain: whose turn it is. People act through pages. */
  readonly app: WiredApp
  readonly tenants: readonly DemoTenant[]
  tenant(id: string): DemoTenant
  /** What lies behind, for what the worker would do and for what no page shows. */
  readonly database: TestDatabase
  readonly store: FileStore
  /** The server's clock: an ISO instant. */
  now(): string
  /** The server's clock goes ahead of ours; sessions go by ours. */
  passTime(time: { readonly years?: number; readonly days?: number; readonly minutes?: number }): void
}

export interface Wanted {
  /** All five unless named. */
  readonly only?: readonly string[]
  /** With the cases that a demonstration starts with. */
  readonly cases?: boolean
  /** Largest zip, in bytes; as any other file unless told. */
  readonly maxBundle?: number
  /** With the program's own worker, for what is done in the background. */
  readonly worker?: boolean
  /** The gateway to messengers, for who wants to be told there. */
  readonly messenger?: MessengerSettings
}

/** For all tests of a file; there once they run. */
export function useGovernments({ only, cases, maxBundle, worker, messenger }: Wanted = {}): Governments {
  const tenants = listTenants().filter(({ id }) => only?.includes(id) ?? true)
  const ahead = { years: 0, minutes: 0 }
  const now = () => {
    const at = new Date()
    at.setUTCFullYear(at.getUTCFullYear() + ahead.years)
    at.setUTCMinutes(at.getUTCMinutes() + ahead.minutes)
    return at.toISOString()
  }
  let outbox: Outbox | null = null
  let opened: Awaited<ReturnType<typeof openTestApp>> | null = null
  const here = () => {
    if (opened === null) throw new Error('the server of a test file is there once its tests run')
    return opened
  }
  before(async () => {
    opened = await openTestApp({
      tenants: [],
      site,
      now,
      reference: apiReferencePage as ReferencePage,
      server: { assets: assets().all, ...(maxBundle && { maxBundle }) },
      files: { ...(maxBundle && { maxBundle }), messenger },
    })
    const app = opened.app as WiredApp
    const { pools } = opened.database
    await loadDemoTenants(app, pools, tenants, now)
    const { procedures, documents } = app
    if (cases) await seedDemoCases({ pool: pools.app, procedures, documents, now }, tenants)
    await opened.server.listen({ host: '127.0.0.1', port: 0 })
    const { database, store } = opened
    if (worker)
      outbox = await startWorker({
        database,
        pools,
        store,
        scanner: undefined,
        mail: undefined,
        messenger,
        channels: { secret: 'c'.repeat(32), outgoing: { http: false, networks: [] } },
        address: 'http://localhost:3000',
        now,
      })
  })
  after(async () => {
    await outbox?.stop()
    // Browsers keep their connections; a server that closes politely would wait for them.
    opened?.server.server.closeAllConnections()
    await opened?.close()
  })
  return {
    get address() {
      return `http://127.0.0.1:${(here().server.server.address() as AddressInfo).port}`
    },
    get app() {
      return here().app as WiredApp
    },
    get database() {
      return here().database
    },
    get store() {
      return here().store
    },
    now,
    passTime: ({ years = 0, days = 0, minutes = 0 }) => {
      ahead.years += years
      ahead.minutes += days * 1440 + minutes
    },
    tenants,
    tenant: (id) => tenants.find((tenant) => tenant.id === id)!,
  }
}
