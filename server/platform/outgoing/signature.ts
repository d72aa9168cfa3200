import { createHmac, randomBytes } from 'node:crypto'

/** A secret of the Standard Webhooks scheme: `whsec_` and 32 random bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Bytes of a secret; null unless it is `whsec_` and base64 of 24 to 64 bytes. */
export function keyOf(secret: string): Buffer | null {
  const text = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1]
  if (text === undefined) return null
  const key = Buffer.from(text, 'base64')
  return key.length >= 24 && key.length <= 64 ? key : null
}

export interface SignedMessage {
  readonly id: string
  /** Seconds since 1970, when it is sent. */
  readonly timestamp: number
  /** As it is sent, to the byte. */
  readonly body: string
}

/** The headers by which a receiver knows whom a message is from: one signature for each secret in force. */
export function signedHeaders(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const key = keyOf(secret)
    if (key === null) throw new TypeError('a secret is `whsec_` and base64 of 24 to 64 bytes')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}
