import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { messageKeys } from './message-keys.ts'

const good = {
  'engine/case/refusals.ts': "export const refusalFacts = { TaskNotOpen: ['task'] }",
  'web/messages/id/frame.ts':
    "export const frame = { home: 'Beranda', left: { hour: '{n} jam' }, parts: ['a', 'b'] }",
  'web/messages/en/frame.ts':
    "export const frame = { home: 'Home', left: { hour: '{n} {n:hour|hours}' }, parts: ['a', 'b'] }",
  'web/messages/id/flash.ts': "export const flash = { saved: 'Tersimpan' }",
  'web/messages/en/flash.ts': "export const flash = { saved: 'Saved' }",
  'web/messages/id/refusals.ts': "export const refusals = { TaskNotOpen: 'Tugas {task} sudah selesai' }",
  'web/messages/en/refusals.ts': "export const refusals = { TaskNotOpen: '{task} is over' }",
  'web/page.tsx': [
    'const t = words.frame',
    'export const page = <p>{t.home}{words.frame.left[unit]}{t.parts.map(String)}</p>',
    "export const reply = { to: '/', flash: 'saved' }",
  ].join('\n'),
}

async function problemsWith(
  t: TestContext,
  fault: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  return (await messageKeys.run(planted(t, { ...good, ...fault }))).problems
}

test('the same keys in both languages, all used, is good', async (t) =>
  assert.deepEqual(await problemsWith(t, {}), []))

test('a key is used by whatever name its area goes by in that place', async (t) => {
  const pages = [
    'function A() { const { frame: words } = t(locale); return [words.home, spell(words.left, 2)] }',
    'function B() { const { flash: words, frame } = t(locale); const { parts: list } = frame; return list.map(words.x) }',
    "leaveFlash(reply, 'saved')",
  ]
  assert.deepEqual(await problemsWith(t, { 'web/page.tsx': pages.join('\n') }), [])
})

const faults: Readonly<Record<string, readonly [RegExp, Readonly<Record<string, string>>]>> = {
  'a key that English lacks': [
    /^flash\.saved has no sentence in web\/messages\/en/,
    { 'web/messages/en/flash.ts': 'export const flash = {}' },
  ],
  'a key that Indonesian lacks': [
    /^frame\.extra has no sentence in web\/messages\/id/,
    { 'web/messages/en/more.ts': "export const frame = { extra: 'x' }" },
  ],
  'other placeholders': [
    /^flash\.saved takes \{name\} in Indonesian but \{\} in English/,
    { 'web/messages/id/flash.ts': "export const flash = { saved: '{name} tersimpan' }" },
  ],
  'a key that no code uses': [
    /^frame\.home is used nowhere/,
    {
      'web/page.tsx':
        "export const page = <p>{words.frame.left[unit]}{words.frame.parts}</p>\nexport const reply = { flash: 'saved' }",
    },
  ],
  'a message after a redirect that does not exist': [
    /^web\/post\.ts:1 leaves the message "svaed"/,
    { 'web/post.ts': "export const reply = { flash: 'svaed' }" },
  ],
  'such a message handed to redirect': [
    /^web\/post\.ts:1 leaves the message "gone"/,
    { 'web/post.ts': "export const reply = redirect('/', 'gone')" },
  ],
  'a refusal without a sentence': [
    /^refusal CaseOver has no sentence/,
    { 'engine/case/refusals.ts': "export const refusalFacts = { TaskNotOpen: ['task'], CaseOver: [] }" },
  ],
  'a sentence filled with a fact the refusal lacks': [
    /^refusals\.TaskNotOpen is filled with \{task\}/,
    { 'engine/case/refusals.ts': 'export const refusalFacts = { TaskNotOpen: [] }' },
  ],
  'a sentence for a refusal that is gone': [
    /^refusals\.TaskNotOpen belongs to no refusal/,
    { 'engine/case/refusals.ts': 'export const refusalFacts = {}' },
  ],
}

for (const [what, [sentence, fault]] of Object.entries(faults)) {
  test(`${what} is found`, async (t) => {
    const problems = await problemsWith(t, fault)
    assert.ok(
      problems.some((problem) => sentence.test(problem)),
      problems.join('\n'),
    )
  })
}
