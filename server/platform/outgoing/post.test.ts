import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { answers, useReceiver } from '../testing/receiver.ts'
import { networkFrom } from './addresses.ts'
import { addressProblem, createPost, longestAnswer } from './post.ts'

const receiver = useReceiver()
beforeEach(() => {
  receiver.received.length = 0
  receiver.answer = answers(204)
})
const here = { http: true, networks: [networkFrom('127.0.0.0/8')!] }
const strict = { http: true, networks: [] }
const message = { headers: { 'webhook-id': 'msg_1' }, body: '{"a":"é"}' }

test('what is sent arrives to the byte, with its headers', async () => {
  const answer = await createPost(here)({ url: `${receiver.address}/kait?x=1`, ...message })
  assert.deepEqual([answer.problem, answer.status], [null, 204])
  const [got] = receiver.received
  assert.deepEqual([got?.path, got?.body, got?.headers['webhook-id']], ['/kait?x=1', message.body, 'msg_1'])
})

test('nothing inside is sent to, however its address is written', async () => {
  const hosts = [
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ]
  for (const host of [...hosts, '10.0.0.1', '169.254.169.254', '[fe80::1]', '0'])
    assert.equal(
      (await createPost(strict)({ url: `http://${host}:${receiver.port}/`, ...message })).problem,
      'inside-address',
      host,
    )
  assert.deepEqual(receiver.received, [])
})

test('nor is a name that leads inside', async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '169.254.169.254']) {
    const resolveName = async () => [{ address, family: address.includes(':') ? 6 : 4 }]
    const post = createPost(strict, { resolveName })
    const answer = await post({ url: `http://kait.example.go.id:${receiver.port}/`, ...message })
    assert.equal(answer.problem, 'inside-address', address)
  }
  assert.equal(
    (await createPost(strict)({ url: `http://localhost:${receiver.port}/`, ...message })).problem,
    'inside-address',
  )
  assert.deepEqual(receiver.received, [])
})

test('a name is resolved once, and exactly the address that was judged is connected to', async () => {
  let asked = 0
  const resolveName = async () => {
    asked += 1
    return asked === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '10.0.0.1', family: 4 }]
  }
  const post = createPost(here, { resolveName })
  const answer = await post({ url: `http://kait.example.go.id:${receiver.port}/`, ...message })
  assert.deepEqual([answer.problem, asked], [null, 1])
})

test('of several addresses of a name only one outside is taken', async () => {
  const resolveName = async () => [
    { address: '10.0.0.1', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]
  const answer = await createPost(here, { resolveName })({
    url: `http://kait.example.go.id:${receiver.port}/`,
    ...message,
  })
  assert.equal(answer.problem, null)
})

test('a redirect is not followed', async () => {
  receiver.answer = answers(302, { location: `${receiver.address}/lain` })
  const answer = await createPost(here)({ url: `${receiver.address}/kait`, ...message })
  assert.deepEqual([answer.problem, answer.status], ['redirect', 302])
  assert.deepEqual(
    receiver.received.map(({ path }) => path),
    ['/kait'],
  )
})

test('of a long answer only the beginning is read, and one that never ends is left', async () => {
  receiver.answer = (response) => {
    response.writeHead(200)
    const more = setInterval(() => response.write('x'.repeat(2_000)), 1)
    response.on('close', () => clearInterval(more))
  }
  const answer = await createPost(here)({ url: receiver.address, ...message })
  assert.deepEqual([answer.problem, answer.body.length], [null, longestAnswer])
})

test('who does not answer in time is left alone', async () => {
  receiver.answer = () => {}
  const answer = await createPost(here, { timeout: 100 })({ url: receiver.address, ...message })
  assert.deepEqual([answer.problem, answer.status], ['timeout', null])
})

test('each way of failing has its name', async () => {
  receiver.answer = answers(503, { 'retry-after': '120' })
  const busy = await createPost(here)({ url: receiver.address, ...message })
  assert.deepEqual([busy.problem, busy.status, busy.retryAfter], ['answered', 503, 120])
  const away = await createPost(here)({ url: 'http://127.0.0.1:9/', ...message })
  assert.equal(away.problem, 'no-connection')
  const resolveName = async () => {
    throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  }
  const unknown = await createPost(here, { resolveName })({ url: 'http://tidak-ada.example/', ...message })
  assert.equal(unknown.problem, 'unknown-name')
  const plain = await createPost(here)({ url: `https://127.0.0.1:${receiver.port}/`, ...message })
  assert.equal(plain.problem, 'bad-certificate')
})

test('an address is judged before it is kept', () => {
  const rules = { http: false, networks: [] }
  const of = (url: string) => addressProblem(url, rules)
  assert.equal(of('https://kait.example.go.id/laksana?kunci=1'), null)
  assert.equal(of('http://kait.example.go.id/'), 'not-https')
  assert.equal(of('https://10.0.0.1/'), 'inside-address')
  assert.equal(of('https://2130706433/'), 'inside-address')
  for (const wrong of ['kait', 'ftp://x.example/', 'file:///etc/passwd', 'https://a:b@x.example/'])
    assert.equal(of(wrong), 'bad-address', wrong)
})
