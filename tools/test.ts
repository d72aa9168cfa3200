// npm test: every check and every test. `npm test -- engine/case` runs only the tests under a path, `--rounds 20` with it
// runs them from twenty seeds.
import { fileURLToPath } from 'node:url'
import { printCheck, runChecks } from './checks/run-checks.ts'
import { runStage } from './stages/run-stage.ts'
import { listStages, narrowStages } from './stages/stages.ts'
import { add, closingLine, isGood, nothing } from './stages/tally.ts'
import { wantedOf } from './stages/wanted.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const { paths, seeds } = (() => {
  try {
    return wantedOf(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exit(2)
  }
})()
const all = listStages(root)
const stages = paths.length > 0 ? narrowStages(all, paths) : all
let tally = nothing

if (paths.length === 0) {
  for (const { passed } of await runChecks(root, printCheck)) {
    tally = add(tally, { ...nothing, [passed ? 'passed' : 'failed']: 1 })
  }
} else if (stages.length === 0) {
  console.log(
    `No test lies under ${paths.join(' ')}: name a folder or a file from the top, e.g. engine/case.`,
  )
}
for (const seed of seeds) {
  if (seeds.length > 1) console.log(`\nfrom the seed ${seed}`)
  for (const stage of stages) {
    console.log(`\n${stage.name}`)
    if (stage.files.length === 0) {
      console.log('  ✘ no test file was found, so nothing is proved')
      tally = add(tally, { ...nothing, failed: 1 })
    } else {
      tally = add(tally, await runStage({ root, stage, seed, print: console.log }))
    }
  }
}

const onCi = process.env.CI === 'true'
if (tally.skipped > 0)
  console.log(
    `\n${tally.skipped} skipped${onCi ? ': with CI=true that is a failure' : ''}; look for SKIPPED above.`,
  )
console.log(`\n${closingLine(tally)}`)
process.exitCode = isGood(tally, onCi) ? 0 : 1
