import { X509Certificate } from 'node:crypto'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import { factsOf } from '../certificates/facts.ts'
import { makeCertificate } from '../certificates/make.ts'
import type { RevocationReason, Revoked } from '../certificates/revocation-list.ts'
import type { IssuedCertificate, Signatures, Signer } from '../contract.ts'
import { refuse } from '../refuse.ts'
import { newKeyPair, openAuthority, startOf } from './authority.ts'
import { sealWithPassphrase } from './sealing.ts'

export interface LocalOptions {
  readonly database: TenantDatabase
  /** The server's own secret, kept outside the database. */
  readonly secret: string
  readonly now: () => string
  readonly revocationListAddress?: (tenant: string, authority: string) => string
}

/** Characters of a passphrase: it alone stands between a stolen server and an official's key. */
export const passphraseLength = { least: 12, most: 200 } as const

/** Days a certificate of an official is good for. */
const lasts = 730
const day = 86_400_000

/** Gives out and takes back the certificates of officials. */
export function certificateBook(
  options: LocalOptions,
): Pick<Signatures, 'issue' | 'revoke' | 'listCertificates' | 'findCertificate' | 'listAllCertificates'> {
  const { database, secret, now } = options
  return {
    async issue(tenant, signer, passphrase) {
      if (passphrase.length < passphraseLength.least || passphrase.length > passphraseLength.most)
        return refuse('PassphraseTooShort', { least: passphraseLength.least })
      const at = new Date(now())
      const until = new Date(at.getTime() + lasts * day)
      const pair = newKeyPair()
      const key = pair.key.export({ type: 'pkcs8', format: 'der' })
      const sealed = await sealWithPassphrase(key, passphrase, secret, ownerOf(tenant, signer))
      return database.withTenant(tenant, async (queries) => {
        const authority = await openAuthority(queries, tenant, secret, at)
        const address = options.revocationListAddress?.(tenant, authority.serial)
        const certificate = makeCertificate({
          subject: { commonName: signer.name, title: signer.position, organisation: signer.organisation },
          publicKey: pair.publicKey,
          issuer: authority.certificate,
          issuerKey: authority.key,
          from: startOf(at),
          until,
          use: 'signing',
          ...(address !== undefined && { revocationListAddress: address }),
        })
        await supersede(queries, tenant, signer, at)
        await queries
          .insertInto('signing_certificate')
          .values({
            tenant_id: tenant,
            serial: certificate.serialNumber.toLowerCase(),
            authority: authority.serial,
            official_id: signer.official,
            name: signer.name,
            position: signer.position,
            organisation: signer.organisation,
            certificate: certificate.raw,
            sealed_key: sealed,
            issued_at: at.toISOString(),
            expires_at: until.toISOString(),
          })
          .execute()
        return { kind: 'issued', certificate: factsOf(certificate) } as const
      })
    },

    revoke: (tenant, serial, reason) =>
      database.withTenant(tenant, async (queries) => {
        const { numUpdatedRows } = await queries
          .updateTable('signing_certificate')
          .set({ revoked_at: now(), revocation_reason: reason })
          .where('tenant_id', '=', tenant)
          .where('serial', '=', serial)
          .where('revoked_at', 'is', null)
          .executeTakeFirst()
        return numUpdatedRows > 0n
      }),

    async listCertificates(tenant, official) {
      const rows = await database.withTenant(tenant, (queries) =>
        certificatesOf(queries, tenant)
          .where('official_id', '=', official)
          .orderBy('issued_at', 'desc')
          .execute(),
      )
      return rows.map((row) => issued(row, now()))
    },

    async findCertificate(tenant, serial) {
      const row = await database.withTenant(tenant, (queries) =>
        certificatesOf(queries, tenant).where('serial', '=', serial).executeTakeFirst(),
      )
      return row ? issued(row, now()) : null
    },

    listAllCertificates: (tenant, { state, page = 1 }) =>
      database.withTenant(tenant, async (queries) => {
        const at = now()
        const wanted = certificatesOf(queries, tenant).$if(state !== undefined, (all) =>
          state === 'revoked'
            ? all.where('revoked_at', 'is not', null)
            : all.where('revoked_at', 'is', null).where('expires_at', state === 'expired' ? '<=' : '>', at),
        )
        const { total } = await wanted
          .clearSelect()
          .select((of) => of.fn.countAll<string>().as('total'))
          .executeTakeFirstOrThrow()
        const rows = await wanted
          .orderBy('issued_at', 'desc')
          .orderBy('serial')
          .limit(pageSize)
          .offset((page - 1) * pageSize)
          .execute()
        return { items: rows.map((row) => issued(row, at)), total: Number(total), page, pageSize }
      }),
  }
}

const pageSize = 50

const certificatesOf = (queries: TenantQueries, tenant: string) =>
  queries
    .selectFrom('signing_certificate')
    .select(['certificate', 'revoked_at', 'revocation_reason', 'expires_at'])
    .where('tenant_id', '=', tenant)

interface CertificateRow {
  readonly certificate: Buffer
  readonly revoked_at: string | null
  readonly revocation_reason: RevocationReason | null
  readonly expires_at: string
}

function issued(row: CertificateRow, now: string): IssuedCertificate {
  const expired = Date.parse(row.expires_at) <= Date.parse(now)
  return {
    ...factsOf(new X509Certificate(row.certificate)),
    state: row.revoked_at !== null ? 'revoked' : expired ? 'expired' : 'in-force',
    revokedAt: row.revoked_at,
    revocationReason: row.revocation_reason,
  }
}

async function supersede(queries: TenantQueries, tenant: string, { official, position }: Signer, at: Date) {
  await queries
    .updateTable('signing_certificate')
    .set({ revoked_at: at.toISOString(), revocation_reason: 'superseded' })
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .where('position', '=', position)
    .where('revoked_at', 'is', null)
    .execute()
}

/** What a sealed key is bound to. */
export const ownerOf = (tenant: string, { official, position }: Signer) =>
  JSON.stringify([tenant, official, position])

/** The certificates of an authority that count no more. */
export async function listRevoked(
  queries: TenantQueries,
  tenant: string,
): Promise<(Revoked & { authority: string })[]> {
  const rows = await queries
    .selectFrom('signing_certificate')
    .select(['serial', 'authority', 'revoked_at as at', 'revocation_reason as reason'])
    .where('tenant_id', '=', tenant)
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at!, reason: row.reason as RevocationReason }))
}
