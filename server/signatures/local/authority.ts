import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { sql } from 'kysely'
import { StartupProblem, type TenantQueries } from '#server/platform/index.ts'
import { makeCertificate } from '../certificates/make.ts'
import { openWithSecret, sealWithSecret } from './sealing.ts'

/** A government's own certificate authority, with its key opened. */
export interface Authority {
  readonly serial: string
  readonly certificate: X509Certificate
  readonly key: KeyObject
}

const day = 86_400_000
/** Days an authority is good for, and before whose end the next one is made, so that it outlives what it signed. */
const lasts = 3650
const renewedBefore = 1200

/** The newest authority, or the one with this serial; null: there is none. */
export async function findAuthority(queries: TenantQueries, tenant: string, serial?: string) {
  const row = await queries
    .selectFrom('signing_authority')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .$if(serial !== undefined, (all) => all.where('serial', '=', serial!))
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The authority, made when there is none or the last one nears its end. Two at once make one. */
export async function openAuthority(
  queries: TenantQueries,
  tenant: string,
  secret: string,
  at: Date,
): Promise<Authority> {
  await sql`select pg_advisory_xact_lock(hashtext('laksana.signing_authority'), hashtext(${tenant}))`.execute(
    queries,
  )
  const row = await findAuthority(queries, tenant)
  if (row && Date.parse(row.expires_at) - at.getTime() > renewedBefore * day)
    return authorityIn(row, tenant, secret)
  return makeAuthority(queries, tenant, secret, at)
}

/** Opens the key of an authority that was made. Throws StartupProblem when the server's secret is another than then. */
export function authorityIn(
  row: { readonly serial: string; readonly certificate: Buffer; readonly sealed_key: Buffer },
  tenant: string,
  secret: string,
): Authority {
  const key = openWithSecret(row.sealed_key, secret, tenant)
  if (key === null)
    throw new StartupProblem(
      'The secret of the signatures is not the one the certificate authority was made with: put the file signature-secret back into the data folder from a backup.',
    )
  return {
    serial: row.serial,
    certificate: new X509Certificate(row.certificate),
    key: createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
  }
}

async function makeAuthority(
  queries: TenantQueries,
  tenant: string,
  secret: string,
  at: Date,
): Promise<Authority> {
  const { name } = await queries
    .selectFrom('tenant')
    .select('name')
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow()
  const pair = newKeyPair()
  const expires = new Date(at.getTime() + lasts * day)
  const certificate = makeCertificate({
    subject: { commonName: `${name} Laksana CA ${at.getUTCFullYear()}`, organisation: name },
    publicKey: pair.publicKey,
    issuer: null,
    issuerKey: pair.key,
    from: startOf(at),
    until: expires,
    use: 'authority',
  })
  const serial = certificate.serialNumber.toLowerCase()
  await queries
    .insertInto('signing_authority')
    .values({
      tenant_id: tenant,
      serial,
      certificate: certificate.raw,
      sealed_key: sealWithSecret(pair.key.export({ type: 'pkcs8', format: 'der' }), secret, tenant),
      made_at: at.toISOString(),
      expires_at: expires.toISOString(),
    })
    .execute()
  return { serial, certificate, key: pair.key }
}

/** A key of the curve P-256. */
export function newKeyPair(): { readonly key: KeyObject; readonly publicKey: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { key: privateKey, publicKey: publicKey.export({ type: 'spki', format: 'der' }) }
}

/** Five minutes earlier, for readers whose clock is behind ours. */
export const startOf = (at: Date) => new Date(at.getTime() - 300_000)
