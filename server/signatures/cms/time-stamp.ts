import { createHash, randomBytes } from 'node:crypto'
import { Integer } from 'asn1js'
import { MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs'
import { octets, sha256 } from './library-values.ts'
import { readTimeStamp } from './read-time-stamp.ts'
import type { TimeStamper } from './sign.ts'

/** The timestamp server gave no token that can be used. The sentence is for the log; it holds no secret. */
export class TimeStampProblem extends Error {}

/** Milliseconds a timestamp server may take. */
const patience = 10_000

/** A client of a timestamp server (RFC 3161 over HTTP, §3.4). Throws TimeStampProblem. */
export function timeStamperAt(address: string): TimeStamper {
  return async (value) => {
    const imprint = createHash('sha256').update(value).digest()
    const nonce = new Uint8Array(randomBytes(8))
    nonce[0] = (nonce[0]! & 0x3f) | 0x40
    const request = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({ hashAlgorithm: sha256, hashedMessage: octets(imprint) }),
      nonce: new Integer({ valueHex: nonce.buffer }),
      certReq: true,
    })
    const answer = await ask(address, Buffer.from(request.toSchema().toBER()))
    const token = tokenIn(answer)
    const found = readTimeStamp(token, value)
    if (!found.intact)
      throw new TimeStampProblem('the token of the timestamp server is not over our signature')
    if (found.nonce !== Buffer.from(nonce).toString('hex'))
      throw new TimeStampProblem('the token of the timestamp server answers another request')
    return token
  }
}

async function ask(address: string, body: Buffer<ArrayBuffer>): Promise<Buffer> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      signal: AbortSignal.timeout(patience),
    })
    if (!answer.ok) throw new TimeStampProblem(`the timestamp server answered ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  } catch (error) {
    if (error instanceof TimeStampProblem) throw error
    throw new TimeStampProblem(`the timestamp server can’t be reached: ${(error as Error).message}`)
  }
}

function tokenIn(answer: Buffer): Buffer {
  let response: TimeStampResp
  try {
    response = TimeStampResp.fromBER(Uint8Array.from(answer))
  } catch {
    throw new TimeStampProblem('the timestamp server answered something else')
  }
  // Granted, or granted with changes (§2.4.2).
  if (![0, 1].includes(response.status.status) || !response.timeStampToken)
    throw new TimeStampProblem(`the timestamp server refused (status ${response.status.status})`)
  return Buffer.from(response.timeStampToken.toSchema().toBER())
}
