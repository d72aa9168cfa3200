import type { FastifyInstance } from 'fastify'
import type { App } from '#server/app.ts'
import { Problem } from './problem.ts'

/**
 * Calendars under secret addresses, for programs that can't sign in. `tight`: calls a minute from one address, so that
 * nobody guesses.
 */
export function registerFeeds(server: FastifyInstance, { feeds }: App, tight: number): void {
  server.get(
    '/umpan/:name',
    { config: { who: 'public', faceless: true, rateLimit: { max: tight, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { name } = request.params as { name: string }
      const found = name.endsWith('.ics') ? await feeds.read(name.slice(0, -'.ics'.length)) : null
      if (found === null) throw new Problem(404, 'NotFound')
      reply.header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer')
      if (found.kind === 'gone')
        return reply.code(410).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('')
      const mark = `"${found.mark}"`
      reply.header('cache-control', 'private, max-age=300').header('etag', mark)
      if (marksIn(request.headers['if-none-match']).includes(mark)) return reply.code(304).send()
      return reply.type('text/calendar; charset=utf-8').send(found.text)
    },
  )
}

/** A server between may have made a mark a weak one. */
const marksIn = (header = ''): readonly string[] =>
  header.split(',').map((mark) => mark.trim().replace(/^W\//, ''))
