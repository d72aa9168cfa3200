import type { Check } from './check.ts'
import { listSources } from './source-files.ts'
import { readSyntax } from './syntax.ts'
import { declaredNames, wordsOf } from './words.ts'

/** Words that fit everything and so say nothing. */
const emptyWords = new Set(
  ['util', 'helper', 'common', 'manager', 'service', 'data', 'info'].flatMap((word) => [word, `${word}s`]),
)

/** Names that keep such a word because the office or the README says it so. */
const saidSo = new Map([
  ['services', 'what a government offers (layanan), as its people call it'],
  ['dataFolder', 'the folder that LAKSANA_DATA names'],
])

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
          faultsOf(name, isType).map((fault) => `${path}:${tree.lineOf(node)} ${fault}`),
        )
      return [
        ...path
          .split(/[/.]/)
          .flatMap(emptyWordsIn)
          .map((word) => `${path}: "${word}" in its path says nothing; name what it holds`),
        ...inCode,
      ]
    })
    return { problems, seen: `${files.length} files` }
  },
}

function faultsOf(name: string, isType: boolean): string[] {
  const faults = emptyWordsIn(name).map(
    (word) => `${name}: "${word}" says nothing; name what it is (GLOSSARY.md)`,
  )
  if (isType && /^[ITZ][A-Z][a-z]/.test(name))
    faults.push(`${name}: leave out the prefix ${name.charAt(0)} (GLOSSARY.md)`)
  return faults
}

function emptyWordsIn(name: string): string[] {
  return saidSo.has(name) ? [] : wordsOf(name).filter((word) => emptyWords.has(word))
}
