import { betterAuth } from 'better-auth'
import type { Pool } from 'pg'
import { isPassword } from './password.ts'
import { readSession, renewedAfter, sessionLength, tokenIn } from './sessions.ts'

/** The official an account stands for. */
export interface Account {
  readonly tenant: string
  readonly official: string
}

/** `cookies`: whole Set-Cookie values to send to the browser. */
export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly cookies: readonly string[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-many' }

export type PasswordAnswer =
  | { readonly kind: 'changed'; readonly cookies: readonly string[] }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many' }

/** Characters of a password that somebody chooses. */
export const passwordLength = { least: 12, most: 128 } as const

/** E-mail and password, sessions, sign-out; over better-auth's own tables. Accounts are made by the directory's loader. */
export interface Accounts {
  /** Cookies go over https only. */
  readonly secure: boolean
  signIn(attempt: { email: string; password: string; address: string }): Promise<SignInAnswer>
  /** Ends every session of the account and begins a new one, whose cookies it answers with. `next` is long enough. */
  changePassword(attempt: {
    cookie: string
    current: string
    next: string
    address: string
  }): Promise<PasswordAnswer>
  /** Whether this is the account's password: asked again before something grave. */
  knowsPassword(account: Account, password: string): Promise<boolean>
  /** Cheap: does this cookie header hold a session at all? */
  hasSession(cookie: string): boolean
  /** The key of the session that a cookie header holds, the same for as long as it lasts; null: none that is ours. */
  sessionKey(cookie: string): string | null
  /** Renews a session that is old enough, unless it is only looked at. */
  findSession(
    cookie: string,
    options?: { readonly renew: boolean },
  ): Promise<{ readonly account: Account; readonly cookies: readonly string[] } | null>
  signOut(cookie: string): Promise<readonly string[]>
}

export interface AccountSettings {
  /** Signs the session cookies; 32 characters or more. */
  readonly secret: string
  readonly secure: boolean
  /** Sign-ins a minute from one address, over all web processes. An office may sit behind one address. */
  readonly signInsPerAddress: number
}

const origin = 'http://laksana.invalid'
const addressHeader = 'x-laksana-address'

/** `pool` connects as laksana_auth with the search path on schema auth. */
export function openAccounts(pool: Pool, settings: AccountSettings): Accounts {
  const auth = betterAuth({
    appName: 'Laksana',
    baseURL: origin,
    secret: settings.secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: {
      additionalFields: {
        tenant: { type: 'string', fieldName: 'tenant_id', required: true, input: false },
        official: { type: 'string', fieldName: 'official_id', required: true, input: false },
      },
    },
    session: { expiresIn: sessionLength, updateAge: renewedAfter },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/email': { window: 60, max: settings.signInsPerAddress },
        '/change-password': { window: 60, max: settings.signInsPerAddress },
      },
    },
    advanced: {
      cookiePrefix: 'laksana',
      useSecureCookies: settings.secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  })
  const sessionCookie = `${settings.secure ? '__Secure-' : ''}laksana.session_token=`

  /** better-auth hides why it failed. Nearly always the database is away, and then asking it anything says so. */
  const reason = (failure: Error): Promise<Error> =>
    pool.query('select 1').then(
      () => failure,
      (error: Error) => error,
    )

  const post = async (path: string, address: string, body: object, cookie?: string): Promise<Response> => {
    const response = await auth.handler(
      new Request(`${origin}/api/auth/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin,
          [addressHeader]: address,
          ...(cookie && { cookie }),
        },
        body: JSON.stringify(body),
      }),
    )
    if (response.status >= 500) throw await reason(new Error(`better-auth answered ${response.status}`))
    return response
  }

  return {
    secure: settings.secure,
    hasSession: (cookie) => cookie.includes(sessionCookie),
    async signIn({ email, password, address }) {
      const response = await post('sign-in/email', address, { email, password })
      if (response.status === 429) return { kind: 'too-many' }
      if (!response.ok) return { kind: 'failed' }
      const { user } = (await response.json()) as { user: Account }
      return { kind: 'signed-in', account: accountOf(user), cookies: response.headers.getSetCookie() }
    },
    async changePassword({ cookie, current, next, address }) {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
      const response = await post('change-password', address, body, cookie)
      if (response.status === 429) return { kind: 'too-many' }
      if (!response.ok) return { kind: 'wrong' }
      return { kind: 'changed', cookies: response.headers.getSetCookie() }
    },
    async knowsPassword({ tenant, official }, password) {
      const { rows } = await pool.query<{ hash: string | null }>(
        `select a.password as hash from account a join "user" u on u.id = a."userId"
         where u.tenant_id = $1 and u.official_id = $2 and a."providerId" = 'credential'`,
        [tenant, official],
      )
      const [found] = rows
      return Boolean(found?.hash) && isPassword(password, found!.hash!)
    },
    sessionKey: (cookie) => tokenIn(cookie, sessionCookie, settings.secret),
    async findSession(cookie, { renew } = { renew: true }) {
      const found = await readSession(pool, tokenIn(cookie, sessionCookie, settings.secret))
      if (found === null || !found.renewable || !renew)
        return found && { account: found.account, cookies: [] }
      const { headers, response } = await auth.api
        .getSession({ headers: new Headers({ cookie }), returnHeaders: true })
        .catch(async (error) => {
          throw await reason(error)
        })
      return response && { account: accountOf(response.user), cookies: headers.getSetCookie() }
    },
    async signOut(cookie) {
      const { headers } = await auth.api.signOut({
        headers: new Headers({ cookie, origin }),
        returnHeaders: true,
      })
      return headers.getSetCookie()
    },
  }
}

function accountOf({ tenant, official }: Account): Account {
  return { tenant, official }
}
