import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { Readable } from 'node:stream'
import { type Signer, signed, type Unsigned } from './sign.ts'

/** An answer whose body has not been read yet. */
export type Answer = IncomingMessage & { readonly statusCode: number }

/** Milliseconds in which nothing came or went: the line is dead. */
const silence = 60_000

/** Sends one signed request; the body goes out as it is read, the answer's body is the caller's to read. */
export function ask(
  signer: Signer,
  request: Omit<Unsigned, 'now'> & { readonly body?: Readable },
): Promise<Answer> {
  const { method, url, body } = request
  const headers = signed(signer, { ...request, now: new Date().toISOString() })
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain
    const call = send(url, { method, headers, timeout: silence }, (answer) => resolve(answer as Answer))
    call.on('timeout', () => call.destroy(new Error('The file storage has gone silent.')))
    call.on('error', reject)
    if (!body) return call.end()
    body.on('error', (error) => call.destroy(error))
    body.pipe(call)
  })
}
