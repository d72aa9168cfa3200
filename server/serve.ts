import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { seedDemoCases } from '#server/cases/index.ts'
import { openAccounts } from '#server/directory/index.ts'
import { type Database, type Outbox, openPools, type Pools } from '#server/platform/index.ts'
import { sentenceOf } from '#server/refusal-sentence.ts'
import { assets } from '#web/assets.ts'
import { apiReferencePage } from '#web/pages/api-reference/api-reference-page.tsx'
import { site } from '#web/routes.tsx'
import { listDemoTenants, loadDemoTenants, needsDemo, noteDemoLoaded } from './demo.ts'
import { loadDemoCalendars } from './demo-calendars.ts'
import { greeting } from './greeting.ts'
import { apiRoutes } from './http/api-routes.ts'
import type { ReferencePage } from './http/open-api.ts'
import { buildServer } from './http/server.ts'
import { portProblem } from './port.ts'
import { type Settings, sessionSecret, signatureSecret } from './settings.ts'
import { createApp, type WiredApp } from './wiring.ts'
import { openStore, startWorker, workerSettings } from './worker.ts'

const now = () => new Date().toISOString()

/** Serves on a database that is open, and greets. Answers with how to stop it all, the database too. */
export async function serve(
  settings: Settings,
  database: Database,
  root: string,
): Promise<() => Promise<void>> {
  const { host, port, dataFolder } = settings
  let stopping = false
  const pools = openPools(database.urls, undefined, (problem) => {
    if (!stopping) console.error(`A connection to the database was lost: ${problem.message}`)
  })
  let outbox: Outbox | null = null
  let server: FastifyInstance | null = null
  const stop = async () => {
    stopping = true
    await server?.close()
    await outbox?.stop()
    await pools.end()
    await database.stop()
  }
  try {
    const filesFolder = join(dataFolder, 'files')
    const store = await openStore({ folder: filesFolder, bucket: settings.bucket })
    const outside = workerSettings(settings)
    const app = createApp({
      pools,
      filesFolder,
      store,
      maxFile: settings.maxFile,
      maxBundle: settings.maxBundle,
      scans: outside.scanner !== undefined,
      signing: { ...settings.signatures, secret: signatureSecret(dataFolder) },
      mailIsOn: outside.mail !== undefined,
      messenger: outside.messenger,
      channels: outside.channels,
      address: outside.address,
      now,
      onOutbox: () => outbox?.poke(),
    })
    await app.procedures.nameSteps()
    await loadDemoOnce(settings, app, pools)
    if (settings.worker) outbox = await startWorker({ ...outside, database, pools, store, now })
    const accounts = settings.demo === 'off' ? [] : await app.directory.listDemoAccounts()
    server = await openServer(settings, app, pools, root, accounts.length > 0)
    await server.listen({ host, port }).catch((error) => {
      throw portProblem(error, host, port) ?? error
    })
    console.log(greeting(settings.publicAddress ?? listeningAt(server), accounts))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** On a fresh database only: later starts leave the data as it is. */
async function loadDemoOnce(settings: Settings, app: WiredApp, pools: Pools): Promise<void> {
  const wanted = settings.demo === 'on' || (settings.demo === 'auto' && settings.databaseUrl === undefined)
  if (!wanted || !(await needsDemo(pools))) return
  console.log('Loading the library and the demo governments (this once) …')
  const tenants = listDemoTenants()
  await loadDemoTenants(app, pools, tenants, now)
  await loadDemoCalendars(app, tenants)
  await seedDemoCases({ pool: pools.app, procedures: app.procedures, documents: app.documents, now }, tenants)
  await noteDemoLoaded(pools, tenants)
}

async function openServer(settings: Settings, app: WiredApp, pools: Pools, root: string, demo: boolean) {
  const secure = settings.publicAddress?.startsWith('https:') ?? false
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return buildServer({
    app,
    accounts: openAccounts(pools.auth, {
      secret: sessionSecret(settings.dataFolder),
      secure,
      signInsPerAddress: 300,
    }),
    site,
    reference: apiReferencePage as ReferencePage,
    assets: assets().all,
    api: apiRoutes,
    sentence: sentenceOf,
    secure,
    demo,
    maxFile: settings.maxFile,
    maxBundle: settings.maxBundle,
    version,
    now,
    logger: { level: settings.logLevel, redact: ['req.headers', 'res.headers'] },
  })
}

function listeningAt(server: FastifyInstance): string {
  const { address, family, port } = server.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
