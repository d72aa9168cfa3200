import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { type Sending, sendInPieces } from './send.ts'

const megabyte = 1024 ** 2
const original = globalThis.fetch
afterEach(() => {
  globalThis.fetch = original
})

/** A server of one upload in memory; `fails` says of each request whether the line breaks, and after how many bytes. */
function server(fails: (nth: number) => number | null = () => null) {
  const bytes: Uint8Array[] = []
  const calls: string[] = []
  const offset = () => bytes.reduce((sum, part) => sum + part.length, 0)
  let size = 0
  globalThis.fetch = (async (url: string, { method, headers, body }: RequestInit) => {
    const broken = fails(calls.length)
    calls.push(`${method} ${url}`)
    const given = new Headers(headers)
    assert.equal(given.get('tus-resumable'), '1.0.0')
    if (method === 'POST') {
      if (broken !== null) throw new TypeError('network')
      size = Number(given.get('upload-length'))
      return new Response(null, { status: 201, headers: { location: '/u/1' } })
    }
    if (method === 'PATCH') {
      if (Number(given.get('upload-offset')) !== offset()) return new Response(null, { status: 409 })
      const piece = new Uint8Array(await (body as Blob).arrayBuffer())
      bytes.push(broken === null ? piece : piece.subarray(0, broken))
    }
    if (broken !== null) throw new TypeError('network')
    const done = offset() === size && { 'laksana-file': 'f1', 'laksana-name': 'a%20b.zip' }
    return new Response(null, { headers: { 'upload-offset': String(offset()), ...done } })
  }) as typeof fetch
  return { calls, sent: () => new Blob(bytes as BlobPart[]) }
}

function sending(file: Blob, more: Partial<Sending> = {}): Sending & { told: (number | 'broken')[] } {
  const told: (number | 'broken')[] = []
  return {
    told,
    address: '/api/v1/uploads',
    file: Object.assign(file, { name: 'a b.zip' }),
    begun: undefined,
    signal: new AbortController().signal,
    onBegun: () => {},
    onProgress: (sent) => told.push(sent),
    onBroken: () => told.push('broken'),
    pause: async () => {},
    ...more,
  }
}

const someFile = () => new Blob([new Uint8Array(3 * megabyte).map((_, n) => n % 251)])

describe('sending in pieces', () => {
  test('sends every byte once, in growing pieces, and gives the id', async () => {
    const there = server()
    const file = someFile()
    const outcome = await sendInPieces(sending(file))
    assert.deepEqual(outcome, { kind: 'stored', fileId: 'f1', name: 'a b.zip' })
    assert.deepEqual(await there.sent().arrayBuffer(), await file.arrayBuffer())
    assert.ok(there.calls.length < 8, String(there.calls.length))
  })

  test('goes on from where the server stands, whatever arrived of the piece that broke', async () => {
    for (const arrived of [0, 1, 100_000]) {
      const there = server((nth) => (nth === 3 ? arrived : nth === 4 ? 0 : null))
      const file = someFile()
      const it = sending(file)
      assert.equal((await sendInPieces(it)).kind, 'stored')
      assert.deepEqual(await there.sent().arrayBuffer(), await file.arrayBuffer())
      assert.equal(it.told.filter((each) => each === 'broken').length, 2)
    }
  })

  test('learns of a file whose last answer was lost', async () => {
    let whole = false
    const there = server((nth) => {
      if (nth !== 2 || whole) return null
      whole = true
      return 200_000
    })
    const outcome = await sendInPieces(sending(new Blob([new Uint8Array(456_000)])))
    assert.equal(outcome.kind, 'stored')
    assert.ok(there.calls.includes('HEAD /u/1'))
  })

  test('takes up an upload begun before, and begins anew where that is gone', async () => {
    const there = server()
    const calls: string[] = there.calls
    globalThis.fetch = ((inner) => async (url: string, init: RequestInit) => {
      if (url !== '/u/old') return inner(url, init)
      calls.push(`${init.method} ${url}`)
      return new Response(null, { status: 410 })
    })(globalThis.fetch) as typeof fetch
    const begun: string[] = []
    await sendInPieces(sending(someFile(), { begun: '/u/old', onBegun: (url) => void begun.push(url) }))
    assert.deepEqual(calls.slice(0, 2), ['HEAD /u/old', 'POST /api/v1/uploads'])
    assert.deepEqual(begun, ['/u/1'])
  })

  test('tells a refusal in the server’s words, and that it can’t go on when signed out', async () => {
    globalThis.fetch = (async () => Response.json({ detail: 'Terlalu besar.' }, { status: 422 })) as never
    assert.deepEqual(await sendInPieces(sending(someFile())), { kind: 'refused', detail: 'Terlalu besar.' })
    globalThis.fetch = (async () => new Response(null, { status: 401 })) as never
    assert.deepEqual(await sendInPieces(sending(someFile())), { kind: 'failed' })
  })

  test('stops when it is given up', async () => {
    server(() => 0)
    const stop = new AbortController()
    const it = sending(someFile(), { signal: stop.signal, pause: async () => stop.abort() })
    await assert.rejects(sendInPieces(it), { name: 'AbortError' })
  })
})
