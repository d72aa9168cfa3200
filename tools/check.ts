// npm run check: format, types, import rules, file length, purity, unused code, words and messages.
import { fileURLToPath } from 'node:url'
import { printCheck, runChecks } from './checks/run-checks.ts'

const results = await runChecks(fileURLToPath(new URL('..', import.meta.url)), printCheck)
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
