import {
  createPost,
  networkFrom,
  type Post,
  type SendProblem,
  signedHeaders,
} from '#server/platform/index.ts'
import type { Outcome } from '../channel.ts'

/** Where messages are handed over, and the secret by which the gateway knows us. */
export interface MessengerSettings {
  readonly url: string
  /** `whsec_` and base64, as for webhooks. */
  readonly secret: string
}

/** What is posted, field by field: docs/reference/messenger-gateway.md. */
export interface GatewayMessage {
  /** The same at every try. */
  readonly id: string
  readonly kind: 'notice' | 'code'
  /** A phone number as E.164, or a handle with its @. */
  readonly address: string
  readonly language: 'id' | 'en'
  readonly text: string
  readonly link: string
  /** Of a message of kind `code`: what `text` says too, for gateways that have to fill in a template. */
  readonly code?: string
}

export interface GatewayParts {
  readonly settings: MessengerSettings
  /** An ISO instant. */
  readonly now: () => string
  /** Milliseconds for one message. */
  readonly timeout?: number
}

/** Hands messages to the operator's gateway, which knows WhatsApp, Telegram or what else there is. */
export interface MessengerGateway {
  send(message: GatewayMessage): Promise<Outcome>
  /** While the gateway takes nothing nobody tries: until when, and what was in the way. Null: try. */
  away(): { readonly until: string; readonly problem: string } | null
}

/** The operator says where the gateway is, so it may be inside. */
const anywhere = { http: true, networks: ['0.0.0.0/0', '::/0'].map((all) => networkFrom(all)!) }

const firstRest = 30_000
const longestRest = 10 * 60_000
const longestWait = 24 * 3_600_000
/** The gateway has not judged the message: it is busy with it, or wants it again. */
const notYet = new Set([408, 409, 425])
/** It concerns every message: our signature isn't believed, or the address leads elsewhere. */
const notUs = (status: number) => status === 401 || status === 403 || (status >= 300 && status < 400)
/** It takes nothing from anybody now. */
const busy = new Set([429, 502, 503, 504])

/** After an answer that concerns every message everybody waits, longer each time. */
export function openGateway({ settings, now, timeout = 20_000 }: GatewayParts): MessengerGateway {
  const post = createPost(anywhere, { timeout })
  let rest = 0
  let restsUntil = 0
  let inTheWay = ''

  function restFor(problem: string, asked: number | null): string {
    inTheWay = problem
    const at = Date.parse(now())
    // Those that were trying at the same moment count as one.
    if (at >= restsUntil) {
      rest = Math.min(Math.max(rest * 2, firstRest), longestRest)
      restsUntil = at + rest
    }
    if (asked !== null) restsUntil = Math.max(restsUntil, at + Math.min(asked * 1_000, longestWait))
    return new Date(restsUntil).toISOString()
  }

  function outcomeOf({ problem, status, retryAfter }: Awaited<ReturnType<Post>>): Outcome {
    if (problem === null) {
      rest = 0
      return { kind: 'sent' }
    }
    if (status === null) {
      const word = wordFor(problem)
      const until = restFor(word, null)
      // Whether it had gone out nobody knows, but the gateway does: it carries the same id the next time.
      if (problem === 'timeout') return { kind: 'failed', problem: word, uncertain: true }
      return { kind: 'away', problem: word, until }
    }
    const detail = `HTTP ${status}`
    const word = notUs(status) ? 'gateway-refuses-us' : busy.has(status) ? 'gateway-busy' : null
    if (word !== null) return { kind: 'away', problem: word, detail, until: restFor(word, retryAfter) }
    if (status >= 500 || notYet.has(status)) return { kind: 'failed', problem: 'gateway-later', detail }
    const unknown = status === 404 || status === 410
    return { kind: 'refused', problem: unknown ? 'recipient-unknown' : 'gateway-refused', detail }
  }

  return {
    async send(message) {
      const body = JSON.stringify(message)
      const timestamp = Math.floor(Date.parse(now()) / 1_000)
      const headers = signedHeaders({ id: message.id, timestamp, body }, [settings.secret])
      return outcomeOf(await post({ url: settings.url, headers, body }))
    },
    away() {
      if (restsUntil <= Date.parse(now())) return null
      return { until: new Date(restsUntil).toISOString(), problem: inTheWay }
    },
  }
}

function wordFor(problem: SendProblem): string {
  if (problem === 'timeout') return 'gateway-silent'
  return problem === 'bad-certificate' ? 'gateway-unsafe' : 'gateway-unreachable'
}
