import { createPost, networkFrom, type Post, signedHeaders } from '#server/platform/index.ts'
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
  /** While the gateway takes nothing nobody tries: until then. Null: try. */
  awayUntil(): string | null
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

  function restFor(asked: number | null): string {
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
      const until = restFor(null)
      // Whether it had gone out nobody knows, but the gateway does: it carries the same id the next time.
      if (problem === 'timeout') return { kind: 'failed', problem: 'gateway-silent', uncertain: true }
      const word = problem === 'bad-certificate' ? 'gateway-unsafe' : 'gateway-unreachable'
      return { kind: 'away', problem: word, until }
    }
    const detail = `HTTP ${status}`
    if (notUs(status)) return { kind: 'away', problem: 'gateway-refuses-us', detail, until: restFor(null) }
    if (busy.has(status)) return { kind: 'away', problem: 'gateway-busy', detail, until: restFor(retryAfter) }
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
    awayUntil() {
      return restsUntil > Date.parse(now()) ? new Date(restsUntil).toISOString() : null
    },
  }
}
