import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type BsreStandIn, startBsreStandIn } from './testing/bsre-stand-in.ts'
import { useOffice } from './testing/office.ts'
import { startTimestampServer, type TimestampServer } from './testing/timestamp-server.ts'

describe('what is outside this server', () => {
  const { open } = useOffice()
  let bsre: BsreStandIn
  let time: TimestampServer
  before(async () => {
    bsre = await startBsreStandIn()
    time = await startTimestampServer()
  })
  after(() => Promise.all([bsre.close(), time.close()]))

  test('is said to be not set where it isn’t', async () => {
    assert.deepEqual(await open().checkOutside(), { bsre: 'not-set', timestamp: 'not-set' })
    assert.equal(open().timestamps, false)
  })

  for (const version of [1, 2] as const)
    test(`BSrE, version ${version}: answers, refuses our password, is silent`, async () => {
      const asked = async (settings: { password?: string; address?: string } = {}) => {
        const { address, user, password } = bsre
        const all = { address, user, password, version, patience: { status: 300, sign: 300 }, ...settings }
        return (await open({ bsre: all }).checkOutside()).bsre
      }
      const before = bsre.asked.length
      assert.equal(await asked(), 'answers')
      assert.equal(await asked({ password: 'lain' }), 'refuses')
      assert.equal(await asked({ address: 'http://127.0.0.1:9' }), 'silent')
      for (const mode of ['fails', 'slow'] as const) {
        bsre.mode = mode
        assert.equal(await asked(), 'silent', mode)
      }
      bsre.mode = 'good'
      assert.equal(bsre.asked.length, before, 'something was sent to be signed')
    })

  test('the timestamp server: answers, is not believed, fails', async () => {
    const asked = async (timestamp = [time.root.certificate]) => {
      const signatures = open({ timestampAddress: time.address, roots: { psre: [], timestamp } })
      assert.equal(signatures.timestamps, true)
      return (await signatures.checkOutside()).timestamp
    }
    assert.equal(await asked(), 'answers')
    assert.equal(await asked([]), 'distrusted')
    time.mode = 'fails'
    assert.equal(await asked(), 'silent')
    time.mode = 'good'
  })
})
