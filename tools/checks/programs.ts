import type { Check, Verdict } from './check.ts'
import { runProgram } from './run-program.ts'

/** Checks that a program of others does: it prints the reason itself and exits non-zero. */
function byProgram(name: string, program: string, options: readonly string[]): Check {
  return {
    name,
    async run(root): Promise<Verdict> {
      const { code, printed } = await runProgram(program, options, root)
      return {
        problems: code === 0 ? [] : [printed || `${program} stopped with code ${code} and said nothing`],
      }
    },
  }
}

export const formatAndLint = byProgram('format and lint', 'biome', [
  'ci',
  '--colors=off',
  '--max-diagnostics=100',
  '.',
])
export const types = byProgram('types', 'tsc', ['-p', '.'])
export const engineTypes = byProgram('types of the engine alone', 'tsc', ['-p', 'engine'])
export const unusedCode = byProgram('unused code', 'knip', [
  '--no-progress',
  '--treat-config-hints-as-errors',
])
