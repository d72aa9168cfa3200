import type { Viewer } from '#server/directory/contract.ts'
import type { Audience, Locale } from './page.ts'

export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly who: Audience
  readonly json: boolean
}

/** What every route declares, and what every request carries once the hooks of this folder have run. */
declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it. Start-up fails for a route without it. */
    who?: Audience
    /** Never asks who is calling: health, assets, the API's own description. */
    faceless?: true
    /** Called by a page that is left open, not by somebody: it doesn't renew the session. */
    watches?: true
    /** Answers problem+json, not a page, when something goes wrong. */
    json?: true
  }
  interface FastifyInstance {
    /** Every route there is, as it was declared. */
    readonly declaredRoutes: DeclaredRoute[]
  }
  interface FastifyRequest {
    viewer: Viewer | null
    locale: Locale
    /** A message key left by the page before. */
    flash: string | null
    typedEmail: string | null
  }
}
