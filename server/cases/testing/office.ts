import { after, before } from 'node:test'
import { type DemoTenant, type Library, listTenants, loadLibrary } from '#library/index.ts'
import { loadDemoTenants } from '#server/demo.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { openTestApp, type TestApp, type TestAppOptions } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import type { WiredApp } from '#server/wiring.ts'
import type { Troupe } from './api-stage.ts'
import { type Caller, injectingCaller } from './caller.ts'

/** The demo governments at work on a database of the test file's own; the clock stands until it is set. */
export interface Office extends Omit<TestApp, 'app'> {
  readonly app: WiredApp
  readonly library: Library
  readonly tenants: readonly DemoTenant[]
  tenant(id: string): DemoTenant
  /** The API as an official: `as('katingan', 'kabid-ti')`. */
  callerFor(tenant: string, official: string): Promise<Caller>
  viewer(tenant: string, official: string): Promise<Viewer>
  troupe(tenant: string): Troupe
  now(): string
  setNow(at: string): void
}

/** `const office = useOffice('katingan')`: only the governments named, all where none is. */
export const useOffice = (...ids: readonly string[]): Office => useOfficeThatSigns({}, ...ids)

/** The same where BSrE or a timestamp server is set. */
export function useOfficeThatSigns(
  signing: NonNullable<TestAppOptions['signing']>,
  ...ids: readonly string[]
): Office {
  let now = '2026-11-20T03:00:00.000Z'
  let opened: Awaited<ReturnType<typeof openTestApp>> | null = null
  let library: Library | null = null
  const callers = new Map<string, Promise<Caller>>()
  const tenants = listTenants().filter(({ id }) => ids.length === 0 || ids.includes(id))
  const here = () => {
    if (!opened || !library) throw new Error('the office of a test file is there once its tests run')
    return { ...opened, library, app: opened.app as WiredApp }
  }
  const tenant = (id: string) => tenants.find((each) => each.id === id)!

  const viewer = async (id: string, official: string): Promise<Viewer> => {
    const found = await here().app.directory.findViewer({ tenant: id, official })
    if (!found) throw new Error(`${official} of ${id} holds no position`)
    return found
  }
  const makeCaller = async (id: string, official: string): Promise<Caller> => {
    const { app, server } = here()
    const { token } = await app.directory.createApiToken(await viewer(id, official), 'test')
    return injectingCaller(server, { authorization: `Bearer ${token}` })
  }
  const callerFor = (id: string, official: string): Promise<Caller> => {
    const key = `${id} ${official}`
    const known = callers.get(key) ?? makeCaller(id, official)
    callers.set(key, known)
    return known
  }

  before(async () => {
    opened = await openTestApp({ tenants: [], site: plainSite, now: () => now, signing })
    library = loadLibrary()
    await loadDemoTenants(here().app, opened.database.pools, tenants, () => now)
  })
  after(() => opened?.close())

  return {
    get app() {
      return here().app
    },
    get server() {
      return here().server
    },
    get database() {
      return here().database
    },
    get folder() {
      return here().folder
    },
    get store() {
      return here().store
    },
    get library() {
      return here().library
    },
    as: (email) => here().as(email),
    anonymous: () => here().anonymous(),
    tokenOf: (email) => here().tokenOf(email),
    tenants,
    tenant,
    viewer,
    callerFor,
    troupe: (id) => ({ tenant: tenant(id), callerFor: (official) => callerFor(id, official) }),
    now: () => now,
    setNow: (at) => {
      now = at
    },
  }
}
