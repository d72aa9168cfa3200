import { openDatabase } from '#server/platform/index.ts'
import { checkPort } from './port.ts'
import { runProgram } from './program.ts'
import { readSettings } from './settings.ts'

await runProgram(async (root) => {
  const settings = readSettings(process.env, root)
  const { host, port, dataFolder, databaseUrl } = settings
  await checkPort(host, port)
  console.log(
    databaseUrl ? 'Opening the database in DATABASE_URL …' : `Starting PostgreSQL on ${dataFolder} …`,
  )
  // The rest is read while PostgreSQL starts; a mistake in the settings is told without either.
  const [database, { serve }] = await Promise.all([
    openDatabase({ url: databaseUrl, dataFolder, log: console.log }),
    import('./serve.ts'),
  ])
  return serve(settings, database, root)
})
