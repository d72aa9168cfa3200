import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Part, PartRead } from './part.ts'

/** Milliseconds a bundle may take to be read or bound. */
const patience = 60_000
const mostMegabytes = 1024

/** Reads parts into pages and binds them behind a front. Throws where either takes too long or too much memory. */
export async function bound(
  parts: readonly Part[],
  frontOf: (read: readonly PartRead[]) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const worker = new Worker(join(import.meta.dirname, 'binder-worker.ts'), {
    execArgv: [],
    workerData: parts,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const next = async <T>() => {
    const signal = AbortSignal.timeout(patience)
    const [message] = await once(worker, 'message', { signal })
    return message as T
  }
  try {
    const front = await frontOf(await next<readonly PartRead[]>())
    worker.postMessage(front)
    return await next<Uint8Array>()
  } finally {
    await worker.terminate()
  }
}
