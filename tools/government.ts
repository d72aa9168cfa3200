import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FileMistake } from '#library/index.ts'
import { openDatabase, openPools, StartupProblem } from '#server/platform/index.ts'
import { readSettings } from '#server/settings.ts'
import { loadGovernment } from './government/load.ts'
import { readGovernment } from './government/read.ts'
import { reportOf } from './government/report.ts'

/**
 * `npm run government -- pemda.yaml [sop.yaml …] [--new-password=address …]`: loads an office's own government, or
 * brings it up to date, into the database that `npm start` uses. First passwords are printed this once and kept nowhere.
 */
const usage = 'Write: npm run government -- pemda.yaml [sop.yaml …] [--new-password=address …]'
const root = resolve(import.meta.dirname, '..')

try {
  const { file, procedures, anew } = readArguments()
  const government = readGovernment(file, procedures)
  for (const sentence of government.said) console.error(sentence)
  const settings = readSettings(process.env, root)
  const database = await openDatabase({ url: settings.databaseUrl, dataFolder: settings.dataFolder })
  const pools = openPools(database.urls, { app: 2, auth: 2 })
  try {
    const loaded = await loadGovernment(pools, government, new Date().toISOString(), anew)
    console.log(reportOf(government.form, loaded))
  } finally {
    await pools.end()
    await database.stop()
  }
} catch (error) {
  if (!(error instanceof FileMistake || error instanceof StartupProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { 'new-password': { type: 'string', multiple: true, default: [] } },
    })
    const [file, ...procedures] = positionals
    if (file !== undefined) return { file, procedures, anew: values['new-password'] }
  } catch (error) {
    throw new FileMistake(`${(error as Error).message}\n${usage}`)
  }
  throw new FileMistake(`No file was named. ${usage}`)
}
