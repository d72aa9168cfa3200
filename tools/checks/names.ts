import type { Check } from './check.ts'
import { listSources } from './source-files.ts'
import { readSyntax } from './syntax.ts'
import { declaredNames, wordsOf } from './words.ts'

/** Words that fit everything and so say nothing. */
const emptyWords = new Set(
  ['util', 'helper', 'common', 'manager', 'service', 'data', 'info'].flatMap((word) => [word, `${word}s`]),
)

/** Where such a word does say something: layanan, which a government offers, and the folder LAKSANA_DATA names. */
const saidSo: readonly { readonly words: readonly string[]; readonly where: RegExp }[] = [
  { words: ['service', 'services'], where: /^web\// },
  { words: ['data'], where: / dataFolder$/ },
]

/** Names of files, variables, functions and types by the grammar of GLOSSARY.md. */
export const names: Check = {
  name: 'names',
  run(root) {
    const files = listSources(root)
    const problems = files.flatMap((path) => {
      const tree = readSyntax(root, path)
      const inCode = tree.nodes
        .flatMap(declaredNames)
        .flatMap(({ name, isType, node }) =>
          faultsOf(path, name, isType).map((fault) => `${path}:${tree.lineOf(node)} ${fault}`),
        )
      return [
        ...path
          .split(/[/.]/)
          .flatMap((part) => emptyWordsIn(path, part))
          .map((word) => `${path}: "${word}" in its path says nothing; name what it holds`),
        ...inCode,
      ]
    })
    return { problems, seen: `${files.length} files` }
  },
}

function faultsOf(path: string, name: string, isType: boolean): string[] {
  const faults = emptyWordsIn(path, name).map(
    (word) => `${name}: "${word}" says nothing; name what it is (GLOSSARY.md)`,
  )
  if (isType && /^[ITZ][A-Z][a-z]/.test(name))
    faults.push(`${name}: leave out the prefix ${name.charAt(0)} (GLOSSARY.md)`)
  return faults
}

function emptyWordsIn(path: string, name: string): string[] {
  const allowed = saidSo.filter(({ where }) => where.test(`${path} ${name}`)).flatMap(({ words }) => words)
  return wordsOf(name).filter((word) => emptyWords.has(word) && !allowed.includes(word))
}
