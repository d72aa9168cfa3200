import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'
import { isForTests, listSources } from './source-files.ts'
import { readSyntax } from './syntax.ts'
import { wordsOf } from './words.ts'

const folders = /^(engine|library|server|web)\//

/** Each word that GLOSSARY.md says stands in code does stand there, alone or as a part of a longer name. */
export const glossary: Check = {
  name: 'glossary',
  run(root) {
    const terms = termsOf(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'))
    const used = namesInCode(root)
    const problems = terms
      .filter((term) => !used.some((name) => name.includes(spaced(term))))
      .map(
        (term) =>
          `GLOSSARY.md has \`${term}\`, but no name in the code uses it: rename the code or move the word to "Words kept for later"`,
      )
    if (terms.length === 0) problems.push('GLOSSARY.md has no table with words in backquotes')
    return { problems, seen: `${terms.length} words` }
  },
}

/** The words in the second column of the tables, up to the heading of those kept for later. */
function termsOf(markdown: string): string[] {
  const [now = ''] = markdown.split(/^## Words kept for later/m)
  return now
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, term = '']) => term))
}

/** Every name in code, its words with a space between and around, so that a whole word can be looked for. */
function namesInCode(root: string): string[] {
  const found = new Set<string>()
  for (const path of listSources(root)) {
    if (!folders.test(path) || isForTests(path)) continue
    for (const { type, value } of readSyntax(root, path).nodes)
      if (type === 'Identifier') found.add(String(value))
  }
  return [...found].map(spaced)
}

const spaced = (name: string) => ` ${wordsOf(name).join(' ')} `
