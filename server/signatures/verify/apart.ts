import { Worker } from 'node:worker_threads'
import type { NotVerified } from '../contract.ts'
import type { SentFacts } from './apart-thread.ts'
import type { TrustAnchor } from './trust.ts'
import type { Verification } from './verify.ts'

/** Files looked at side by side, and those that may wait. */
const atOnce = 2
const mostWaiting = 16
/** Milliseconds for one file: a paper of 25 MB with three signatures takes a fraction of it. */
const usualPatience = 10_000
const memory = { maxOldGenerationSizeMb: 512 }

/** What is believed of the authorities with these serials, and how many signatures there should be. */
type Ask = (
  authorities: readonly string[],
) => Promise<{ readonly anchors: readonly TrustAnchor[]; readonly expected: number }>

/**
 * Verifies files of strangers, each in a thread of its own that is ended when it takes too long or too much: whoever
 * makes a file to hold us up holds up nobody else.
 */
export function verifyApart(
  patience = usualPatience,
): (file: Uint8Array, ask: Ask) => Promise<Verification | NotVerified> {
  let running = 0
  const waiting: (() => void)[] = []

  return async (file, ask) => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) return { kind: 'busy' }
    else await new Promise<void>((begin) => waiting.push(begin))
    try {
      return await inThread(file, ask, patience)
    } finally {
      // Whoever waits longest takes this place over.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

function inThread(file: Uint8Array, ask: Ask, patience: number): Promise<Verification | NotVerified> {
  const thread = new Worker(new URL('./apart-thread.ts', import.meta.url), {
    workerData: file,
    resourceLimits: memory,
    execArgv: [],
    env: {},
  })
  return new Promise<Verification | NotVerified>((done, fail) => {
    const timer = setTimeout(() => done({ kind: 'gave-up' }), patience)
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') done({ kind: 'gave-up' })
      else fail(error)
    })
    thread.on('exit', () => clearTimeout(timer))
    thread.once('message', (authorities: readonly string[]) => {
      thread.once('message', done)
      ask(authorities).then((facts) => thread.postMessage(sent(facts)), fail)
    })
  }).finally(() => thread.terminate())
}

const sent = ({ anchors, expected }: Awaited<ReturnType<Ask>>): SentFacts => ({
  anchors: anchors.map((anchor) => ({ ...anchor, certificate: anchor.certificate.raw })),
  expected,
})
