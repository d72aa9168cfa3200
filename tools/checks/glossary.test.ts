import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planted } from '../testing/planted.ts'
import { glossary } from './glossary.ts'

const page = (...terms: string[]) =>
  `# Words\n\n| On screen | In code | Meaning |\n|---|---|---|\n| Kata | ${terms.map((term) => `\`${term}\``).join(', ')} | word |\n\n## Words kept for later\n\n| On screen | In code | Meaning |\n|---|---|---|\n| x | \`Later\` | y |\n`
const code = {
  'engine/a.ts': 'export interface StepStandard { dueAt: string }\nexport type Tasks = string\n// Rejection',
}

test('a word stands in code alone or as whole words of a longer name', async (t) => {
  const root = planted(t, { ...code, 'GLOSSARY.md': page('StepStandard', 'Step', 'dueAt') })
  assert.deepEqual(await glossary.run(root), { problems: [], seen: '3 words' })
})

test('a word that only a comment, a part of a word or a test has is missing', async (t) => {
  const root = planted(t, {
    ...code,
    'engine/a.test.ts': 'export type Withdrawal = string',
    'GLOSSARY.md': page('Rejection', 'Task', 'Withdrawal'),
  })
  const { problems } = await glossary.run(root)
  assert.equal(problems.length, 3)
  assert.match(problems[0] ?? '', /`Rejection`/)
})

test('a glossary without its words is a failure', async (t) => {
  const root = planted(t, { ...code, 'GLOSSARY.md': '# Words\n' })
  assert.equal((await glossary.run(root)).problems.length, 1)
})
