import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { listDemoTenants, loadDemoTenants } from '#server/demo.ts'
import {
  demoPassword,
  hashOfPassword,
  loadTenant,
  openAccounts,
  type TenantDefinition,
} from '#server/directory/index.ts'
import { type FileStore, openFileFolder } from '#server/documents/index.ts'
import { apiRoutes } from '#server/http/api-routes.ts'
import type { ReferencePage } from '#server/http/open-api.ts'
import type { PageSite } from '#server/http/page.ts'
import { buildServer, type ServerOptions } from '#server/http/server.ts'
import { sentenceOf } from '#server/refusal-sentence.ts'
import { type AppParts, createApp, type WiredApp } from '#server/wiring.ts'
import { openTestDatabase, type TestDatabase } from './postgres.ts'
import { twoTenants } from './tenants.ts'
import { type Visitor, visitor } from './visitor.ts'

export interface TestApp {
  readonly app: WiredApp
  readonly server: FastifyInstance
  readonly database: TestDatabase
  /** Where files arrive, and lie in `store` unless it is another one. */
  readonly folder: string
  readonly store: FileStore
  /** Signed in with the session of a demo account, which `email` names; sign in by hand to sign out again. */
  as(email: string): Promise<Visitor>
  anonymous(): Visitor
  /** Headers of an API call as the official of a demo account. */
  tokenOf(email: string): Promise<{ authorization: string }>
}

export interface TestAppOptions {
  readonly tenants?: readonly TenantDefinition[]
  /** Shipped governments to load with their procedures, by id, in place of the two small ones. */
  readonly library?: readonly string[]
  readonly site: PageSite
  readonly reference?: ReferencePage
  readonly now?: () => string
  readonly server?: Partial<ServerOptions>
  readonly signing?: Partial<AppParts['signing']>
  readonly channels?: Partial<AppParts['channels']>
  readonly files?: Partial<
    Pick<AppParts, 'maxFile' | 'maxBundle' | 'scans' | 'store' | 'mailIsOn' | 'messenger'>
  >
}

/** Receivers of tests are on this machine. */
const ourselves = { http: true, networks: [{ address: '127.0.0.0', prefix: 8 }] }
const noLimits = { general: 1e9, tight: 1e9, signIn: 1e9, pieces: 1e9 }
const hashOfDemoPassword = hashOfPassword(demoPassword)

/** The whole application on a fresh database with two demo governments. Use `useApp` in test files. */
export async function openTestApp(options: TestAppOptions): Promise<TestApp & { close(): Promise<void> }> {
  const now = options.now ?? (() => new Date().toISOString())
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'laksana-files-'))
  const maxFile = options.server?.maxFile ?? 1024 ** 2
  const store = options.files?.store ?? openFileFolder(folder)
  const app = createApp({
    pools: database.pools,
    filesFolder: folder,
    store,
    maxFile,
    signing: { secret: 's'.repeat(32), roots: { psre: [], timestamp: [] }, ...options.signing },
    channels: { secret: 'c'.repeat(32), outgoing: ourselves, ...options.channels },
    address: 'http://localhost:3000',
    now,
    ...options.files,
  })
  const passwordHash = await hashOfDemoPassword
  const shipped = options.library && listDemoTenants().filter(({ id }) => options.library?.includes(id))
  if (shipped) await loadDemoTenants(app, database.pools, shipped, now)
  for (const tenant of shipped ? [] : (options.tenants ?? twoTenants))
    await loadTenant(database.tenants, database.pools.auth, tenant, {
      demo: true,
      passwordHash,
      today: '2020-01-01',
    })
  const secure = options.server?.secure ?? false
  const server = await buildServer({
    app,
    accounts: openAccounts(database.pools.auth, { secret: 'x'.repeat(32), secure, signInsPerAddress: 1e9 }),
    site: options.site,
    reference: options.reference ?? (() => ({ kind: 'redirect', to: '/' })),
    assets: [],
    api: apiRoutes,
    sentence: sentenceOf,
    secure,
    demo: true,
    limits: noLimits,
    maxFile,
    version: 'test',
    now,
    ...options.server,
  })
  const anonymous = () => visitor(server)
  const signIn = async (email: string) => {
    const somebody = anonymous()
    const answer = await somebody.post('/masuk', { email, password: demoPassword })
    if (answer.statusCode !== 303 || answer.headers.location?.startsWith('/masuk'))
      throw new Error(`${email} could not sign in: ${answer.statusCode} ${answer.headers.location}`)
    return somebody.cookies
  }
  const makeToken = async (email: string) => {
    const { rows } = await database.pools.auth.query(
      'select tenant_id, official_id from "user" where email = $1',
      [email],
    )
    const viewer = await app.directory.findViewer({
      tenant: rows[0].tenant_id,
      official: rows[0].official_id,
    })
    const { token } = await app.directory.createApiToken(viewer!, 'test')
    return { authorization: `Bearer ${token}` }
  }
  const signedIn = once(signIn)
  return {
    app,
    server,
    database,
    folder,
    store,
    anonymous,
    as: async (email) => visitor(server, await signedIn(email)),
    tokenOf: once(makeToken),
    async close() {
      await server.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The application for all tests of a file; its parts exist once the tests run. */
export function useApp(options: TestAppOptions): TestApp {
  let opened: Awaited<ReturnType<typeof openTestApp>> | null = null
  const here = () => {
    if (opened === null) throw new Error('the application of a test file is there once its tests run')
    return opened
  }
  before(async () => {
    opened = await openTestApp(options)
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
    as: (email) => here().as(email),
    anonymous: () => here().anonymous(),
    tokenOf: (email) => here().tokenOf(email),
  }
}

/** A sign-in takes long on purpose: each account signs in once a file. */
function once<T>(make: (email: string) => Promise<T>): (email: string) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (email) => {
    const known = made.get(email) ?? make(email)
    made.set(email, known)
    return known
  }
}
