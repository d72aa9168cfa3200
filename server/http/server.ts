import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { App } from '#server/app.ts'
import type { Accounts } from '#server/directory/index.ts'
import type { ApiRoute } from './api.ts'
import { type RefusalSentence, registerApi } from './api-server.ts'
import { type Asset, registerAssets } from './assets.ts'
import { useAudience } from './audience.ts'
import { registerAuthorityFiles } from './authority-files.ts'
import { registerBundles } from './bundles.ts'
import { registerCertificate } from './certificate.ts'
import { useCompression } from './compression.ts'
import { registerDeviationCsv } from './deviation-csv.ts'
import { registerDispositionSheets } from './disposition-sheets.ts'
import './context.ts'
import { useErrors } from './errors.ts'
import { openExamination } from './examined.ts'
import { registerFeeds } from './feeds.ts'
import { registerFiles } from './files.ts'
import { useFlash } from './flash.ts'
import { formLimits } from './form.ts'
import { useHungUp } from './hung-up.ts'
import { useLocale } from './locale.ts'
import { registerNewsStream } from './news-stream.ts'
import { type ReferencePage, registerReference, useOpenApi } from './open-api.ts'
import type { PageSite } from './page.ts'
import { examinedOf, registerPages } from './pages.ts'
import { registerPaperDocx } from './paper-docx.ts'
import { registerPaperPictures } from './paper-pictures.ts'
import { registerPassword } from './password.ts'
import { usePlainText } from './plain-text.ts'
import { Problem } from './problem.ts'
import { useRequestLog } from './request-log.ts'
import { longestPart, routableUrl } from './routable.ts'
import { useSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security.ts'
import { registerSignIn } from './sign-in.ts'
import { registerStationery } from './stationery.ts'
import { registerUploads } from './uploads.ts'
import { useValidation } from './validation.ts'
import { registerVerification } from './verification.ts'
import { useViewer } from './viewer.ts'

/** Calls a minute. An office of hundreds may sit behind one address. */
export interface Limits {
  /** From one address. */
  readonly general: number
  /** From one address, where a stranger could guess. */
  readonly tight: number
  /** For one account from one address. */
  readonly signIn: number
  /** Pieces of uploads from one official. */
  readonly pieces: number
}

export const usualLimits: Limits = { general: 6_000, tight: 60, signIn: 10, pieces: 1_200 }

export interface ServerOptions {
  readonly app: App
  readonly accounts: Accounts
  readonly site: PageSite
  readonly reference: ReferencePage
  readonly assets: readonly Asset[]
  readonly api: readonly ApiRoute[]
  readonly sentence: RefusalSentence
  /** Behind https: HSTS, and the proxy's word for addresses is taken. */
  readonly secure: boolean
  readonly demo: boolean
  readonly limits?: Limits
  /** Largest file, in bytes. */
  readonly maxFile: number
  /** Largest application bundle, in bytes; as any other file unless told. */
  readonly maxBundle?: number
  /** Milliseconds between two looks whether those who listen for news are still signed in. */
  readonly newsBeat?: number
  readonly version: string
  readonly now: () => string
  readonly logger?: FastifyServerOptions['logger']
}

/** The web server, not yet listening. Hooks run in the order they are added: language, who, whence, may they. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { app, secure, demo, now, limits = usualLimits } = options
  const server = fastify({
    logger: options.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: secure ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    bodyLimit: 1024 ** 2,
    rewriteUrl: ({ url = '/' }) => routableUrl(url),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPart },
  })
  useValidation(server)
  useRequestLog(server)
  useCompression(server)
  await server.register(helmet, securityHeaders(secure))
  await server.register(cookie)
  await server.register(formbody, { parser: (text) => new URLSearchParams(text) as never })
  await server.register(multipart, {
    limits: { ...formLimits, fileSize: options.maxFile + 1 },
    throwFileSizeLimit: false,
  })
  await server.register(rateLimit, {
    max: limits.general,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem(429, 'TooMany', { retryAfter: Math.ceil(ttl / 1000) }),
  })
  useHungUp(server)
  useLocale(server)
  useViewer(server, app.directory, options.accounts)
  useSameOrigin(server)
  useAudience(server)
  usePlainText(server)
  useFlash(server)
  const { maxFile, maxBundle = maxFile } = options
  const around = { demo, maxFile, maxBundle, now }
  useErrors(server, options.site, around)
  await useOpenApi(server, options.version)

  server.get('/sehat', { config: { who: 'public', faceless: true, json: true } }, async () => {
    await app.directory.listTenants()
    return { healthy: true, version: options.version }
  })
  registerAssets(server, options.assets)
  const signingIn = { directory: app.directory, accounts: options.accounts, demo, limits }
  registerSignIn(server, signingIn)
  registerPassword(server, signingIn)
  registerCertificate(server, { ...signingIn, signatures: app.signatures, sentence: options.sentence })
  registerAuthorityFiles(server, app)
  registerNewsStream(server, { app, accounts: options.accounts, beat: options.newsBeat ?? 25_000 })
  registerFiles(server, app, options.sentence)
  registerUploads(server, app, options.sentence, limits.pieces)
  registerFeeds(server, app, limits.tight)
  registerBundles(server, app)
  registerStationery(server, app)
  registerDispositionSheets(server, app)
  registerDeviationCsv(server, app)
  registerPaperDocx(server, app)
  registerPaperPictures(server, app)
  registerApi(server, options.api, app, options.sentence, limits.tight)
  registerReference(server, options.reference, around)
  const withExamined = openExamination()
  registerVerification(server, app, {
    sentence: options.sentence,
    withExamined,
    mostExamined: examinedOf(around),
    tight: limits.tight,
  })
  registerPages(server, options.site.routes, { ...around, app, limits, withExamined })
  await server.ready()
  return server
}
