import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import { findProcess } from './process.ts'

/**
 * One program a data folder. The lock names the process and when it began, so one left by a kill -9 doesn't hold.
 * Throws StartupProblem when another program has the folder. Returns the release.
 */
export function lockFolder(dataFolder: string): () => void {
  const lock = join(dataFolder, 'lock')
  const mine = `${process.pid} ${findProcess(process.pid)?.began ?? ''}`
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' })
      return () => {
        if (read(lock) === mine) rmSync(lock, { force: true })
      }
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
    const holder = read(lock)
    if (holder === null) continue
    if (holds(holder)) throw inUse(dataFolder, holder)
    takeAway(lock, holder, dataFolder)
  }
}

/** Removes a stale lock, unless another program has taken the folder between our reading it and now. */
function takeAway(lock: string, stale: string, dataFolder: string): void {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  const taken = read(aside)
  if (taken !== null && taken !== stale && holds(taken)) {
    linkSync(aside, lock)
    rmSync(aside)
    throw inUse(dataFolder, taken)
  }
  rmSync(aside, { force: true })
}

function holds(holder: string): boolean {
  const [pid, began] = holder.split(' ')
  const found = findProcess(Number(pid))
  return found !== null && found.began === began
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function inUse(dataFolder: string, holder: string): StartupProblem {
  return new StartupProblem(
    `Another Laksana (process ${holder.split(' ')[0]}) uses ${dataFolder}: stop it, or set LAKSANA_DATA to another folder.`,
  )
}
