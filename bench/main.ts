import { printed } from './setting/report.ts'
import { runBench } from './setting/run.ts'
import { fullSize, quickSize } from './setting/size.ts'

/**
 * `npm run bench`: measures the product beside the raw-SQL floor. `-- --quick` takes some five minutes on two
 * cores, `-- --json` prints one JSON object and nothing else. A missed target is said, not failed; the exit code is 1
 * only where something could not be measured, or forecasts don't come true as often as they say.
 */
const known = ['--json', '--quick']
const options = process.argv.slice(2)
const unknown = options.filter((option) => !known.includes(option))
if (unknown.length > 0) {
  console.error(`npm run bench doesn't know ${unknown.join(' ')}: write -- --quick, -- --json, or both.`)
  process.exit(2)
}
const json = options.includes('--json')
const size = options.includes('--quick') ? quickSize : fullSize
const report = await runBench(size, process.env.DATABASE_URL || undefined, (line) => console.error(line))
process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printed(report))
process.exitCode = report.failures.length > 0 ? 1 : 0
