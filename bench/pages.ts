import { get } from 'node:http'
import autocannon from 'autocannon'
import { rounded } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import { replay, storeFiles } from './setting/replay.ts'
import type { Script } from './setting/script.ts'
import { type ServedSite, serveSite } from './setting/site.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'

export interface PageFigures {
  readonly page: string
  readonly pagesPerSecond: number
  /** Milliseconds, with eight readers at once. */
  readonly p50: number
  readonly p99: number
  /** Of the page itself: over the wire (Brotli), and unpacked. */
  readonly wireBytes: number
  readonly htmlBytes: number
}

const readers = 8
const finished = 16
const firstNumber = 20_000_000

/** Pages as a browser gets them, over loopback and packed, by readers in a thread of their own. */
export async function measurePages(
  office: BenchOffice,
  script: Script,
  folder: string,
  size: Size,
): Promise<{ figures: readonly PageFigures[]; targets: readonly Target[]; skipped: readonly string[] }> {
  const cases = await playedCases(office, script)
  const served = await serveSite(office, folder)
  try {
    const pages = [
      { page: 'inbox', route: '/tugas', paths: ['/tugas', '/tugas?halaman=2'], by: 'pelaksana-0-1' },
      {
        page: 'case file',
        route: '/permohonan/:id',
        paths: cases.map((id) => `/permohonan/${id}`),
        by: 'kabid-0',
      },
      {
        page: 'list of cases',
        route: '/permohonan',
        paths: ['/permohonan', '/permohonan?halaman=2'],
        by: 'kabid-0',
      },
      { page: 'home', route: '/beranda', paths: ['/beranda'], by: 'pelaksana-0-1' },
    ]
    const there = pages.filter(({ route }) => served.hasPage(route))
    const figures: PageFigures[] = []
    for (const { page, paths, by } of there) figures.push(await measurePage(served, page, paths, by, size))
    return {
      figures,
      targets: figures.map(({ page, wireBytes }) =>
        atMost(`${page} over the wire`, wireBytes, 100_000, 'bytes'),
      ),
      skipped: pages
        .filter((each) => !there.includes(each))
        .map(({ page, route }) => `${page}: no page at ${route} yet`),
    }
  } finally {
    await served.close()
  }
}

/** Cases with their whole history, played through the product. */
async function playedCases(office: BenchOffice, script: Script): Promise<readonly string[]> {
  const numbers = Array.from({ length: finished }, (_, n) => firstNumber + n)
  await storeFiles(office, script, numbers)
  return Promise.all(numbers.map((n) => replay(office, script, n, () => true)))
}

async function measurePage(
  served: ServedSite,
  page: string,
  paths: readonly string[],
  by: string,
  size: Size,
): Promise<PageFigures> {
  const cookie = await served.signIn(by)
  const load = (duration: number) =>
    autocannon({
      url: served.address,
      connections: readers,
      duration,
      workers: 1,
      headers: { cookie, 'accept-encoding': 'br' },
      requests: paths.map((path) => ({ path })),
    })
  const packed = await fetchOnce(served.address + paths[0], { cookie, 'accept-encoding': 'br' })
  const plain = await fetchOnce(served.address + paths[0], { cookie })
  await load(1)
  const result = await load(size.secondsPerPage)
  if (result.errors + result.timeouts + result.non2xx > 0)
    throw new Error(
      `${page}: ${result.non2xx} answers other than 2xx, ${result.errors + result.timeouts} failures`,
    )
  return {
    page,
    pagesPerSecond: rounded(result.requests.total / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    wireBytes: packed,
    htmlBytes: plain,
  }
}

/** Bytes of the body as sent. */
function fetchOnce(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => (bytes += part.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answers ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}
