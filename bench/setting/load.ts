import { cpuSeconds } from './cpu.ts'

/** Cases played side by side for a while, each by one person after the other. */
export interface Load {
  readonly concurrent: number
  readonly seconds: number
  /** Plays one case; stops as soon as `sent` answers false. */
  play(sent: () => boolean): Promise<unknown>
}

export interface Pace {
  /** Commands a second: those begun before time was up, all of which were waited for. */
  readonly rate: number
  /** Microseconds of processor time a command, of this program and PostgreSQL; null where that can't be known. */
  readonly cpu: number | null
}

export async function paceOf({ concurrent, seconds, play }: Load, postmaster: number | null): Promise<Pace> {
  const cpuBefore = cpuSeconds(postmaster)
  const began = performance.now()
  const until = began + seconds * 1000
  let commands = 0
  const sent = () => {
    if (performance.now() >= until) return false
    commands += 1
    return true
  }
  const person = async () => {
    while (performance.now() < until) await play(sent)
  }
  await Promise.all(Array.from({ length: concurrent }, person))
  const took = (performance.now() - began) / 1000
  const cpuAfter = cpuSeconds(postmaster)
  const cpu = cpuBefore === null || cpuAfter === null ? null : ((cpuAfter - cpuBefore) * 1e6) / commands
  return { rate: commands / took, cpu }
}
