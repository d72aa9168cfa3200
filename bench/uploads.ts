import { randomBytes } from 'node:crypto'
import { spreadOf } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import { type ServedSite, serveSite } from './setting/site.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'

export interface UploadFigures {
  /** At the same moment, each whole: begun, sent in two pieces, examined, kept, noted. */
  readonly concurrent: number
  readonly kilobytes: number
  readonly uploads: number
  readonly uploadsPerSecond: number
  readonly megabytesPerSecond: number
  /** Milliseconds from beginning to fileId. */
  readonly p50: number
  readonly p95: number
  /** Of this process, which sends as well as receives, above what it had before. */
  readonly grownMegabytes: number
}

const concurrent = 100
/** Each official may have twenty under way. */
const senders = 10
const bytes = 1_000_000

/** A hundred people send a paper of one megabyte each at the same moment. */
export async function measureUploads(
  office: BenchOffice,
  folder: string,
  size: Size,
): Promise<{ figures: UploadFigures; targets: readonly Target[] }> {
  const served = await serveSite(office, folder)
  try {
    const officials = office.government.officials.slice(0, senders).map(({ id }) => id)
    const cookies = await Promise.all(officials.map((official) => served.signIn(official)))
    const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)])
    const took: number[] = []
    const round = () =>
      Promise.all(
        Array.from({ length: concurrent }, async (_, n) => {
          const began = performance.now()
          await upload(served, cookies[n % cookies.length]!, body)
          took.push(performance.now() - began)
        }),
      )
    await round()
    took.length = 0
    const before = process.memoryUsage.rss()
    let highest = before
    const sampling = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss())
    }, 20)
    const began = performance.now()
    const rounds = size.quick ? 3 : 10
    for (let n = 0; n < rounds; n++) await round()
    const seconds = (performance.now() - began) / 1000
    clearInterval(sampling)
    const { p50, p95 } = spreadOf(took)
    const grownMegabytes = Math.round((highest - before) / 1024 ** 2)
    return {
      figures: {
        concurrent,
        kilobytes: bytes / 1000,
        uploads: took.length,
        uploadsPerSecond: Math.round(took.length / seconds),
        megabytesPerSecond: Math.round((took.length * bytes) / 1e6 / seconds),
        p50,
        p95,
        grownMegabytes,
      },
      targets: [atMost(`memory for ${concurrent} uploads at once`, grownMegabytes, 300, 'MB')],
    }
  } finally {
    await served.close()
  }
}

async function upload({ address }: ServedSite, cookie: string, body: Buffer): Promise<void> {
  const constant = { cookie, origin: address, 'tus-resumable': '1.0.0' }
  const begun = await fetch(`${address}/api/v1/uploads`, {
    method: 'POST',
    headers: {
      ...constant,
      'upload-length': String(body.length),
      'upload-metadata': `filename ${Buffer.from('surat.pdf').toString('base64')}`,
    },
  })
  const at = begun.headers.get('location')
  if (begun.status !== 201 || at === null) throw new Error(`an upload was not begun: ${begun.status}`)
  const half = body.length >> 1
  for (const [offset, piece] of [
    [0, body.subarray(0, half)],
    [half, body.subarray(half)],
  ] as const) {
    const headers = {
      ...constant,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    }
    const answer = await fetch(address + at, { method: 'PATCH', headers, body: new Uint8Array(piece) })
    await answer.arrayBuffer()
    if (answer.status !== 204) throw new Error(`a piece was not taken: ${answer.status}`)
    if (offset > 0 && !answer.headers.get('laksana-file')) throw new Error('an upload gave no file')
  }
}
