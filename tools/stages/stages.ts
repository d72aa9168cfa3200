import { availableParallelism } from 'node:os'
import { listFiles } from '../checks/source-files.ts'

export interface Stage {
  readonly name: string
  readonly files: readonly string[]
  /** Test files at once. */
  readonly atOnce: number
  /** For one file: it must never hang. */
  readonly limitSeconds: number
}

/**
 * Quick proofs first. Database tests and journeys wait for their PostgreSQL and browser half of the time, so there are as
 * many at once as there are cores.
 */
export function listStages(root: string): Stage[] {
  const cores = availableParallelism()
  return [
    {
      name: 'pure tests',
      files: under(root, ['engine', 'library', 'web', 'tools', 'bench']),
      atOnce: cores,
      limitSeconds: 300,
    },
    { name: 'database tests', files: under(root, ['server']), atOnce: cores + 1, limitSeconds: 300 },
    { name: 'browser journeys', files: under(root, ['journeys']), atOnce: cores + 1, limitSeconds: 600 },
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

/** These take longest, so they begin first: at the end of a stage everybody would wait for them. */
export const longest: readonly string[] = [
  'engine/case/properties.test.ts',
  'server/main.test.ts',
  'server/platform/crash.test.ts',
  'server/cases/flows.test.ts',
  'journeys/every-page.test.ts',
]

function under(root: string, folders: readonly string[]): string[] {
  const files = folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.(test|journey)\.tsx?$/.test(path))
  return [
    ...longest.filter((path) => files.includes(path)),
    ...files.filter((path) => !longest.includes(path)),
  ]
}
