import type { CommandFigures } from '../commands.ts'
import type { DueTimeFigures } from '../due-times.ts'
import type { EngineFigures } from '../engine.ts'
import type { ForecastFigures } from '../forecast.ts'
import type { GrowthFigures } from '../growth.ts'
import type { HistoryFigures } from '../history.ts'
import type { LetterFigures } from '../letters.ts'
import type { ListFigures } from '../lists.ts'
import type { NoticeFigures } from '../notices.ts'
import type { NumberingFigures } from '../numbering.ts'
import type { PageFigures } from '../pages.ts'
import type { RedatingFigures } from '../redating.ts'
import type { SignedLetterFigures } from '../signed-letters.ts'
import type { StartUpFigures } from '../start-up.ts'
import type { UploadFigures } from '../uploads.ts'
import type { Bulk } from './bulk.ts'
import type { Machine } from './machine.ts'
import type { Target } from './target.ts'

/** What `npm run bench -- --json` prints. */
export interface Report {
  /** ISO instant. */
  readonly measuredAt: string
  readonly quick: boolean
  readonly seconds: number
  readonly machine: Machine
  /** Null: this measurement failed to run; `failures` says why. */
  readonly commands: CommandFigures | null
  readonly history: HistoryFigures | null
  readonly numbering: NumberingFigures | null
  readonly register: Bulk | null
  readonly growth: GrowthFigures | null
  readonly redating: RedatingFigures | null
  readonly notices: NoticeFigures | null
  readonly lists: ListFigures | null
  readonly pages: readonly PageFigures[] | null
  readonly letters: LetterFigures | null
  readonly signedLetters: SignedLetterFigures | null
  readonly uploads: UploadFigures | null
  readonly engine: EngineFigures | null
  readonly dueTimes: DueTimeFigures | null
  readonly forecasts: ForecastFigures | null
  readonly startUp: StartUpFigures | null
  readonly targets: readonly Target[]
  /** What could not be measured because the product doesn't have it yet. */
  readonly skipped: readonly string[]
  readonly failures: readonly string[]
}

const number = (value: number) => value.toLocaleString('en')

/** The report for people. */
export function printed(report: Report): string {
  const {
    machine,
    commands,
    history,
    numbering,
    register,
    growth,
    redating,
    notices,
    lists,
    pages,
    letters,
    signedLetters,
    uploads,
    engine,
    dueTimes,
    forecasts,
    startUp,
  } = report
  const lines = [
    `Measured ${report.measuredAt}${report.quick ? ' (quick)' : ''}, in ${report.seconds} s`,
    `  ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}`,
  ]
  if (machine.loadBefore > 0.5)
    lines.push(
      `  ${machine.loadBefore} other programs wanted the cores when this began: figures are too low and uneven`,
    )
  if (commands) {
    lines.push(
      '',
      `Commands a second (${commands.commandsPerCase} commands a case, whole path; medians of ${commands.levels[0]?.rounds.length} rounds)`,
    )
    lines.push('  at once    product      floor   ratio   processor time a command')
    for (const { concurrent, product, floor, ratio, cpu } of commands.levels) {
      const cells = [
        String(concurrent).padStart(7),
        number(product).padStart(10),
        number(floor).padStart(10),
        ratio.toFixed(2).padStart(7),
        cpu ? `  ${number(Math.round(cpu.product))} µs beside ${number(Math.round(cpu.floor))} µs` : '',
      ]
      lines.push(`  ${cells.join(' ').trimEnd()}`)
    }
    const { product, floor } = commands.walBytesPerCommand
    lines.push(`  WAL a command: product ${number(product)} bytes, floor ${number(floor)} bytes`)
  }
  if (history)
    lines.push(
      '',
      `A command in a case of ${history.acts.short} acts: ${history.short} ms, of ${number(history.acts.long)}: ${history.long} ms, ratio ${history.ratio}`,
    )
  if (numbering)
    lines.push(
      `Letter numbers of one book, ${numbering.concurrent} at once: ${number(numbering.numbersPerSecond)} a second, p50 ${numbering.wait.p50} ms, p95 ${numbering.wait.p95} ms, ${numbering.gaps} gaps, ${numbering.doubles} doubles`,
    )
  if (growth)
    lines.push(
      `A command among ${number(growth.cases.small)} cases: ${growth.small} ms, among ${number(growth.cases.large)}: ${growth.large} ms, ratio ${growth.ratio}`,
    )
  if (notices)
    lines.push(
      `${number(notices.notices)} notices mailed in ${notices.seconds} s, ${number(notices.mailsPerSecond)} a second; none lost, none twice`,
    )
  if (redating)
    lines.push(
      `A decreed day among ${number(redating.openTasks)} open tasks: ${number(redating.wouldMove)} would move, told in ${redating.dryRun} s; ${number(redating.moved)} dated anew in ${redating.seconds} s, ${number(redating.perSecond)} a second`,
    )
  if (register)
    lines.push(
      '',
      `Register: ${number(register.cases)} cases, ${number(register.tasks)} tasks (${number(register.openTasks)} open), ${number(register.acts)} acts, ${number(Math.round(register.databaseBytes / 1e6))} MB, loaded in ${register.seconds} s`,
    )
  for (const [name, list] of lists
    ? ([
        ['Inbox', lists.inbox],
        ['Case search', lists.search],
      ] as const)
    : [])
    lines.push(
      `${name}: p50 ${list.p50} ms, p95 ${list.p95} ms, longest ${list.max} ms over ${list.count} queries (${list.slowest})`,
    )
  if (pages) lines.push('', 'Pages over loopback, eight readers')
  for (const page of pages ?? [])
    lines.push(
      `  ${page.page.padEnd(14)} ${number(page.pagesPerSecond).padStart(6)} a second, p50 ${page.p50} ms, p99 ${page.p99} ms, ${number(page.wireBytes)} bytes packed, ${number(page.htmlBytes)} unpacked`,
    )
  if (letters)
    lines.push(
      '',
      `Letters to PDF/A, one core: ${number(letters.lettersPerSecond)} a second, p50 ${letters.p50} ms, p95 ${letters.p95} ms, longest ${letters.max} ms over ${letters.count}; the first ${letters.first} ms`,
    )
  if (signedLetters) {
    const { together, alone } = signedLetters
    lines.push(
      `Letters to signed PDF/A, ${together.batch} with one passphrase: ${number(together.lettersPerSecond)} a second, p50 ${together.p50} ms, p95 ${together.p95} ms; with a passphrase each: ${number(alone.lettersPerSecond)} a second, p50 ${alone.p50} ms, p95 ${alone.p95} ms`,
    )
  }
  if (uploads)
    lines.push(
      '',
      `Uploads in pieces, ${uploads.concurrent} at once of ${number(uploads.kilobytes)} kB: ${number(uploads.uploadsPerSecond)} a second (${number(uploads.megabytesPerSecond)} MB), p50 ${uploads.p50} ms, p95 ${uploads.p95} ms, ${uploads.grownMegabytes} MB more memory`,
    )
  if (engine)
    lines.push(
      '',
      `Engine alone: ${engine.decideAndEvolve} µs to decide and evolve, ${engine.replay} µs to replay an act`,
    )
  if (dueTimes)
    lines.push(
      `Due times: ${dueTimes.ninetyDays} µs for 90 working days, ${dueTimes.sameInHours} µs for as many hours`,
    )
  if (forecasts) lines.push(...forecastLines(forecasts))
  if (startUp)
    lines.push(`Embedded PostgreSQL: ready in ${startUp.first} s the first time, ${startUp.again} s later`)
  lines.push('', 'Targets')
  for (const { holds, name, measured, bound, target, unit } of report.targets)
    lines.push(
      `  ${holds ? 'holds ' : 'MISSED'}  ${name}: ${number(measured)} (${bound} ${number(target)}${unit && ` ${unit}`})`,
    )
  for (const reason of report.skipped) lines.push(`  NOT MEASURED  ${reason}`)
  for (const failure of report.failures) lines.push(`  FAILED  ${failure}`)
  return `${lines.join('\n')}\n`
}

function forecastLines({ milliseconds, coverage }: ForecastFigures): readonly string[] {
  const each = Object.entries(milliseconds).map(([flow, took]) => `${flow} ${took} ms`)
  return [
    `Forecasts of a thousand runs: ${each.join(', ')}`,
    ...coverage.map(
      ({ pastCases, forecasts, atSubmission, halfWay, error }) =>
        `  after ${pastCases} ended cases of a flow: ${Math.round(atSubmission * 100)} % of ${forecasts} ends inside the range made at submission, ${Math.round(halfWay * 100)} % half way; typical error ${Math.round(error * 100)} % of what was to come`,
    ),
  ]
}
