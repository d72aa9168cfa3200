import { measureCommands } from '../commands.ts'
import { measureDueTimes } from '../due-times.ts'
import { measureEngine } from '../engine.ts'
import { measureForecasts } from '../forecast.ts'
import { measureGrowth } from '../growth.ts'
import { measureHistory } from '../history.ts'
import { measureLetters } from '../letters.ts'
import { measureLists } from '../lists.ts'
import { measureNotices } from '../notices.ts'
import { measureNumbering } from '../numbering.ts'
import { measurePages } from '../pages.ts'
import { measureRedating } from '../redating.ts'
import { measureSignedLetters } from '../signed-letters.ts'
import { measureStartUp } from '../start-up.ts'
import { measureUploads } from '../uploads.ts'
import { fillRegister } from './bulk.ts'
import { startServer } from './database.ts'
import { describeMachine } from './machine.ts'
import { openOffice } from './office.ts'
import type { Report } from './report.ts'
import { recordScript } from './script.ts'
import type { Size } from './size.ts'
import type { Target } from './target.ts'

/** The small register beside the large one. */
const fewCases = 1_000

/**
 * Everything, one after the other, on a PostgreSQL that is gone afterwards. A measurement that fails to run is in
 * `failures`, and the others go on.
 */
export async function runBench(
  size: Size,
  url: string | undefined,
  say: (line: string) => void,
): Promise<Report> {
  const began = performance.now()
  const targets: Target[] = []
  const skipped: string[] = []
  const failures: string[] = []

  const measure = async <F>(name: string, work: () => Promise<F>): Promise<F | null> => {
    say(`${name} …`)
    try {
      return await work()
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : error}`)
      return null
    }
  }
  const judged = async <F>(name: string, work: () => Promise<{ figures: F; targets: readonly Target[] }>) => {
    const found = await measure(name, work)
    targets.push(...(found?.targets ?? []))
    return found?.figures ?? null
  }

  say('Starting PostgreSQL …')
  const server = await startServer(url)
  try {
    const machine = await describeMachine(server.admin)
    const bare = await openOffice(await server.open(), server.folder)
    const script = await recordScript(bare)
    const engine = await measure('The engine alone', () => measureEngine(bare, script))
    const dueTimes = await judged('Due times', measureDueTimes)
    const forecasts = await judged('Forecasts', async () => {
      const found = await measureForecasts(size)
      failures.push(...found.failures)
      return found
    })
    const commands = await judged('Commands beside the floor', () =>
      measureCommands(bare, server, script, size),
    )
    const history = await judged('Short and long cases', () => measureHistory(bare, script, size))

    const numbering = await judged('Letter numbers, fifty at once', () => measureNumbering(bare, size))

    const small = await openOffice(await server.open(), server.folder)
    const large = await openOffice(await server.open(), server.folder)
    const acts = size.quick ? 'latest' : 'all'
    const fill = async () => {
      await fillRegister(small, script, fewCases, acts)
      return fillRegister(large, script, size.cases, acts)
    }
    const register = await measure(`A register of ${size.cases} cases`, fill)
    const lists = register && (await judged('Inbox and search', () => measureLists(large, register, size)))
    const pages =
      register &&
      (await judged('Pages', async () => {
        const found = await measurePages(large, script, server.folder, size)
        skipped.push(...found.skipped)
        return found
      }))
    const growth =
      register &&
      (await judged('Few and many cases', () =>
        measureGrowth({ office: small, cases: fewCases }, { office: large, cases: size.cases }, script, size),
      ))
    const redating =
      register &&
      (await judged('A decreed day', () =>
        measureRedating({ office: large, openTasks: register.openTasks }, size.quick ? small : large, script),
      ))
    const notices = await judged('Notices by mail', () => measureNotices(bare, size))
    const letters = await judged('Letters', () => measureLetters(size.letters))
    const signedLetters = await judged('Signed letters', () => measureSignedLetters(bare, size.letters / 5))
    const uploads = await judged('Uploads in pieces', () => measureUploads(bare, server.folder, size))
    const startUp = url ? null : await measure('Start-up', measureStartUp)
    return {
      measuredAt: new Date().toISOString(),
      quick: size.quick,
      seconds: Math.round((performance.now() - began) / 1000),
      ...{
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
      },
      ...{ targets, skipped, failures },
    }
  } finally {
    await server.close()
  }
}
