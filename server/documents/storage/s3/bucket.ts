import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ByteRange, FileStore, Received } from '../store.ts'
import { type Answer, ask } from './ask.ts'
import { noPayload, type Signer } from './sign.ts'

/** An S3-compatible storage and the keys to it. */
export interface BucketSettings extends Signer {
  readonly bucket: string
  /** `https://s3.ap-southeast-3.amazonaws.com`; on other hosts than AWS's own the bucket is part of the path. */
  readonly endpoint: string
}

/** How often a file is sent before its upload fails; in between a second, then two. */
const tries = 3

/**
 * Files in a bucket, under `tenant/ab/sha256`. One PUT a file with the checksum signed, so that the storage itself
 * refuses what arrives damaged; 5 GB is the most that S3 takes in one, more than any file here.
 */
export function openBucket(settings: BucketSettings): FileStore & { check(): Promise<void> } {
  const base = addressOf(settings)
  const place = (tenant: string, sha256: string) => {
    const url = new URL(base)
    url.pathname += `/${tenant}/${sha256.slice(0, 2)}/${sha256}`
    return url
  }

  async function put({ path, size, sha256 }: Received, url: URL): Promise<void> {
    for (let left = tries - 1; ; left--) {
      const headers = { 'content-length': String(size) }
      const body = createReadStream(path)
      const failed = await ask(settings, { method: 'PUT', url, headers, payload: sha256, body }).catch(
        (error: Error) => error,
      )
      body.destroy()
      if (!(failed instanceof Error)) failed.resume()
      if (!(failed instanceof Error) && failed.statusCode === 200) return
      const again = failed instanceof Error || failed.statusCode >= 500 || failed.statusCode === 429
      if (left === 0 || !again) throw failed instanceof Error ? failed : problemOf(failed, 'take a file')
      await pause((tries - left) * 1_000)
    }
  }

  async function* get(url: URL, range?: ByteRange): AsyncGenerator<Uint8Array> {
    const headers = range ? { range: `bytes=${range.first}-${range.last}` } : {}
    const answer = await ask(settings, { method: 'GET', url, headers, payload: noPayload })
    if (answer.statusCode !== (range ? 206 : 200)) {
      answer.resume()
      throw problemOf(answer, 'give a file')
    }
    yield* answer as IncomingMessage
  }

  return {
    async keep(received, tenant) {
      await put(received, place(tenant, received.sha256))
      await rm(received.path, { force: true })
    },
    read: (tenant, sha256, range) => get(place(tenant, sha256), range),
    async remove(tenant, sha256, keptBefore) {
      const url = place(tenant, sha256)
      const seen = await ask(settings, { method: 'HEAD', url, headers: {}, payload: noPayload })
      seen.resume()
      if (seen.statusCode === 404) return true
      if (seen.statusCode !== 200) throw problemOf(seen, 'show a file')
      if (!(Date.parse(seen.headers['last-modified'] ?? '') < keptBefore)) return false
      const answer = await ask(settings, { method: 'DELETE', url, headers: {}, payload: noPayload })
      answer.resume()
      if (answer.statusCode === 204 || answer.statusCode === 200 || answer.statusCode === 404) return true
      throw problemOf(answer, 'remove a file')
    },
    /** Throws where the bucket isn't there or its keys don't fit. */
    async check() {
      const answer = await ask(settings, { method: 'HEAD', url: base, headers: {}, payload: noPayload })
      answer.resume()
      if (answer.statusCode !== 200) throw problemOf(answer, 'open the bucket')
    },
  }
}

/** Of the bucket. AWS wants its name before the host, everybody else in the path. */
function addressOf({ endpoint, bucket }: BucketSettings): URL {
  const url = new URL(endpoint)
  if (/\.amazonaws\.com(\.cn)?$/.test(url.hostname)) url.hostname = `${bucket}.${url.hostname}`
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/${bucket}`
  url.pathname = url.pathname.replace(/\/$/, '')
  return url
}

function problemOf({ statusCode }: Answer, what: string): Error {
  const problem = new Error(`The file storage did not ${what}: it answered ${statusCode}.`)
  return statusCode === 404 ? Object.assign(problem, { code: 'ENOENT' }) : problem
}
