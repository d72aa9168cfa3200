import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { seedVariable } from './seed.ts'
import type { Stage } from './stages.ts'
import { add, indented, nothing, type Tally } from './tally.ts'
import type { Told } from './told.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const secondsToEnd = 10

export interface StageRun {
  readonly root: string
  readonly stage: Stage
  /** Where properties begin. */
  readonly seed: number
  readonly print: (line: string) => void
}

/** Runs the files of one stage. Prints a line a file, and every failure and skip as it comes. */
export async function runStage({ root, stage, seed, print }: StageRun): Promise<Tally> {
  const began = performance.now()
  const waiting = [...stage.files]
  let total = nothing
  const keepTesting = async () => {
    while (waiting.length > 0) await runProcess()
  }
  await Promise.all(Array.from({ length: stage.atOnce }, keepTesting))
  print(`${stage.name}: ${stage.files.length} files, ${seconds(performance.now() - began)}`)
  return total

  /** One process takes files until there is none, or until it must be stopped. */
  async function runProcess(): Promise<void> {
    const child = startProcess(root, seed)
    /** Begun and not told as ended; the last one runs, those before only wait to be told. */
    const begun = new Set<string>()
    const ran: string[] = []
    const took = new Map<string, string>()
    let since = performance.now()
    let limit: NodeJS.Timeout | undefined
    let bad = 0
    const fail = (line: string) => {
      bad += 1
      total = add(total, { ...nothing, failed: 1 })
      print(`  ✘ ${line}`)
    }
    const stopAfter = (limitSeconds: number, reason: string) => {
      clearTimeout(limit)
      limit = setTimeout(() => {
        fail(`${reason}: stopped after ${limitSeconds} s`)
        begun.clear()
        child.kill('SIGKILL')
      }, limitSeconds * 1000)
    }
    const heard = {
      free() {
        const [last, next] = [ran.at(-1), waiting.shift()]
        if (last !== undefined) took.set(last, seconds(performance.now() - since))
        child.send(next ?? '')
        if (next === undefined)
          return stopAfter(
            Math.min(secondsToEnd, stage.limitSeconds),
            `something is left open by ${ran.join(' ')}`,
          )
        ran.push(next)
        begun.add(next)
        since = performance.now()
        stopAfter(stage.limitSeconds, next)
      },
      line: ({ line }: Extract<Told, { kind: 'line' }>) => print(line),
      ended({ file, tally }: Extract<Told, { kind: 'ended' }>) {
        const { passed, failed, skipped } = tally
        const tests = passed + failed + skipped
        begun.delete(file)
        total = add(total, tally)
        bad += failed
        if (tests === 0) return fail(`${file}: not one test ran`)
        print(
          `  ${failed === 0 ? '✔' : '✘'} ${file}: ${tests} tests, ${took.get(file) ?? seconds(performance.now() - since)}`,
        )
      },
    }
    child.on('message', (told: Told) => heard[told.kind](told as never))
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => print(indented(text.trimEnd())))
    const [[code, signal]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
    clearTimeout(limit)
    for (const file of begun) fail(`${file}: its process ended in the middle, with ${signal ?? code}`)
    if (code !== 0 && bad === 0) fail(`a process ended with ${signal ?? code} after ${ran.join(' ')}`)
  }
}

function startProcess(root: string, seed: number): ChildProcess {
  // Node lets no test start a run of tests unless it forgets that it is one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return spawn(
    process.execPath,
    [
      ...['--import', here('../../web/tsx.ts')],
      ...['--test-reporter', here('./test-reporter.ts'), '--test-reporter-destination', 'stdout'],
      here('./test-process.ts'),
    ],
    { cwd: root, env: { ...env, [seedVariable]: `${seed}` }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
