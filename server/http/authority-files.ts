import type { FastifyInstance } from 'fastify'
import type { App } from '#server/app.ts'
import { Problem } from './problem.ts'

/** Readers of PDFs may keep them so long; a revocation is seen by ourselves at once. */
const kept = 'public, max-age=300'

const files = [
  { name: 'pencabutan.crl', mediaType: 'application/pkix-crl', part: 'revocationList' },
  { name: 'otoritas.crt', mediaType: 'application/pkix-cert', part: 'certificate' },
] as const

/**
 * The revocation list and the certificate of a government's authority (DER, RFC 2585 §3), of the newest or of the one
 * whose serial is asked for, as each certificate does; for anyone, and for programs that check signatures without us.
 */
export function registerAuthorityFiles(server: FastifyInstance, { directory, signatures }: App): void {
  for (const { name, mediaType, part } of files)
    server.get(
      `/verifikasi/:tenant/${name}`,
      { config: { who: 'public', faceless: true } },
      async (request, reply) => {
        const { tenant } = request.params as { tenant: string }
        const { otoritas } = request.query as { otoritas?: string | string[] }
        const known = await directory.findTenant(tenant)
        const found = known && (await signatures.authority(tenant, otoritas && String(otoritas)))
        if (!found) throw new Problem(404, 'NotFound')
        return reply
          .type(mediaType)
          .header('cache-control', kept)
          .header('content-disposition', `attachment; filename="${tenant}-${name}"`)
          .send(Buffer.from(found[part]))
      },
    )
}
