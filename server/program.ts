import { resolve } from 'node:path'
import { StartupProblem } from '#server/platform/index.ts'

const root = resolve(import.meta.dirname, '..')
const patience = 15_000

/**
 * Runs a program until it is told to stop (Ctrl-C, SIGTERM, the terminal closed). `start` answers with how to stop it.
 * What an operator can mend is printed as one sentence, with exit code 1.
 */
export async function runProgram(start: (root: string) => Promise<() => Promise<void>>): Promise<void> {
  let stop: (() => Promise<void>) | null = null
  let stopping = false
  // A terminal sends Ctrl-C to the whole group, and npm passes it on once more: the second one means nothing new.
  const onSignal = () => {
    stopping = true
    if (stop !== null) leave(stop)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  watchParent(onSignal)
  try {
    stop = await start(root)
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error
    console.error(error.message)
    process.exit(1)
  }
  if (stopping) leave(stop)
}

/** Started by npm, it stops when npm is gone: npm passes a SIGTERM to its shell only, which dies without passing it on. */
function watchParent(onGone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) onGone()
  }, 500).unref()
}

let leaving = false

function leave(stop: () => Promise<void>): void {
  if (leaving) return
  leaving = true
  console.log('Stopping …')
  setTimeout(() => {
    console.error(`Something did not stop within ${patience / 1000} seconds; leaving it.`)
    process.exit(1)
  }, patience).unref()
  stop().then(
    () => {
      console.log('Stopped.')
      process.exit(0)
    },
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
}
