import { lookup as resolve } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { addressRule, type Network } from './addresses.ts'

/** What the operator allows of addresses that others enter. */
export interface OutgoingRules {
  /** http is taken too: for tests and for networks of one's own. */
  readonly http: boolean
  /** Networks that aren't the internet and may be sent to all the same. */
  readonly networks: readonly Network[]
}

export interface OutgoingPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Why nothing got through. `answered`: it did, and the answer said no. */
export type SendProblem =
  | 'bad-address'
  | 'not-https'
  | 'inside-address'
  | 'unknown-name'
  | 'no-connection'
  | 'bad-certificate'
  | 'timeout'
  | 'redirect'
  | 'answered'

export interface PostAnswer {
  /** Null: it got through. */
  readonly problem: SendProblem | null
  readonly status: number | null
  readonly retryAfter: number | null
  /** The first few kilobytes. */
  readonly body: string
}

/** Sends, and never throws for what the other side does. */
export type Post = (post: OutgoingPost, signal?: AbortSignal) => Promise<PostAnswer>

export const longestAnswer = 4_096

/** Why an address can't be sent to, before anybody is asked; null: it can. */
export function addressProblem(url: string, rules: OutgoingRules): SendProblem | null {
  if (!URL.canParse(url)) return 'bad-address'
  const { protocol, hostname, username, password } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return 'bad-address'
  if (username !== '' || password !== '') return 'bad-address'
  if (protocol === 'http:' && !rules.http) return 'not-https'
  const literal = hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) !== 0 && !addressRule(rules.networks)(literal) ? 'inside-address' : null
}

export interface PostOptions {
  /** Milliseconds for everything, from the name to the answer. */
  readonly timeout?: number
  /** All addresses of a name. */
  readonly resolveName?: (name: string) => Promise<readonly { address: string; family: number }[]>
}

/**
 * Sends a POST to an address that somebody entered, and to nothing inside: a name is resolved once, judged, and exactly
 * the address that was judged is connected to, so a name can't become another meanwhile. Redirects aren't followed.
 */
export function createPost(rules: OutgoingRules, options: PostOptions = {}): Post {
  const { timeout = 15_000, resolveName = (name) => resolve(name, { all: true }) } = options
  const mayReach = addressRule(rules.networks)

  const lookup: LookupFunction = (name, { all }, answer) => {
    resolveName(name).then(
      (found) => {
        const good = found.find(({ address }) => mayReach(address))
        if (!good) answer(Object.assign(new Error('inside'), { code: 'EINSIDE' }), '', 4)
        else if (all) answer(null, [good])
        else answer(null, good.address, good.family)
      },
      (error) => answer(error, '', 4),
    )
  }

  return async ({ url, headers, body }, signal) => {
    const wrong = addressProblem(url, rules)
    if (wrong !== null) return failed(wrong)
    const limit = AbortSignal.timeout(timeout)
    try {
      return await send({ url, headers, body }, lookup, signal ? AbortSignal.any([limit, signal]) : limit)
    } catch (error) {
      if (limit.aborted) return failed('timeout')
      return failed(problemOf(error as NodeJS.ErrnoException))
    }
  }
}

function send(
  { url, headers, body }: OutgoingPost,
  lookup: LookupFunction,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // A connection of its own: one kept open was judged for another message.
      agent: false,
      lookup,
      signal,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Laksana',
        ...headers,
      },
    })
    sent.on('error', reject)
    sent.once('response', (response) => {
      readStart(response).then((text) => {
        sent.destroy()
        resolve(answerOf(response, text))
      }, reject)
    })
    sent.end(body)
  })
}

/** No more than we keep; the rest isn't waited for. */
async function readStart(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response) {
    parts.push(part as Buffer)
    length += (part as Buffer).length
    if (length >= longestAnswer) break
  }
  return Buffer.concat(parts).subarray(0, longestAnswer).toString('utf8')
}

function answerOf(response: IncomingMessage, body: string): PostAnswer {
  const status = response.statusCode ?? 0
  const good = status >= 200 && status < 300
  const moved = status >= 300 && status < 400
  const wait = response.headers['retry-after']
  return {
    problem: good ? null : moved ? 'redirect' : 'answered',
    status,
    retryAfter: wait !== undefined && /^\d{1,6}$/.test(wait) ? Number(wait) : null,
    body,
  }
}

const failed = (problem: SendProblem): PostAnswer => ({ problem, status: null, retryAfter: null, body: '' })

function problemOf({ code = '' }: NodeJS.ErrnoException): SendProblem {
  if (code === 'EINSIDE') return 'inside-address'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'unknown-name'
  return /CERT|TLS|SSL|SIGNATURE|ALTNAME|EPROTO/.test(code) ? 'bad-certificate' : 'no-connection'
}
