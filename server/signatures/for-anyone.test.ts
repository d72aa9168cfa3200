import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import type { Signer } from './contract.ts'
import { division, head, otherTenant, passphrase, tenant, useOffice } from './testing/office.ts'
import { signed } from './testing/signing.ts'

const letter = readFileSync(new URL('./testing/letter.pdf', import.meta.url))
const neighbour: Signer = { ...head, organisation: 'Pemerintah kota-dua' }

describe('a PDF that anybody brings', () => {
  const { open } = useOffice()
  const signatures = () => open()
  const sign = async (pdf: Uint8Array, signer: Signer, where = tenant) => {
    const answer = await signatures().sign(where, { provider: 'local', pdf, signer, secret: { passphrase } })
    assert.ok(answer.kind === 'signed', JSON.stringify(answer))
    return answer
  }
  const look = async (...given: Parameters<ReturnType<typeof signatures>['verifyForAnyone']>) => {
    const found = await signatures().verifyForAnyone(...given)
    assert.ok(found.kind === 'read', found.kind)
    return found
  }
  before(async () => {
    await signatures().issue(tenant, head, passphrase)
    await signatures().issue(tenant, division, passphrase)
    await signatures().issue(otherTenant, neighbour, passphrase)
  })

  test('is recognised whichever government signed it, also when two did', async () => {
    const [ours, theirs] = [await sign(letter, head), await sign(letter, neighbour, otherTenant)]
    for (const { pdf, certificate } of [ours, theirs]) {
      const { sound, signatures: found } = await look(pdf)
      assert.equal(sound, true)
      assert.deepEqual(
        [found[0]?.signer?.organisation, found[0]?.certified],
        [certificate.organisation, false],
      )
    }
    const other = await open({ roots: { psre: [], timestamp: [] } }).verify(tenant, theirs.pdf)
    assert.ok(other.kind === 'read' && !other.sound, 'one government alone would not know it')
  })

  test('by an authority that nobody here made is not believed, whatever it is called', async () => {
    const { sound, signatures: found } = await look(await signed(letter))
    assert.equal(sound, false)
    assert.equal(found[0]?.certificate, 'unknown-issuer')
  })

  test('shows what became of it: a byte changed, a signature taken off', async () => {
    const first = await sign(letter, head)
    const both = await sign(first.pdf, division)
    const changed = Buffer.from(both.pdf)
    changed[400] = changed[400]! ^ 1
    const found = await signatures().verifyForAnyone(changed)
    assert.ok(found.kind === 'unreadable' || (found.kind === 'read' && !found.sound))
    // Cut back to the first signature: that the second was there is known of the file it was made of.
    assert.deepEqual([(await look(first.pdf)).missing, (await look(both.pdf)).missing], [1, 0])
    const stored = { tenant, sha256: both.sha256 }
    assert.deepEqual([(await look(letter, stored)).missing, (await look(both.pdf, stored)).missing], [2, 0])
  })

  test('that is none, or locked, is told to be so', async () => {
    const found = await signatures().verifyForAnyone(Buffer.from('bukan PDF'))
    assert.deepEqual(found, { kind: 'unreadable', code: 'PdfDamaged' })
    assert.deepEqual((await look(letter)).signatures, [])
  })

  test('waits its turn, and is sent away when too many wait', async () => {
    const one = signatures()
    const answers = await Promise.all(Array.from({ length: 24 }, () => one.verifyForAnyone(letter)))
    const kinds = Object.groupBy(answers, ({ kind }) => kind)
    assert.deepEqual([kinds.read?.length, kinds.busy?.length], [18, 6])
    assert.equal((await one.verifyForAnyone(letter)).kind, 'read')
  })
})
