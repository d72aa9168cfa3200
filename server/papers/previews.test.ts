import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PaperToSet } from '#server/typesetting/contract.ts'
import { previewsOnce } from './previews.ts'

/** Counts how often something is set; what says “rusak” fails. */
function counting() {
  let [set, now] = [0, 0]
  const preview = previewsOnce(
    async (paper: PaperToSet) => {
      const { title } = paper as unknown as { readonly title: string }
      set++
      if (title === 'rusak') throw new Error('rusak')
      return { pages: [title], replaced: [] }
    },
    () => now,
  )
  const paper = (title: string) => ({ title, logo: new Uint8Array([1, 2]) }) as unknown as PaperToSet
  return {
    look: (title: string) => preview(paper(title), {}),
    later: (milliseconds: number) => (now += milliseconds),
    set: () => set,
  }
}

test('the same paper is set once for all who look in the same moment', async () => {
  const { look, later, set } = counting()
  const both = await Promise.all([look('Surat'), look('Surat')])
  assert.deepEqual(both[0], both[1])
  await look('Surat')
  assert.equal(set(), 1)
  await look('Surat lain')
  assert.equal(set(), 2)
  later(60_000)
  await look('Surat')
  assert.equal(set(), 3)
})

test('what failed is tried anew, and many papers don’t fill the memory', async () => {
  const { look, set } = counting()
  for (let n = 0; n < 2; n++) await assert.rejects(look('rusak'))
  assert.equal(set(), 2)
  for (let n = 0; n < 100; n++) await look(`Surat ${n}`)
  await look('Surat 0')
  assert.equal(set(), 103)
})
