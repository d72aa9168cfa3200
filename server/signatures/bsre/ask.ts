import type { SignRefused } from '../contract.ts'
import { refuse } from '../refuse.ts'

/** How to reach BSrE's service. */
export interface BsreSettings {
  /** Without a slash at its end. */
  readonly address: string
  readonly user: string
  readonly password: string
  readonly version: 1 | 2
  /** Milliseconds a request may take. */
  readonly patience?: Readonly<Record<'status' | 'sign', number>>
}

/** Signing a batch takes its time. */
const usualPatience = { status: 10_000, sign: 60_000 }

export type BsreAnswer =
  | SignRefused
  | { readonly kind: 'answered'; readonly body: Buffer; readonly headers: Headers }

/**
 * One request to BSrE (HTTP Basic). What fails comes back as a refusal that says whether to try again; nothing of the
 * request or of the answer's words is kept, for either may hold what was typed.
 */
export async function askBsre(
  settings: BsreSettings,
  path: string,
  purpose: 'status' | 'sign',
  request: { readonly method: 'GET' } | { readonly method: 'POST'; readonly body: FormData | string },
): Promise<BsreAnswer> {
  const { user, password, patience = usualPatience } = settings
  try {
    const answer = await fetch(`${settings.address}${path}`, {
      ...request,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        ...('body' in request && typeof request.body === 'string' && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(patience[purpose]),
      redirect: 'error',
    })
    const body = Buffer.from(await answer.arrayBuffer())
    return answer.ok ? { kind: 'answered', body, headers: answer.headers } : refusalIn(answer.status, body)
  } catch (error) {
    return (error as Error).name === 'TimeoutError'
      ? refuse('ProviderTimedOut')
      : refuse('ProviderUnreachable')
  }
}

/** BSrE's own numbers. */
const wrongPassphrase = 2031
const notRegistered = 2011

function refusalIn(status: number, body: Buffer): SignRefused {
  const told = parsed(body)
  const code = told?.status_code
  const words = [told?.error, told?.message].filter((word) => typeof word === 'string').join(' ')
  if (code === wrongPassphrase || /passphrase|\botp\b|totp/i.test(words)) return refuse('PassphraseWrong')
  if (code === notRegistered) return refuse('NoCertificate')
  const facts = { status, ...(typeof code === 'number' && { code }) }
  return refuse(status >= 500 || status === 429 ? 'ProviderFailed' : 'ProviderRefused', facts)
}

/** An answer as JSON; null when it is something else. */
export function parsed(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
