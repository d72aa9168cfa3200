import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import type { App } from '#server/app.ts'
import { openTestApp } from '#server/testing/app.ts'
import { assets } from '#web/assets.ts'
import { site } from '#web/routes.tsx'

/** Addresses of servers whose every question fails: of one the database is away, the other has a defect. */
export function useBrokenServers(): { readonly addresses: readonly string[] } {
  const opened: Awaited<ReturnType<typeof openTestApp>>[] = []
  before(async () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' })
    for (const problem of [away, new Error('a defect')]) {
      const server = { app: alwaysFailing(problem), assets: assets().all }
      const one = await openTestApp({ tenants: [], site, server })
      await one.server.listen({ host: '127.0.0.1', port: 0 })
      opened.push(one)
    }
  })
  after(async () => {
    for (const { server, close } of opened) {
      server.server.closeAllConnections()
      await close()
    }
  })
  return {
    get addresses() {
      return opened.map(({ server }) => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
    },
  }
}

function alwaysFailing(problem: Error): App {
  const failing = new Proxy({}, { get: () => () => Promise.reject(problem) })
  return {
    directory: failing,
    documents: failing,
    signatures: failing,
    procedures: failing,
    cases: failing,
    tasks: failing,
  } as App
}
