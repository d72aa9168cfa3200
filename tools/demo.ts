import { resolve } from 'node:path'
import { clearBundles, type LeftBundle, leaveBundle } from './demo/bundles.ts'
import { endingsMissed, listFlows, type Played, runExample } from './demo/flows.ts'
import { kindsMissed } from './demo/kinds.ts'
import { peopleOf } from './demo/people.ts'
import { openPlayground } from './demo/playground.ts'
import { tableOf } from './demo/table.ts'

/**
 * `npm run demo`: starts Laksana on a fresh database, takes every flow to each of its endings over the HTTP API, every
 * official in their own name, with every paper that can be made in Laksana made there, and prints how it went. Leaves the
 * straight case of each flow as PDF and as archive package in a folder, and verifies the signatures in it.
 * `-- --json` prints the runs as JSON and everything else to stderr; `-- --bundles=<folder>` leaves the bundles there.
 * Exit code 1 when an ending isn't reached, a chain of acts isn't whole, a kind of paper is never made, or a signature
 * doesn't hold.
 */
const asJson = process.argv.includes('--json')
const root = resolve(import.meta.dirname, '..')
const wished = process.argv.find((each) => each.startsWith('--bundles='))?.slice('--bundles='.length)
const folder = resolve(root, wished || 'demo-bundles')
const flows = listFlows()
const parts = flows.flatMap((flow) => flow.examples.map((example) => ({ flow, example })))
const played: Played[] = []
const bundles: LeftBundle[] = []
const failures: string[] = []

await clearBundles(
  folder,
  flows.map(({ graph }) => graph.procedure.id),
)
const playground = await openPlayground(process.env.DATABASE_URL || undefined)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => playground.close().finally(() => process.exit(130)))
}
const people = new Map(flows.map(({ tenant }) => [tenant.id, peopleOf(playground, tenant)]))

/** One example to its end; of a straight one the bundle is left. */
async function play(place: number, { flow, example }: (typeof parts)[number]): Promise<void> {
  const theirs = people.get(flow.tenant.id)!
  try {
    const one = await runExample(playground, theirs, flow, example)
    played[place] = one
    if (example.name !== 'lurus') return
    const { run, caseId } = one
    bundles[place] = await leaveBundle(playground, theirs, { flow: run.flow, caseId, folder })
  } catch (error) {
    failures.push((error as Error).message)
  }
}

try {
  // Several at a time, each as it would go alone.
  const next = parts.entries()
  const lane = async () => {
    for (const [place, part] of next) await play(place, part)
  }
  await Promise.all([lane(), lane(), lane()])
} finally {
  await playground.close()
}

const done = played.flatMap((one) => one ?? [])
const left = bundles.flatMap((one) => one ?? [])
const runs = done.map(({ run }) => run)
const kinds = new Set(done.flatMap((each) => each.kinds))
failures.push(...endingsMissed(flows, runs).map((ending) => `not reached: ${ending}`))
failures.push(
  ...runs.filter((run) => !run.chainVerified).map((run) => `chain broken: ${run.flow} ${run.ending}`),
)
failures.push(...kindsMissed(flows, kinds).map((kind) => `never made: ${kind}`))
for (const { flow, signatures, unsound } of left) {
  failures.push(...unsound.map((path) => `does not hold: ${path} of ${flow}`))
  if (signatures === 0) failures.push(`nothing is signed: ${flow}`)
}
const say = asJson ? console.error : console.log
console.log(asJson ? JSON.stringify(runs, null, 2) : tableOf(runs))
say(`\n${kinds.size} kinds of paper were made in Laksana.\n`)
say(`Each flow's straight case lies in ${folder}, to read (.pdf) and to keep (.zip):`)
for (const { files, papers, signatures, valid } of left)
  say(`${files.join(', ').padEnd(56)} ${papers} papers as PDF, ${valid} of ${signatures} signatures valid`)
for (const failure of failures) console.error(failure)
process.exitCode = failures.length === 0 ? 0 : 1
