import { createPrivateKey, X509Certificate } from 'node:crypto'
import { factsOf } from '../certificates/facts.ts'
import { signDetached, type TimeStamper } from '../cms/sign.ts'
import { TimeStampProblem } from '../cms/time-stamp.ts'
import type { Signer, SignRefused } from '../contract.ts'
import { placeSignature } from '../pdf/place.ts'
import type { Provider } from '../provider.ts'
import { refusalOf, refuse } from '../refuse.ts'
import { type LocalOptions, ownerOf } from './certificates.ts'
import { openWithPassphrase } from './sealing.ts'

/** Bytes of room: a signature with two certificates takes 1,300, a time-stamp with its chain some thousands more. */
const room = { plain: 4_096, stamped: 24_576 }

/** Signs with the government's own certificates. `timeStamp`: where a timestamp server is set. */
export function localProvider(options: LocalOptions, timeStamp: TimeStamper | undefined): Provider {
  const { database, secret, now } = options

  const find = (tenant: string, { official, position }: Signer) =>
    database.withTenant(tenant, (queries) =>
      queries
        .selectFrom('signing_certificate as c')
        .innerJoin('signing_authority as a', (join) =>
          join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.serial', '=', 'c.authority'),
        )
        .select(['c.certificate', 'c.sealed_key', 'c.revoked_at', 'c.expires_at', 'a.certificate as issuer'])
        .where('c.tenant_id', '=', tenant)
        .where('c.official_id', '=', official)
        .where('c.position', '=', position)
        .orderBy('c.revoked_at', (order) => order.desc().nullsFirst())
        .limit(1)
        .executeTakeFirst(),
    )

  async function usable(tenant: string, signer: Signer) {
    const row = await find(tenant, signer)
    if (!row) return refuse('NoCertificate')
    if (row.revoked_at !== null) return refuse('CertificateRevoked', { at: row.revoked_at })
    if (Date.parse(row.expires_at) <= Date.parse(now()))
      return refuse('CertificateExpired', { at: row.expires_at })
    return { kind: 'found', row } as const
  }

  return {
    secrets: ['passphrase'],
    statusFirst: false,
    async status(tenant, signer) {
      const found = await usable(tenant, signer)
      return found.kind === 'refused'
        ? found
        : { kind: 'ready', certificate: factsOf(new X509Certificate(found.row.certificate)) }
    },

    async sign(tenant, { signer, secret: typed, ...request }, papers) {
      const found = await usable(tenant, signer)
      if (found.kind === 'refused') return papers.map(() => found)
      if (!('passphrase' in typed)) return papers.map(() => refuse('SecretKindNotTaken'))
      const { row } = found
      const der = await openWithPassphrase(row.sealed_key, typed.passphrase, secret, ownerOf(tenant, signer))
      if (der === null) return papers.map(() => refuse('PassphraseWrong'))
      const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
      der.fill(0)
      const signing = {
        key,
        certificate: new X509Certificate(row.certificate),
        above: [new X509Certificate(row.issuer)],
      }
      const stamper = request.withoutTimestamp ? undefined : timeStamp
      const answers: (SignRefused | { readonly kind: 'answered'; readonly pdf: Buffer })[] = []
      for (const { pdf, mark } of papers) {
        try {
          const placed = placeSignature(pdf, {
            signer: signer.name,
            at: now(),
            room: stamper ? room.stamped : room.plain,
            ...(request.reason !== undefined && { reason: request.reason }),
            ...(request.location !== undefined && { location: request.location }),
            ...(mark && { mark }),
          })
          answers.push({
            kind: 'answered',
            pdf: placed.fill(await signDetached(placed.toSign, signing, stamper)),
          })
        } catch (error) {
          answers.push(error instanceof TimeStampProblem ? refuse('TimestampUnavailable') : refusalOf(error))
        }
      }
      return answers
    },
  }
}
