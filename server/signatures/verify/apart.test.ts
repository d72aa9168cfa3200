import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classicPaper } from '../testing/papers.ts'
import { anchor, root, signed } from '../testing/signing.ts'
import { verifyApart } from './apart.ts'

const ask = async () => ({ anchors: [anchor()], expected: 0 })

test('a file is verified apart as it is here, by authorities its own certificates name', async () => {
  let asked: readonly string[] = []
  const found = await verifyApart()(await signed(classicPaper()), async (authorities) => {
    asked = authorities
    return ask()
  })
  assert.deepEqual(asked, [root.certificate.serialNumber.toLowerCase()])
  assert.ok(found.kind === 'read' && found.sound)
})

test('one that takes too long is given up, and those behind it come to their turn', async () => {
  const verify = verifyApart(1)
  const files = Array.from({ length: 5 }, () => verify(classicPaper(), ask))
  assert.deepEqual(
    (await Promise.all(files)).map(({ kind }) => kind),
    files.map(() => 'gave-up'),
  )
})

test('what fails while it is asked about is not taken for an answer', async () => {
  const verify = verifyApart()
  const away = verify(classicPaper(), () => Promise.reject(new Error('the database is away')))
  await assert.rejects(away, /the database is away/)
  assert.equal((await verify(classicPaper(), ask)).kind, 'read')
})
