import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { App } from '#server/app.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { LetterView } from '#server/registers/contract.ts'
import { fillFromLetter } from './from-letter.ts'

const letter = { id: 's1', caseId: null, subject: 'Antrean', urgency: 'biasa' } as LetterView

/** Which letters were linked, where filling the request is answered so. */
async function linkedAfter(kind: 'done' | 'refused'): Promise<readonly string[]> {
  const linked: string[] = []
  const offers = [{ act: 'SaveApplication', allowed: true, needs: { documents: [] } }]
  const app = {
    cases: {
      find: async () => ({ version: 1, offers, state: { application: {} } }),
      act: async () => ({ kind }),
    },
    registers: { linkCase: async (_: unknown, id: string) => void linked.push(id) },
  } as unknown as App
  await fillFromLetter(app, { viewer: {} } as unknown as PageRequest, 'k1', letter)
  return linked
}

test('a letter is noted as that of a request once the request says what it says', async () => {
  assert.deepEqual(await linkedAfter('done'), ['s1'])
  assert.deepEqual(await linkedAfter('refused'), [])
})
