import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const worthwhile = 1_000
const text = /^(text\/|application\/(problem\+)?json|image\/svg)/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Compresses pages and JSON as they leave. Brotli at 4 is nearly as small as at 11 and many times as quick.
 * No page holds a secret beside what a stranger could put into it, so compressing gives nothing away (BREACH).
 */
export function useCompression(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthwhile || reply.hasHeader('content-encoding'))
      return payload
    if (!text.test(String(reply.getHeader('content-type') ?? ''))) return payload
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
    if (encoding === null) return payload
    const packed =
      encoding === 'br'
        ? await brotli(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
        : await zip(payload, { level: 6 })
    reply.header('content-encoding', encoding).header('content-length', packed.length)
    return packed
  })
}
