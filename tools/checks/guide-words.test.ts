import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { guideWords } from './guide-words.ts'

const messages = `export const acts = { send: 'Kirim', made: 'Token “{name}” sudah dibuat', row: '{a}: {b}' }`

test('a bold word of the guide stands on screen, with or without a value in it', async (t) => {
  const root = planted(t, {
    'web/messages/id/acts.ts': messages,
    'docs/panduan/a.md': 'Tekan **Kirim**, lalu **Kirimkan**. **Token “Dasbor” sudah dibuat**. **x: y**',
  })
  assert.deepEqual((await guideWords.run(root)).problems, [
    'docs/panduan/a.md says **Kirimkan**, which stands nowhere in web/messages/id',
    'docs/panduan/a.md says **x: y**, which stands nowhere in web/messages/id',
  ])
})

test('a guide without any name is no guide', async (t) => {
  const root = planted(t, { 'web/messages/id/acts.ts': messages, 'docs/panduan/a.md': 'Tekan tombol.' })
  assert.deepEqual((await guideWords.run(root)).problems, [
    'docs/panduan calls nothing by its name on screen',
  ])
})
