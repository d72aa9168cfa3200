import type { Check, Verdict } from './check.ts'
import { enginePurity } from './engine-purity.ts'
import { fileLength } from './file-length.ts'
import { glossary } from './glossary.ts'
import { guideWords } from './guide-words.ts'
import { importArrows } from './import-arrows.ts'
import { messageKeys } from './message-keys.ts'
import { names } from './names.ts'
import { pathsInDocuments } from './paths-in-documents.ts'
import { engineTypes, formatAndLint, types, unusedCode } from './programs.ts'

const byOthers: readonly Check[] = [unusedCode, types, engineTypes, formatAndLint]
const ourOwn: readonly Check[] = [
  importArrows,
  fileLength,
  enginePurity,
  names,
  glossary,
  messageKeys,
  pathsInDocuments,
  guideWords,
]

export interface CheckResult extends Verdict {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

/** Runs every check on the project in `root`: programs of others beside our own, for there are two cores at least. */
export async function runChecks(root: string, report: (result: CheckResult) => void): Promise<CheckResult[]> {
  const inTurn = async (checks: readonly Check[]) => {
    const results: CheckResult[] = []
    for (const check of checks) {
      const result = await runOne(check, root)
      report(result)
      results.push(result)
    }
    return results
  }
  return (await Promise.all([inTurn(byOthers), inTurn(ourOwn)])).flat()
}

async function runOne(check: Check, root: string): Promise<CheckResult> {
  const began = performance.now()
  const verdict = await Promise.resolve()
    .then(() => check.run(root))
    .catch((error: unknown): Verdict => ({ problems: [`the check itself broke: ${String(error)}`] }))
  const seconds = (performance.now() - began) / 1000
  return { ...verdict, name: check.name, passed: verdict.problems.length === 0, seconds }
}

/** One line a check, with the reasons under it. */
export function printCheck({ name, passed, seconds, seen, problems, notes = [] }: CheckResult): void {
  console.log(`${passed ? '✔' : '✘'} ${name}${seen ? ` (${seen})` : ''}, ${seconds.toFixed(1)} s`)
  for (const note of notes) console.log(`  note: ${note}`)
  for (const problem of problems) console.log(`  ${problem.replaceAll('\n', '\n  ')}`)
}
