import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second in /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const ticks = 100

/**
 * Seconds of processor time that this program and the PostgreSQL of process `postmaster` have taken so far. Null where
 * that can't be known: another system than Linux, or a PostgreSQL that isn't ours.
 */
export function cpuSeconds(postmaster: number | null): number | null {
  if (postmaster === null || process.platform !== 'linux') return null
  const mine = process.cpuUsage()
  let theirs = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const [, parent, ...fields] = fieldsOf(pid)
    if (Number(parent) === postmaster) theirs += Number(fields[9]) + Number(fields[10])
  }
  return (mine.user + mine.system) / 1e6 + theirs / ticks
}

/** From the third field of `stat` on (proc_pid_stat(5)): state, parent, …; utime and stime are numbers 14 and 15. */
function fieldsOf(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    // It has ended meanwhile.
    return []
  }
}
