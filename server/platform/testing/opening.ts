import { openDatabase } from '../database/open.ts'

/** A program that opens a database and is made to be killed: `opening.ts <data folder>`. Tells its parent the process of PostgreSQL. */
const database = await openDatabase({ dataFolder: process.argv[2]!, log: () => {} })
process.send?.({ pid: database.pid() })
setInterval(() => {}, 1_000)
process.on('disconnect', () => process.exit())
