import { availableParallelism } from 'node:os'
import { listFiles } from '../checks/source-files.ts'

export interface Stage {
  readonly name: string
  readonly files: readonly string[]
  /** Test files at once. */
  readonly atOnce: number
  /** For the whole stage: it must never hang. */
  readonly limitSeconds: number
}

/**
 * Quick proofs first. Each database test runs a PostgreSQL of its own and each journey a browser as well, so those
 * don't share their cores.
 */
export function listStages(root: string): Stage[] {
  const cores = availableParallelism()
  const half = Math.max(1, Math.floor(cores / 2))
  return [
    {
      name: 'pure tests',
      files: under(root, ['engine', 'library', 'web', 'tools', 'bench']),
      atOnce: cores,
      limitSeconds: 900,
    },
    { name: 'database tests', files: under(root, ['server']), atOnce: cores, limitSeconds: 1_500 },
    { name: 'browser journeys', files: under(root, ['journeys']), atOnce: half, limitSeconds: 1_500 },
  ]
}

/** The stages with only the files at or below a path; stages without any are left out. */
export function narrowStages(stages: readonly Stage[], paths: readonly string[]): Stage[] {
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
  return stages
    .map((stage) => ({
      ...stage,
      files: stage.files.filter((file) =>
        wanted.some((path) => file === path || file.startsWith(`${path}/`) || file.startsWith(`${path}.`)),
      ),
    }))
    .filter(({ files }) => files.length > 0)
}

function under(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.(test|journey)\.tsx?$/.test(path))
}
