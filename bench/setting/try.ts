import { startServer } from './database.ts'
import { openOffice } from './office.ts'
import { recordScript } from './script.ts'
import { measureCommands } from '../commands.ts'
import { quickSize } from './size.ts'
const server = await startServer(process.env.DATABASE_URL)
try {
  console.log('first start', server.firstStart)
  const office = await openOffice(await server.open(), server.folder)
  const script = await recordScript(office)
  console.log(JSON.stringify(await measureCommands(office, server.admin, script, quickSize), null, 1))
} finally { await server.close() }
