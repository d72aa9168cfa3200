import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Accounts } from '#server/directory/index.ts'

export interface NewsStreamOptions {
  readonly app: App
  readonly accounts: Accounts
  /** Milliseconds between two looks whether the one who listens is still signed in. */
  readonly beat: number
}

/** News that come in a burst are told together. */
const gatherFor = 300
/** Whoever doesn't take what is sent is hung up on. */
const mostUnsent = 64 * 1024
/** The browser's own time until it connects again; ours (web/islands/bell.ts) is sooner and grows. */
const retry = 60_000

interface Stream {
  tell(event: string, told: object): void
  end(): void
}

/**
 * News as they come, for the counter in the header: server-sent events while the page is in sight. Whoever doesn't ask for
 * a stream gets the same once. Each session has one stream: a newer one takes over, so that many windows don't use up the
 * connections a browser has.
 */
export function registerNewsStream(server: FastifyInstance, options: NewsStreamOptions): void {
  const { app } = options
  const open = new Map<string, Stream>()
  server.addHook('preClose', async () => {
    for (const stream of open.values()) stream.end()
  })
  server.get(
    '/kabar/alur',
    { exposeHeadRoute: false, config: { who: 'official', json: true, watches: true } },
    async (request, reply) => {
      const viewer = request.viewer!
      reply.header('cache-control', 'no-store').header('vary', 'Accept, Accept-Language, Cookie')
      if (!request.headers.accept?.includes('text/event-stream'))
        return reply.send(await app.notices.news(viewer, request.locale))
      const key = sessionOf(request, options.accounts)
      open.get(key)?.tell('pindah', {})
      open.get(key)?.end()
      const stream = begin(request, reply, options, () => {
        if (open.get(key) === stream) open.delete(key)
      })
      open.set(key, stream)
      return reply
    },
  )
}

function begin(
  request: FastifyRequest,
  reply: FastifyReply,
  { app, beat, accounts }: NewsStreamOptions,
  onEnd: () => void,
): Stream {
  const viewer = request.viewer!
  const { raw } = reply
  reply.hijack()
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    // For a proxy that would gather what is sent.
    'x-accel-buffering': 'no',
  })
  raw.write(`retry: ${retry}\n\n`)
  let over = false
  let waiting: NodeJS.Timeout | undefined
  const stream: Stream = {
    tell(event, told) {
      if (over) return
      raw.write(`event: ${event}\ndata: ${JSON.stringify(told)}\n\n`)
      if (raw.writableLength > mostUnsent) stop()
    },
    end() {
      stop()
    },
  }
  const tellNews = () => {
    waiting = undefined
    app.notices.news(viewer, request.locale).then(
      (news) => stream.tell('kabar', news),
      // The database is away: they are called again once it is back.
      () => {},
    )
  }
  const stopListening = app.notices.listen(viewer, () => {
    waiting ??= setTimeout(tellNews, gatherFor)
  })
  const timer = setInterval(() => {
    raw.write(':\n\n')
    stillSignedIn(request, app, accounts).then(
      (signedIn) => {
        if (signedIn) return
        stream.tell('usai', {})
        stop()
      },
      () => {},
    )
  }, beat)
  timer.unref()
  raw.once('close', stop)
  raw.on('error', stop)
  tellNews()
  return stream

  function stop(): void {
    if (over) return
    over = true
    clearInterval(timer)
    clearTimeout(waiting)
    stopListening()
    onEnd()
    raw.end()
  }
}

function sessionOf({ headers }: FastifyRequest, accounts: Accounts): string {
  const session = headers.authorization ?? accounts.sessionKey(headers.cookie ?? '') ?? ''
  return createHash('sha256').update(session).digest('hex')
}

/** Looked at without renewing the session: a window left open doesn't keep anybody signed in. */
async function stillSignedIn(request: FastifyRequest, app: App, accounts: Accounts): Promise<boolean> {
  const { authorization, cookie = '' } = request.headers
  if (authorization !== undefined) return (await viewerByToken(authorization, app)) !== null
  const session = await accounts.findSession(cookie, { renew: false })
  return session !== null && (await app.directory.findViewer(session.account)) !== null
}

const viewerByToken = (authorization: string, app: App): Promise<Viewer | null> =>
  app.directory.findViewerByToken(authorization.replace(/^Bearer /i, ''))
