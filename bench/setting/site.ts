import { join } from 'node:path'
import { demoPassword, openAccounts } from '#server/directory/index.ts'
import { apiRoutes } from '#server/http/api-routes.ts'
import type { ReferencePage } from '#server/http/open-api.ts'
import { buildServer } from '#server/http/server.ts'
import { sentenceOf } from '#server/refusal-sentence.ts'
import { sessionSecret } from '#server/settings.ts'
import { assets } from '#web/assets.ts'
import { apiReferencePage } from '#web/pages/api-reference/api-reference-page.tsx'
import { site } from '#web/routes.tsx'
import type { BenchOffice } from './office.ts'

/** The web server as `npm start` builds it, on a free port of this machine, without limits to calls a minute. */
export interface ServedSite {
  readonly address: string
  /** Whether there is such a page at all. */
  hasPage(path: string): boolean
  /** The cookies of somebody signed in by the form. */
  signIn(official: string): Promise<string>
  close(): Promise<void>
}

export async function serveSite(office: BenchOffice, folder: string): Promise<ServedSite> {
  const server = await buildServer({
    app: office.app,
    accounts: openAccounts(office.database.pools.auth, {
      secret: sessionSecret(join(folder, 'site')),
      secure: false,
      signInsPerAddress: 1e9,
    }),
    site,
    reference: apiReferencePage as ReferencePage,
    assets: assets().all,
    api: apiRoutes,
    sentence: sentenceOf,
    secure: false,
    demo: false,
    limits: { general: 1e9, tight: 1e9, signIn: 1e9, pieces: 1e9 },
    maxFile: 1024 ** 2,
    version: 'bench',
    now: office.now,
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    hasPage: (path) => site.routes.some((route) => route.method === 'GET' && route.path === path),
    async signIn(official) {
      const answer = await fetch(`${address}/masuk`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ email: `${official}@bench.contoh.id`, password: demoPassword }),
      })
      if (answer.status !== 303) throw new Error(`${official} could not sign in: ${answer.status}`)
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    close: () => server.close(),
  }
}
