import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { listMigrations } from '#server/platform/database/migrations.ts'

/** The migrated database that every test's database is a copy of. */
export const templateName = 'laksana_template'

/** Where the PostgreSQL shared by all test processes of this clone is found. */
export interface Meeting {
  /** The keeper's own port: as long as someone is connected, it keeps PostgreSQL running. */
  readonly port: number
  readonly adminUrl: string
  readonly secret: string
}

const keeper = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url))
const patience = 60_000

/** Finds the shared PostgreSQL or has one started, and stays a guest of it until this process ends. */
export async function meetPostgres(): Promise<Meeting> {
  const file = await meetingFile()
  const until = performance.now() + patience
  while (performance.now() < until) {
    const meeting = await read(file)
    if (meeting && (await becomeGuest(meeting.port))) return meeting
    await startKeeper(file)
    await pause(50)
  }
  throw new Error(`no PostgreSQL for tests within ${patience / 1000} s: see ${file}.log`)
}

/** One a user, clone and schema, so that a changed migration never meets an old template. */
async function meetingFile(): Promise<string> {
  const schema = (await listMigrations()).map((migration) => migration.checksum).join()
  const mark = createHash('sha256').update(`${keeper} ${schema}`).digest('hex').slice(0, 16)
  return join(tmpdir(), `laksana-test-${userInfo().uid}-${mark}.json`)
}

async function read(file: string): Promise<Meeting | null> {
  try {
    if ((await stat(file)).uid !== userInfo().uid) return null
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}

/** False: nobody is there, or it is just leaving. */
function becomeGuest(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.once('data', () => {
      socket.unref()
      resolve(true)
    })
  })
}

/** The folder beside the meeting file is there while somebody starts a keeper; one left by a crash is taken over. */
async function startKeeper(file: string): Promise<void> {
  const starting = `${file}.starting`
  try {
    await mkdir(starting)
  } catch {
    const since = await stat(starting).catch(() => null)
    if (since && Date.now() - since.mtimeMs > 30_000) await rm(starting, { recursive: true, force: true })
    return
  }
  try {
    const child = spawn(process.execPath, [keeper, file], { detached: true, stdio: 'ignore' })
    child.unref()
    let ended = false
    child.once('exit', () => {
      ended = true
    })
    const before = await read(file)
    for (let n = 0; n < 600 && !ended; n++) {
      const now = await read(file)
      if (now && now.port !== before?.port) return
      await pause(50)
    }
    throw new Error(
      'the PostgreSQL for tests does not start: run node server/testing/postgres-keeper.ts /tmp/meeting.json to see why',
    )
  } finally {
    await rm(starting, { recursive: true, force: true })
  }
}
