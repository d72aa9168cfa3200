import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'

const root = join(import.meta.dirname, '..')

interface Run {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
}

/** `npm start` without npm, in a process group of its own like a shell's job. */
function start(environment: Readonly<Record<string, string>>): Run {
  const args = ['--import', './tools/compile-cache.js', '--import', './web/tsx.ts', 'server/main.ts']
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  })
  const heard = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    heard.out += text
  })
  child.stderr.on('data', (text) => {
    heard.err += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, out: () => heard.out, err: () => heard.err, ended }
}

async function until<T>(look: () => T | undefined | false, run: Run): Promise<T> {
  for (let waited = 0; waited < 90_000; waited += 50) {
    const found = look()
    if (found) return found
    assert.equal(run.child.exitCode, null, `it ended: ${run.out()}${run.err()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`not within 90 s: ${run.out()}${run.err()}`)
}

const addressIn = (run: Run) => until(() => /ready: (http:\S+)/.exec(run.out())?.[1], run)

describe('npm start', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laksana-start-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('refuses with one sentence what an operator can mend, and leaves nothing behind', async () => {
    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const { port } = busy.address() as { port: number }
    const aFile = join(folder, 'a-file')
    await writeFile(aFile, 'x')
    const untouched = join(folder, 'untouched')
    for (const [environment, sentence] of [
      [{ PORT: String(port), LAKSANA_DATA: untouched }, /^Port \d+ is in use by another program: .*\n$/],
      [{ PORT: 'tiga', LAKSANA_DATA: untouched }, /^PORT is “tiga”: .*\n$/],
      [
        { PORT: '0', LAKSANA_HOST: '203.0.113.1', LAKSANA_DATA: untouched },
        /^LAKSANA_HOST 203.0.113.1 is no address .*\n$/,
      ],
      [
        { PORT: '0', DATABASE_URL: 'bukan alamat', LAKSANA_DATA: untouched },
        /^DATABASE_URL is not an address .*\n$/,
      ],
      [
        { PORT: '0', DATABASE_URL: 'postgres://a:b@127.0.0.1:1/laksana', LAKSANA_DATA: untouched },
        /^Nothing answers at .*\n$/,
      ],
      [{ PORT: '0', LAKSANA_DATA: aFile }, /^The data folder .*a-file can't be made or isn't a folder .*\n$/],
      [{ PORT: '0', LAKSANA_DATA: untouched, LAKSANA_DEMO: 'mungkin' }, /^LAKSANA_DEMO is “mungkin”: .*\n$/],
    ] as const) {
      const run = start(environment)
      assert.equal(await run.ended, 1)
      assert.match(run.err(), sentence)
    }
    busy.close()
    assert.equal(await readFile(aFile, 'utf8'), 'x')
    assert.equal(existsSync(untouched), false)
  })

  test('greets, serves, stops with Ctrl-C and keeps its data', async () => {
    const environment = { PORT: '0', LAKSANA_DATA: join(folder, 'data') }
    const first = start(environment)
    const address = await addressIn(first)
    assert.match(first.out(), /Demo accounts, all with the password laksana-demo/)
    const tenants = await (await fetch(`${address}/api/v1/tenants`)).json()
    assert.equal(tenants.length, 5)
    assert.equal((await fetch(address)).status, 200)
    const page = await (await fetch(`${address}/masuk`)).text()
    const stylesheet = /href="(\/aset\/[^"]+\.css)"/.exec(page)?.[1]
    const asset = await fetch(address + stylesheet)
    assert.equal(asset.status, 200)
    assert.match(String(asset.headers.get('cache-control')), /immutable/)
    const token = await signInForToken(address)

    process.kill(-first.child.pid!, 'SIGINT')
    process.kill(-first.child.pid!, 'SIGINT')
    assert.equal(await first.ended, 0, first.err())
    assert.equal(first.err(), '')
    assert.match(first.out(), /Stopped\.\n$/)

    const again = start(environment)
    const me = await fetch(`${await addressIn(again)}/api/v1/me`, {
      headers: { authorization: `Bearer ${token}` },
    })
    assert.equal(me.status, 200)
    assert.doesNotMatch(again.out(), /this once/)
    process.kill(again.child.pid!, 'SIGTERM')
    assert.equal(await again.ended, 0)
    assert.equal(again.err(), '')
  })
})

/** Through the forms, as a browser would. */
async function signInForToken(address: string): Promise<string> {
  const accounts = await (await fetch(`${address}/masuk/demo`)).text()
  const email = /value="([^"]+@[^"]+)"/.exec(accounts)?.[1]
  assert.ok(email)
  const signedIn = await fetch(`${address}/masuk/demo`, {
    method: 'POST',
    body: new URLSearchParams({ email }),
    headers: { origin: address },
    redirect: 'manual',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const made = await fetch(`${address}/api/v1/tokens`, {
    method: 'POST',
    body: JSON.stringify({ name: 'percobaan' }),
    headers: { 'content-type': 'application/json', origin: address, cookie },
  })
  assert.equal(made.status, 201)
  return (await made.json()).token
}
