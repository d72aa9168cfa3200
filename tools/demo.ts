import { endingsMissed, listFlows, type Run, runExample } from './demo/flows.ts'
import { openPlayground } from './demo/playground.ts'
import { tableOf } from './demo/table.ts'

/**
 * `npm run demo`: starts Laksana on a fresh database, takes every flow to each of its endings over the HTTP API, every
 * official in their own name, and prints how it went. `-- --json` prints the runs as JSON and nothing else.
 * Exit code 1 when an ending isn't reached or a chain of acts isn't whole.
 */
const asJson = process.argv.includes('--json')
const flows = listFlows()
const runs: Run[] = []
const failures: string[] = []

const playground = await openPlayground(process.env.DATABASE_URL || undefined)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => playground.close().finally(() => process.exit(130)))
}
try {
  for (const flow of flows) {
    for (const example of flow.examples) {
      try {
        runs.push(await runExample(playground, flow, example))
      } catch (error) {
        failures.push((error as Error).message)
      }
    }
  }
} finally {
  await playground.close()
}

failures.push(...endingsMissed(flows, runs).map((ending) => `not reached: ${ending}`))
failures.push(
  ...runs.filter((run) => !run.chainVerified).map((run) => `chain broken: ${run.flow} ${run.ending}`),
)
console.log(asJson ? JSON.stringify(runs, null, 2) : tableOf(runs))
for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1
