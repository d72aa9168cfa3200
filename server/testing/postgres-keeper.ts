import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findClusterFolder } from '#server/platform/database/embedded/folder.ts'
import { startEmbedded } from '#server/platform/database/embedded/index.ts'
import { prepareDatabase } from '#server/platform/database/prepare.ts'
import { templateName } from './postgres-meeting.ts'

/**
 * Keeps one PostgreSQL for all test processes, in a process of its own: `postgres-keeper.ts <meeting file>`.
 * Each test process holds a connection to it; when the last one is gone, it stops PostgreSQL, removes everything and
 * ends. fsync is off: tests don't outlive the machine (the crash test uses a real one).
 */
const meetingFile = process.argv[2]!
const lingerFor = 2_000
const firstWithin = 20_000

const dataFolder = await mkdtemp(join(tmpdir(), 'laksana-test-'))
await chmod(dataFolder, 0o755)
const postgres = await startEmbedded({
  dataFolder,
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  log: () => {},
})
const admin = new pg.Client({ connectionString: postgres.adminUrl })
await admin.connect()
await admin.query(`create database ${templateName}`)
await admin.end()
await prepareDatabase(postgres.adminUrl.replace(/\/postgres$/, `/${templateName}`), postgres.password)

let guests = 0
let left = false
let leaving = setTimeout(leave, firstWithin)
const server = createServer((socket) => {
  if (left) return void socket.destroy()
  guests += 1
  clearTimeout(leaving)
  socket.on('error', () => {})
  socket.on('close', () => {
    guests -= 1
    if (guests === 0) leaving = setTimeout(leave, lingerFor)
  })
  socket.resume()
  socket.write('welcome')
})
server.listen({ host: '127.0.0.1', port: 0 }, async () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const meeting = { port: address.port, adminUrl: postgres.adminUrl, secret: postgres.password }
  await writeFile(`${meetingFile}.new`, JSON.stringify(meeting), { mode: 0o600 })
  await rename(`${meetingFile}.new`, meetingFile)
})

async function leave(): Promise<void> {
  left = true
  server.close()
  await rm(meetingFile, { force: true })
  const folder = findClusterFolder(dataFolder)?.folder
  await postgres.stop()
  for (const path of [dataFolder, folder]) if (path) await rm(path, { recursive: true, force: true })
}
