import { createHash, createHmac } from 'node:crypto'

/** Keys of an account of the storage, and where it is. */
export interface Signer {
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

export interface Unsigned {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  readonly url: URL
  /** In lower case; `host` is added. */
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body in hex: the storage refuses a body that doesn't match it. */
  readonly payload: string
  /** ISO instant. */
  readonly now: string
}

/** SHA-256 of a body of no bytes. */
export const noPayload = sha256('')

/** Headers of a request signed by AWS Signature Version 4, which every S3-compatible storage understands. */
export function signed({ region, keyId, secret }: Signer, request: Unsigned): Record<string, string> {
  const stamp = request.now.replace(/[-:]|\.\d+/g, '')
  const day = stamp.slice(0, 8)
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-content-sha256': request.payload,
    'x-amz-date': stamp,
  }
  const names = Object.keys(headers).sort()
  const canonical = [
    request.method,
    request.url.pathname,
    request.url.searchParams.toString(),
    ...names.map((name) => `${name}:${headers[name]!.trim()}`),
    '',
    names.join(';'),
    request.payload,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`))
  const signature = hmac(key, toSign).toString('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...headers, authorization }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
