import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { beforeEach, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { newSecret } from '#server/platform/index.ts'
import { useReceiver } from '#server/platform/testing/receiver.ts'
import { type GatewayMessage, openGateway } from './gateway.ts'

const receiver = useReceiver()
const secret = newSecret()
let clock = Date.now()
const now = () => new Date(clock).toISOString()
const later = (seconds: number) => new Date(clock + seconds * 1_000).toISOString()
const message: GatewayMessage = {
  id: 'a1',
  kind: 'notice',
  address: '+6281234567890',
  language: 'id',
  text: 'Permohonan dikembalikan: SATU-26-1',
  link: 'https://laksana.example/kabar',
}
const open = (timeout = 2_000) => openGateway({ settings: { url: receiver.address, secret }, now, timeout })
const answering = (status: number, headers: Record<string, string> = {}) => {
  receiver.answer = (response: ServerResponse) => response.writeHead(status, headers).end('+6281234567890?')
}

beforeEach(() => {
  clock = Date.now()
  receiver.received.length = 0
  answering(202)
})

test('the whole message is posted, signed so that the library of the scheme believes it', async () => {
  assert.deepEqual(await open().send(message), { kind: 'sent' })
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]]
  assert.deepEqual(new Webhook(secret).verify(body, headers as Record<string, string>), message)
  assert.equal(headers['webhook-id'], 'a1')
})

const reference = readFileSync(
  new URL('../../../docs/reference/messenger-gateway.md', import.meta.url),
  'utf8',
)
const rows = [...reference.matchAll(/^\| ((?:`\d{3}`(?:, )?)+) \| (?:`([a-z-]+)`|–) \|/gm)]
test('the reference has a row for each kind of answer', () => assert.equal(rows.length, 6))

for (const [, codes = '', word = null] of rows)
  for (const [code] of codes.matchAll(/\d{3}/g))
    test(`an answer ${code} comes to what the reference says`, async () => {
      answering(Number(code))
      const gateway = open()
      const outcome = await gateway.send(message)
      assert.equal('problem' in outcome ? outcome.problem : null, word)
      if ('detail' in outcome) assert.equal(outcome.detail, `HTTP ${code}`, 'nothing of what it says is kept')
      const everybodyWaits = word === 'gateway-busy' || word === 'gateway-refuses-us'
      assert.equal(gateway.away() !== null, everybodyWaits)
      assert.equal(outcome.kind === 'refused', word === 'recipient-unknown' || word === 'gateway-refused')
    })

test('the reference names each field of a message', () => {
  const named = [...reference.matchAll(/^\| `([a-z]+)` \| /gm)].map(([, field]) => field)
  assert.deepEqual(named, [...Object.keys(message), 'code'])
})

test('the gateway of the reference takes what we post, once', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(reference) ?? []
  // Where it finds the library of the scheme.
  const folder = new URL('../../../node_modules/.cache/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL(`gateway-${process.pid}.mjs`, folder)
  writeFileSync(file, code)
  const delivered: string[][] = []
  const deliver = async (...given: string[]) => {
    if (given[0] === '@nobody') throw Object.assign(new Error('unknown'), { status: 404 })
    delivered.push(given)
  }
  const { createGateway } = await import(file.href)
  const server = createGateway({ secret, deliver })
  try {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${server.address().port}`
    const gateway = openGateway({ settings: { url, secret }, now })
    for (const _ of ['first', 'again']) assert.deepEqual(await gateway.send(message), { kind: 'sent' })
    assert.deepEqual(delivered, [[message.address, `${message.text}\n${message.link}`]])
    const unknown = await gateway.send({ ...message, id: 'a2', address: '@nobody' })
    assert.ok(unknown.kind === 'refused' && unknown.problem === 'recipient-unknown')
    const stranger = openGateway({ settings: { url, secret: newSecret() }, now })
    const refused = await stranger.send(message)
    assert.ok(refused.kind === 'away' && refused.problem === 'gateway-refuses-us')
  } finally {
    server.close()
    rmSync(file)
  }
})

test('what concerns every message makes all of them wait, longer each time, until something arrives', async () => {
  const gateway = open()
  for (const [status, seconds, problem] of [
    [401, 30, 'gateway-refuses-us'],
    [302, 60, 'gateway-refuses-us'],
    [503, 120, 'gateway-busy'],
  ] as const) {
    answering(status)
    const outcome = await gateway.send(message)
    assert.deepEqual(outcome, { kind: 'away', problem, detail: `HTTP ${status}`, until: later(seconds) })
    assert.deepEqual(gateway.away(), { until: later(seconds), problem })
    clock += seconds * 1_000
    assert.equal(gateway.away(), null)
  }
  answering(200)
  await gateway.send(message)
  answering(503)
  const outcome = await gateway.send(message)
  assert.ok(outcome.kind === 'away' && outcome.until === later(30), 'begins anew')
})

test('a gateway that says when to come back is believed, for a day at most', async () => {
  for (const [asked, seconds] of [
    ['90', 90],
    ['999999', 86_400],
  ] as const) {
    answering(429, { 'retry-after': asked })
    const outcome = await open().send(message)
    assert.ok(outcome.kind === 'away' && outcome.until === later(seconds))
  }
})

test('silence may be a message that arrived; nobody there is none', async () => {
  receiver.answer = () => {}
  assert.deepEqual(await open(100).send(message), {
    kind: 'failed',
    problem: 'gateway-silent',
    uncertain: true,
  })
  const nobody = openGateway({ settings: { url: 'http://127.0.0.1:1', secret }, now })
  assert.deepEqual(await nobody.send(message), {
    kind: 'away',
    problem: 'gateway-unreachable',
    until: later(30),
  })
})
