import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A file that pages link to. Its name carries its checksum, so it never changes. */
export interface Asset {
  /** `/aset/main.1a2b3c4d.css` */
  readonly path: string
  readonly mediaType: string
  readonly body: Uint8Array
}

const compressible = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/

/** Serves assets from memory, packed once at start-up; browsers keep them for good. */
export function registerAssets(server: FastifyInstance, assets: readonly Asset[]): void {
  for (const { path, mediaType, body } of assets) {
    const plain = Buffer.from(body)
    const packed = compressible.test(mediaType)
      ? {
          br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
          gzip: gzipSync(plain),
        }
      : null
    server.get(path, { config: { who: 'public', faceless: true } }, (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '')
      const encoding = packed && (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null)
      reply
        .type(mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding')
      return encoding ? reply.header('content-encoding', encoding).send(packed[encoding]) : reply.send(plain)
    })
  }
}
