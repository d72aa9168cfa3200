import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listInstructions, readInstructions } from './disposition-instructions.ts'
import { parseYaml } from './yaml-file.ts'

const read = (yaml: string) => readInstructions(parseYaml('pemda.yaml', yaml))

test('the shipped list is that of the sheet, in both languages', () => {
  const list = listInstructions()
  assert.deepEqual(list[0], {
    id: 'tindak-lanjuti',
    title: { id: 'Tindak lanjuti', en: 'Follow up' },
  })
  for (const { id, title } of list) assert.notEqual(title.id, id)
  assert.ok(list.length >= 5)
})

test('a government’s own list stands in its file; English is the title where nothing is said', () => {
  assert.deepEqual(
    read('- { id: hadiri, title: "Hadiri", en: "Attend" }\n- { id: simpan, title: "Simpan" }'),
    [
      { id: 'hadiri', title: { id: 'Hadiri', en: 'Attend' } },
      { id: 'simpan', title: { id: 'Simpan', en: 'Simpan' } },
    ],
  )
})

test('what can’t be is refused with its line', () => {
  assert.throws(() => read('- { id: Hadiri, title: "Hadiri" }'), /pemda\.yaml:1.*small letters/)
  assert.throws(() => read('- { id: a, title: "A" }\n- { id: a, title: "B" }'), /pemda\.yaml:2.*twice/)
})
