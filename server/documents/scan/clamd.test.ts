import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { startClamd, withoutClamd } from '../testing/clamd.ts'
import { type FakeClamd, startFakeClamd } from '../testing/fake-clamd.ts'
import { freePort } from '../testing/programs.ts'
import { scan } from './clamd.ts'

async function* pieces(...parts: readonly Buffer[]): AsyncIterable<Uint8Array> {
  yield* parts
}

describe('a scanner', () => {
  let clamd: FakeClamd
  before(async () => {
    clamd = await startFakeClamd({ most: 5_000_000 })
  })
  after(() => clamd.close())

  test('is sent all bytes, in pieces it takes, and answers', async () => {
    assert.deepEqual(await scan(clamd.address, pieces(randomBytes(3_000_000), Buffer.from('x'))), {
      kind: 'clean',
    })
    assert.equal(clamd.seen.at(-1), 3_000_001)
    assert.deepEqual(await scan(clamd.address, pieces(Buffer.from('VI'), Buffer.from('RUS'))), {
      kind: 'infected',
      found: 'Uji-Coba',
    })
    assert.deepEqual(await scan(clamd.address, pieces()), { kind: 'clean' })
  })

  test('that takes no more, is away, or breaks off is no verdict', async () => {
    await assert.rejects(
      scan(clamd.address, pieces(...Array.from({ length: 20 }, () => randomBytes(1_000_000)))),
      /could not scan: “INSTREAM size limit exceeded. ERROR”/,
    )
    await assert.rejects(scan(`127.0.0.1:${await freePort()}`, pieces(Buffer.from('x'))), /does not answer/)
    await assert.rejects(scan('/tidak/ada/clamd.sock', pieces(Buffer.from('x'))), /does not answer/)
  })

  test('is told of bytes that could not be read by nobody: what failed is said', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('x')
      throw new Error('the disk is away')
    }
    await assert.rejects(scan(clamd.address, broken()), /the disk is away/)
  })
})

describe('the real clamd', { skip: withoutClamd() }, () => {
  const infected = Buffer.from('berkas uji coba yang dikenal pemindai, bukan virus')
  let clamd: Awaited<ReturnType<typeof startClamd>>
  before(async () => {
    clamd = await startClamd(infected)
  })
  after(() => clamd?.close())

  test('says of each file what it is', async () => {
    assert.deepEqual(await scan(clamd.address, pieces(infected)), {
      kind: 'infected',
      found: 'Laksana.UjiCoba.UNOFFICIAL',
    })
    assert.deepEqual(await scan(clamd.address, pieces(randomBytes(100_000))), { kind: 'clean' })
  })

  test('refuses more than it was set to take, and that is no verdict', async () => {
    const large = Array.from({ length: 30 }, () => randomBytes(100_000))
    await assert.rejects(scan(clamd.address, pieces(...large)), /could not scan|does not answer/)
  })
})
