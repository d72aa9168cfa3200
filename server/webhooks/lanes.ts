import { attempt, type DueDelivery, type SendingOptions } from './attempt.ts'

/** So many are being sent at once, and to one webhook so many: who answers slowly delays nobody else for long. */
const atOnce = 12
const atOnceToOne = 2

/** Sends what is due, apart from the jobs of the outbox: a receiver that takes its time must hold up no notice. */
export interface Lanes {
  send(due: DueDelivery): void
  /** Breaks off what is under way, which is tried again when its lease is over. */
  stop(): Promise<void>
}

export interface LanesOptions extends SendingOptions {
  readonly onProblem: (problem: Error) => void
}

export function createLanes(options: LanesOptions): Lanes {
  const waiting = new Map<string, DueDelivery>()
  const busy = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  return {
    send(due) {
      if (stopping.signal.aborted) return
      waiting.set(JSON.stringify(due), due)
      startMore()
    },
    async stop() {
      stopping.abort()
      waiting.clear()
      await Promise.all(running)
    },
  }

  function startMore(): void {
    for (const [key, due] of waiting) {
      if (running.size >= atOnce) return
      const lane = `${due.tenant}/${due.webhook}`
      if ((busy.get(lane) ?? 0) >= atOnceToOne) continue
      waiting.delete(key)
      busy.set(lane, (busy.get(lane) ?? 0) + 1)
      const one = attempt(options, due, stopping.signal)
        .catch(options.onProblem)
        .finally(() => {
          running.delete(one)
          const left = (busy.get(lane) ?? 1) - 1
          if (left === 0) busy.delete(lane)
          else busy.set(lane, left)
          startMore()
        })
      running.add(one)
    }
  }
}
