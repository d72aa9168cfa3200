import type { Postmaster } from './postmaster.ts'
import { findProcess } from './process.ts'

export interface Supervised {
  current(): Postmaster
  stop(stopPostmaster: (postmaster: Postmaster) => Promise<void>): Promise<void>
}

const lookEvery = 100
const tryAgainAfter = 2_000

/**
 * Watches a postmaster and starts it again, on the same port, when it is gone. Addresses given out stay good; whoever
 * was connected has to connect again. `start` is patient by itself; when it gives up we say so and go on trying.
 */
export function supervise(
  first: Postmaster,
  start: (port: number) => Promise<Postmaster>,
  log: (line: string) => void,
): Supervised {
  let current = first
  let stopping = false
  let restart: Promise<void> = Promise.resolve()
  let timer = setTimeout(look, lookEvery)
  timer.unref()

  function look(): void {
    restart = findProcess(current.pid) ? Promise.resolve() : startAgain()
    restart.then(() => again(lookEvery))
  }

  function again(after: number): void {
    if (stopping) return
    timer = setTimeout(look, after)
    timer.unref()
  }

  async function startAgain(): Promise<void> {
    log(`PostgreSQL (process ${current.pid}) is gone; starting it again`)
    try {
      current = await start(current.port)
      log(`PostgreSQL runs again (process ${current.pid})`)
    } catch (error) {
      log(`PostgreSQL could not be started again: ${(error as Error).message}`)
      await new Promise((done) => setTimeout(done, tryAgainAfter).unref())
    }
  }

  return {
    current: () => current,
    async stop(stopPostmaster) {
      stopping = true
      clearTimeout(timer)
      await restart
      await stopPostmaster(current)
    },
  }
}
