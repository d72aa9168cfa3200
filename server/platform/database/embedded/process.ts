import { readFileSync } from 'node:fs'
import { platform } from 'node:os'

/**
 * When a process began, as a mark that tells it from a later one with the same id; '' where the system doesn't say.
 * Null: there is no such process (one that has ended but wasn't collected counts as gone).
 */
export function findProcess(pid: number): { readonly began: string; readonly command: string } | null {
  if (platform() === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name, in brackets, may hold anything; the fields after it are fixed: state is the 1st, start time the 20th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return null
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return { began: fields[19] ?? '', command }
    } catch {
      return null
    }
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return null
  }
  return { began: '', command: '' }
}
