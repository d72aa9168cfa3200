import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { caseAfter, done } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { answers, type Received, useReceiver } from '#server/platform/testing/receiver.ts'
import { webhookKinds } from './kinds.ts'
import { type Sender, senderOf } from './testing/sender.ts'

const office = useOffice('katingan', 'cirebon')
const receiver = useReceiver()
let sender: Sender
beforeEach(async () => {
  sender = senderOf(office)
  await office.database.admin.query('delete from laksana.outbox')
  await office.database.admin.query('delete from laksana.webhook_delivery')
  await office.database.admin.query('delete from laksana.webhook')
  await office.database.admin.query('delete from laksana.notice')
  office.setNow(new Date().toISOString())
  receiver.received.length = 0
  receiver.answer = answers(204)
})

const administrator = (tenant = 'katingan') => office.viewer(tenant, 'administrator')

async function addWebhook(kinds: readonly string[] = webhookKinds, tenant = 'katingan') {
  const draft = { url: `${receiver.address}/laksana`, description: 'Dasbor', kinds }
  const made = await office.app.webhooks.add(await administrator(tenant), draft)
  if (made.kind !== 'made') throw new Error(JSON.stringify(made))
  return made
}

const typesOf = (all: readonly Received[]) => all.map(({ body }) => JSON.parse(body).type as string)
const viewOf = async (id: string) => (await office.app.webhooks.find(await administrator(), id))!

/** The headers as the library wants them; its clock is the machine's, as ours is in these tests. */
const headersOf = ({ headers }: Received) => headers as Record<string, string>

test('a form that is sent twice makes one webhook, and none is changed to the address of another', async () => {
  const draft = { url: `${receiver.address}/laksana`, description: 'Dasbor', kinds: webhookKinds }
  const viewer = await administrator()
  const add = (url = draft.url) => office.app.webhooks.add(viewer, { ...draft, url })
  const both = await Promise.all([add(), add()])
  assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['made', 'refused'])
  const other = await add(`${receiver.address}/lain`)
  assert.ok(other.kind === 'made')
  const answer = await office.app.webhooks.change(viewer, other.id, draft)
  assert.equal(answer.kind === 'refused' && answer.refusal.code, 'WebhookAddressTaken')
  const { host } = new URL(receiver.address)
  for (const written of [`HTTP://${host}/laksana`, `http://${host}/./laksana`, `http://${host}/laksana#x`])
    assert.equal((await add(written)).kind, 'refused', written)
  await office.database.admin.query(`update laksana.webhook set url = $2 where webhook_id = $1`, [
    other.id,
    draft.url,
  ])
  assert.equal((await office.app.webhooks.change(viewer, other.id, draft)).kind, 'done', 'two from before')
  const same = { ...draft, url: `${receiver.address}/lain`, description: 'Lain' }
  assert.equal((await office.app.webhooks.change(viewer, other.id, same)).kind, 'done')
})

describe('what happens in a case', () => {
  test('is told to whoever asked for it, signed, thin and without a name', async () => {
    const { secret } = await addWebhook()
    const { caseId } = await caseAfter(office, 1)
    await sender.deliver()
    const types = typesOf(receiver.received)
    assert.ok(types.includes('case.submitted') && types.includes('case.step.completed'), types.join())
    for (const each of receiver.received) new Webhook(secret).verify(each.body, headersOf(each))
    const submitted = receiver.received.find(({ body }) => JSON.parse(body).type === 'case.submitted')!
    const { data, timestamp } = JSON.parse(submitted.body)
    assert.equal(timestamp, office.now())
    assert.match(data.reference, /^KTG/)
    assert.deepEqual(Object.keys(data).sort(), ['caseId', 'procedure', 'reference', 'version'])
    assert.equal(data.caseId, caseId)
    const all = receiver.received.map(({ body }) => body).join()
    assert.doesNotMatch(all, /Antrean|official|operator|kepala-dinas/)
  })

  test('is told of the kinds that were asked for and no others, and to its own government alone', async () => {
    await addWebhook(['case.cancelled'])
    await addWebhook(webhookKinds, 'cirebon')
    const { caseId } = await caseAfter(office, 1)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, caseId, { type: 'CancelCase', reason: 'Anggaran dialihkan' })
    await sender.deliver()
    assert.deepEqual(typesOf(receiver.received), ['case.cancelled'])
    assert.doesNotMatch(receiver.received[0]!.body, /Anggaran/)
  })

  test('leaves nothing in the outbox where nobody listens', async () => {
    await caseAfter(office, 1)
    const left = "select from laksana.outbox where kind = 'webhooks'"
    assert.equal((await office.database.admin.query(left)).rowCount, 0)
    const { id } = await addWebhook()
    await office.app.webhooks.setActive(await administrator(), id, false)
    await caseAfter(office, 1)
    assert.equal((await office.database.admin.query(left)).rowCount, 0)
  })

  test('is told once when its delivery is made twice', async () => {
    await addWebhook(['case.submitted'])
    await caseAfter(office, 0)
    const { rows } = await office.database.admin.query('select tenant_id, kind, body from laksana.outbox')
    await sender.deliver()
    for (const { tenant_id, kind, body } of rows)
      if (kind === 'webhooks')
        await sender.sending.deliveries.get(kind)!({ id: 'x', tenant: tenant_id, body })
    await sender.deliver()
    assert.equal(receiver.received.length, 1)
  })
})

describe('a receiver that is away', () => {
  test('is tried again with growing pauses under the same id, and the log tells each attempt', async () => {
    const { id } = await addWebhook(['case.submitted'])
    receiver.answer = answers(503)
    await caseAfter(office, 0)
    await sender.deliver()
    sender.later(4_000)
    await sender.round()
    assert.equal(receiver.received.length, 1, 'not before its time')
    sender.later(3_000)
    await sender.round()
    receiver.answer = answers(200)
    sender.later(60_000)
    await sender.round()
    assert.equal(receiver.received.length, 2)
    sender.later(6 * 60_000)
    await sender.round()
    assert.equal(receiver.received.length, 3)
    assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1)
    const [delivery] = (await viewOf(id)).deliveries
    assert.equal(delivery?.status, 'delivered')
    assert.deepEqual(
      delivery?.attempts.map(({ status, problem }) => [status, problem]),
      [
        [200, null],
        [503, 'answered'],
        [503, 'answered'],
      ],
    )
  })

  test('gets the longer pause it asks for', async () => {
    await addWebhook(['case.submitted'])
    receiver.answer = answers(429, { 'retry-after': '3600' })
    await caseAfter(office, 0)
    await sender.deliver()
    sender.later(3_500_000)
    await sender.round()
    assert.equal(receiver.received.length, 1)
    sender.later(1_000_000)
    await sender.round()
    assert.equal(receiver.received.length, 2)
  })

  test('is disabled after days in which nothing got through, and administrators are told once', async () => {
    const { id } = await addWebhook(['case.submitted'])
    receiver.answer = answers(500)
    await caseAfter(office, 0)
    await caseAfter(office, 0)
    await sender.deliver()
    for (let n = 0; n < 12; n++) {
      sender.later(30 * 3_600_000)
      await sender.round()
    }
    // Ten tries each, but for the last of the second, where the first had stopped the webhook before it began.
    assert.ok([19, 20].includes(receiver.received.length), `${receiver.received.length} tries`)
    const { webhook } = await viewOf(id)
    assert.deepEqual([webhook.active, webhook.disabledBecause, webhook.givenUp], [false, 'failing', 2])
    const told = await office.database.admin.query(
      `select body from laksana.notice where kind = 'webhook-failing'`,
    )
    assert.deepEqual(told.rows, [{ body: { host: `127.0.0.1:${receiver.port}` } }])
  })

  test('that says 410 is disabled at once', async () => {
    const { id } = await addWebhook(['case.submitted'])
    receiver.answer = answers(410)
    await caseAfter(office, 0)
    await sender.deliver()
    assert.equal((await viewOf(id)).webhook.disabledBecause, 'gone')
    await caseAfter(office, 0)
    await sender.deliver()
    assert.equal(receiver.received.length, 1)
  })

  test('that is stopped while it is being sent to is tried no more', async () => {
    const { id } = await addWebhook()
    const keeper = await administrator()
    receiver.answer = (response) => {
      void office.app.webhooks.setActive(keeper, id, false).then(() => response.writeHead(500).end())
    }
    await caseAfter(office, 0)
    await sender.deliver()
    const { rows } = await office.database.admin.query(
      'select distinct status, next_at from laksana.webhook_delivery',
    )
    assert.deepEqual(rows, [{ status: 'given-up', next_at: null }])
  })

  test('hears what was given up once an administrator asks for it', async () => {
    const { id } = await addWebhook(['case.submitted'])
    const since = office.now()
    receiver.answer = answers(410)
    await caseAfter(office, 0)
    await sender.deliver()
    receiver.answer = answers(204)
    const keeper = await administrator()
    const refused = await office.app.webhooks.replaySince(keeper, id, since)
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'WebhookNotActive')
    await office.app.webhooks.setActive(keeper, id, true)
    assert.deepEqual(await office.app.webhooks.replaySince(keeper, id, since), { kind: 'replayed', count: 1 })
    await sender.deliver()
    assert.equal((await viewOf(id)).deliveries[0]?.status, 'delivered')
    const message = (await viewOf(id)).deliveries[0]!.message
    assert.deepEqual(await office.app.webhooks.replay(keeper, id, message), { kind: 'replayed', count: 1 })
    await sender.deliver()
    assert.equal(receiver.received.length, 3)
    assert.equal((await office.app.webhooks.replay(keeper, id, 'msg_lain')).kind, 'not-found')
  })
})

describe('a process that dies while it sends', () => {
  test('loses nothing: what it had taken is sent when its lease is over', async () => {
    await addWebhook(['case.submitted'])
    await caseAfter(office, 0)
    receiver.answer = () => {}
    const { rows } = await office.database.admin.query(
      'delete from laksana.outbox returning tenant_id, kind, body',
    )
    for (const { tenant_id, kind, body } of rows)
      if (kind === 'webhooks')
        await sender.sending.deliveries.get(kind)!({ id: 'x', tenant: tenant_id, body })
    while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await sender.sending.stop()
    receiver.answer = answers(204)
    const next = senderOf(office)
    await next.sending.everyMinute.run(new AbortController().signal)
    assert.equal(receiver.received.length, 1, 'it still belongs to the first')
    next.later(121_000)
    await next.round()
    assert.equal(receiver.received.length, 2)
  })
})

describe('the secret', () => {
  test('may be changed while the old one still counts for a day', async () => {
    const { id, secret: before } = await addWebhook()
    const made = await office.app.webhooks.rotateSecret(await administrator(), id)
    const secret = made.kind === 'made' ? made.secret : ''
    await office.app.webhooks.sendTrial(await administrator(), id)
    await sender.deliver()
    const [trial] = receiver.received
    for (const each of [before, secret]) assert.ok(new Webhook(each).verify(trial!.body, headersOf(trial!)))
    assert.notEqual((await viewOf(id)).webhook.previousUntil, null)
    sender.later(25 * 3_600_000)
    await office.app.webhooks.sendTrial(await administrator(), id)
    await sender.deliver()
    assert.equal(String(receiver.received[1]?.headers['webhook-signature']).split(' ').length, 1)
    assert.equal((await viewOf(id)).webhook.previousUntil, null)
  })

  test('is sealed for its own row', async () => {
    const { secret } = await addWebhook()
    const { rows } = await office.database.admin.query('select sealed_secret from laksana.webhook')
    assert.ok(!rows[0].sealed_secret.includes(Buffer.from(secret.slice(6), 'base64')))
    assert.ok(!rows[0].sealed_secret.toString('latin1').includes(secret))
  })
})

test('only administrators see and keep webhooks', async () => {
  const { id } = await addWebhook()
  const head = await office.viewer('katingan', 'kepala-dinas')
  assert.equal(await office.app.webhooks.list(head), null)
  assert.equal(await office.app.webhooks.find(head, id), null)
  const stopped = await office.app.webhooks.setActive(head, id, false)
  assert.equal(stopped.kind === 'refused' && stopped.refusal.code, 'MayNotKeepWebhooks')
  assert.equal(await office.app.webhooks.find(await administrator('cirebon'), id), null)
})

test('an address that may not be sent to is refused, as is one without kinds', async () => {
  const { webhooks } = office.app
  const keeper = await administrator()
  const inside = await webhooks.add(keeper, {
    url: 'https://10.0.0.1/',
    description: '',
    kinds: ['case.ended'],
  })
  assert.deepEqual(inside.kind === 'refused' && inside.refusal, {
    code: 'WebhookAddressWrong',
    facts: { problem: 'inside-address' },
  })
  for (const kinds of [[], ['case.eaten']]) {
    const none = await webhooks.add(keeper, { url: 'https://x.example/', description: '', kinds })
    assert.equal(none.kind === 'refused' && none.refusal.code, 'WebhookKindsMissing')
  }
})

test('old messages go at night', async () => {
  const { id } = await addWebhook()
  await office.app.webhooks.sendTrial(await administrator(), id)
  await sender.deliver()
  sender.later(91 * 86_400_000)
  await sender.sending.nightly.run(new AbortController().signal)
  assert.deepEqual((await viewOf(id)).deliveries, [])
})
