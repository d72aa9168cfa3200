import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const pageBytes = 4096

/**
 * Resolves when the process holds more than `bytes` of memory; rejects with `signal`. Only Linux tells; elsewhere it
 * waits for the signal.
 */
export async function grownBeyond(
  pid: number | undefined,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    await setTimeout(50, undefined, { signal, ref: false })
    const told = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '')
    if (Number(told.split(' ')[1] ?? 0) * pageBytes > bytes) return
  }
}
