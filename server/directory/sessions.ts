import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Pool } from 'pg'
import type { Account } from './accounts.ts'

/** Seconds without a request after which one has to sign in again: longer than a working day. */
export const sessionLength = 12 * 60 * 60
/** Seconds after which a session in use is renewed. */
export const renewedAfter = 60 * 60

/**
 * The session token in a Cookie header, if its signature is ours (better-auth signs it with HMAC-SHA256). Every page
 * asks for the session: read like this it costs a tenth of better-auth's own way, which stays for renewing it.
 */
export function tokenIn(cookie: string, name: string, secret: string): string | null {
  const pair = cookie.split(/; */).find((each) => each.startsWith(name))
  const value = /^([\w-]{16,128})\.([\w+/=%]{40,80})$/.exec(pair?.slice(name.length) ?? '')
  if (!value) return null
  const [, token = '', signature = ''] = value
  const right = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(
    signature.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='),
    'base64',
  )
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The account of a session that has not run out; `renewable` when it is old enough to be renewed. */
export async function readSession(
  pool: Pool,
  token: string | null,
): Promise<{ readonly account: Account; readonly renewable: boolean } | null> {
  if (token === null) return null
  const { rows } = await pool.query({
    name: 'read_session',
    text: `select u.tenant_id as tenant, u.official_id as official,
        s."expiresAt" < now() + make_interval(secs => $2) as renewable
      from session s join "user" u on u.id = s."userId"
      where s.token = $1 and s."expiresAt" > now()`,
    values: [token, sessionLength - renewedAfter],
  })
  const [found] = rows
  return found
    ? { account: { tenant: found.tenant, official: found.official }, renewable: found.renewable }
    : null
}
