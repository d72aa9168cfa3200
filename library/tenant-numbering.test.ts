import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readNumbering } from './tenant-numbering.ts'
import { listTenants } from './tenants.ts'
import { parseYaml } from './yaml-file.ts'

const read = (yaml: string) => readNumbering(parseYaml('pemda.yaml', yaml))

test('every demo government numbers what comes in, what goes out and what stays', () => {
  for (const { id, numbering } of listTenants())
    for (const book of ['incoming', 'outgoing', 'internal'])
      assert.ok(
        numbering.some(({ register, kind }) => register === book && kind === ''),
        `${id}: ${book}`,
      )
})

test('Tangerang Selatan keeps its letters in Sisumaker', () => {
  const { numbering } = listTenants().find(({ id }) => id === 'tangerang-selatan')!
  const kept = numbering.filter(({ system }) => system === 'Sisumaker').map(({ register }) => register)
  assert.deepEqual(kept, ['incoming', 'outgoing'])
})

test('what is left out is empty', () => {
  assert.deepEqual(read('- { register: incoming, template: "{running}/{year}" }'), [
    {
      register: 'incoming',
      kind: '',
      title: '',
      template: '{running}/{year}',
      system: null,
      unitCode: null,
      archiveClass: null,
    },
  ])
})

describe('a numbering that can’t be is refused with its line and what to write instead', () => {
  const wrong: Readonly<Record<string, RegExp>> = {
    '- { register: Masuk, template: "{running}/{year}" }': /pemda\.yaml:1.*Write incoming, outgoing/,
    '- { register: incoming }': /Write a template, or the system/,
    '- { register: incoming, system: Srikandi, template: "{running}/{year}" }':
      /Write a template, or the system/,
    '- { register: incoming, template: "{nomor}/{year}" }':
      /would not do: \{nomor\} is not known\. Use one of/,
    '- { register: outgoing, template: "{running}/{unit}/{year}" }': /unitCode is missing/,
    '- { register: outgoing, template: "{running}/{unit}/{year}", unitCode: "A/B" }':
      /can’t stand in a number/,
    '- { register: sop, template: "{running}/{year}" }': /title must be a text/,
    '- { register: incoming, system: A }\n- { register: incoming, system: B }': /:2: .*is numbered twice/,
  }
  for (const [yaml, message] of Object.entries(wrong))
    test(yaml, () => assert.throws(() => read(yaml), { message }))
})
