import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { anchor, root, signed, signer } from '../testing/signing.ts'
import { startTimestampServer, type TimestampServer } from '../testing/timestamp-server.ts'
import { verifyPdf } from '../verify/verify.ts'
import { TimeStampProblem, timeStamperAt } from './time-stamp.ts'

const letter = readFileSync(new URL('../testing/letter.pdf', import.meta.url))

describe('a timestamp server', () => {
  let server: TimestampServer
  before(async () => {
    server = await startTimestampServer()
  })
  after(() => server.close())
  const stamp = () => timeStamperAt(server.address)
  const anchors = () => [anchor(), anchor(server.root.certificate, { purposes: ['time'], revoked: null })]
  const only = (pdf: Uint8Array, trusted = anchors()) => {
    const found = verifyPdf(pdf, trusted)
    assert.equal(found.kind, 'read')
    return found.signatures[0]!
  }

  test('lifts a signature to B-T, with its own time', async () => {
    server.mode = 'good'
    server.now = () => new Date('2026-08-17T03:00:00Z')
    const found = only(await signed(letter, { timeStamp: stamp(), at: '2026-08-17T02:00:00Z' }))
    assert.deepEqual(
      [found.level, found.timestamped, found.signedAt, found.certificate],
      ['B-T', true, '2026-08-17T03:00:00.000Z', 'valid'],
    )
  })

  test('that nobody knows proves no time', async () => {
    const found = only(await signed(letter, { timeStamp: stamp(), at: '2026-08-17T02:00:00Z' }), [anchor()])
    assert.deepEqual(
      [found.level, found.timestamped, found.signedAt],
      ['B-B', false, '2026-08-17T02:00:00.000Z'],
    )
  })

  test('keeps a signature valid though its key was lost later', async () => {
    const pdf = await signed(letter, { timeStamp: stamp(), at: '2026-08-17T02:00:00Z' })
    const serial = signer.certificate.serialNumber.toLowerCase()
    const state = (at: string) => {
      const revoked = [{ serial, at, reason: 'key-compromise' as const }]
      return only(pdf, [anchor(root.certificate, { revoked }), ...anchors().slice(1)]).certificate
    }
    assert.deepEqual([state('2026-08-18T00:00:00Z'), state('2026-08-16T00:00:00Z')], ['valid', 'revoked'])
  })

  for (const mode of ['refuses', 'fails', 'other-bytes', 'other-nonce'] as const)
    test(`that answers wrongly (${mode}) is told, and nothing is signed`, async () => {
      server.mode = mode
      await assert.rejects(signed(letter, { timeStamp: stamp() }), TimeStampProblem)
      server.mode = 'good'
    })

  test('that is not there, or is something else, is told', async () => {
    const gone = await startTimestampServer()
    await gone.close()
    await assert.rejects(signed(letter, { timeStamp: timeStamperAt(gone.address) }), TimeStampProblem)
  })

  test('whose certificate is made for people stamps nothing', async () => {
    const person = await startTimestampServer('signing')
    await assert.rejects(signed(letter, { timeStamp: timeStamperAt(person.address) }), TimeStampProblem)
    await person.close()
  })
})
