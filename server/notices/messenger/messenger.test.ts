import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { noticeWords } from '#server/notice-words.ts'
import { createSeals, newSecret } from '#server/platform/index.ts'
import { useReceiver } from '#server/platform/testing/receiver.ts'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { messengerChannel, openGateway } from '../index.ts'
import { type NoticeRound, openRound } from '../testing/round.ts'
import type { GatewayMessage } from './gateway.ts'

/** Ten in the morning in Jakarta, where kab-satu is. */
const morning = Date.parse('2026-11-20T03:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute
let clock = morning
const now = () => new Date(clock).toISOString()
const receiver = useReceiver()
const secret = newSecret()
const number = '+6281234567890'
const settings = {
  get url() {
    return receiver.address
  },
  secret,
}
const at = useApp({ site: plainSite, now, files: { messenger: settings } })
let round: NoticeRound

beforeEach(async () => {
  // The next day: the gateway of the application remembers until when it rests.
  clock += day - ((clock - morning) % day)
  receiver.received.length = 0
  receiver.answer = (response) => response.writeHead(204).end()
  await at.database.admin.query(
    'truncate laksana.notice, laksana.delivery, laksana.notice_preference, laksana.messenger_recipient, laksana.outbox',
  )
  const gateway = openGateway({ settings, now, timeout: 300 })
  const seals = createSeals('c'.repeat(32))
  const channel = messengerChannel({
    gateway,
    seals,
    words: noticeWords,
    address: 'https://laksana.contoh.example',
  })
  round = openRound(at, [channel], now)
})

const viewer = async (official = 'o1', tenant = 'kab-satu') =>
  (await at.app.directory.findViewer({ tenant, official }))!
const messenger = () => at.app.notices.messenger
const messages = (kind: GatewayMessage['kind'] = 'notice') =>
  receiver.received
    .map(({ body }) => JSON.parse(body) as GatewayMessage)
    .filter((message) => message.kind === kind)
const standing = async () => (await at.app.notices.getPreferences(await viewer())).messengerAddress
const outcomes = async () =>
  (await round.deliveries()).map(({ state, problem, attempts }) => [state, problem, attempts])

/** The head of the office has entered a number and typed in the code that came there. */
async function confirmed(): Promise<void> {
  assert.equal(await messenger().enter(await viewer(), '0812 3456 7890'), 'sent-off')
  const { code } = messages('code').at(-1)!
  assert.equal(await messenger().confirm(await viewer(), code!), 'confirmed')
}

describe('an address', () => {
  test('is confirmed with the code that was sent there, and shown by its end alone', async () => {
    assert.equal(await messenger().enter(await viewer(), '0812-3456-7890'), 'sent-off')
    const [{ code, text, address }] = messages('code') as [GatewayMessage]
    assert.equal(address, number)
    assert.match(text, new RegExp(`: ${code}$`))
    assert.deepEqual(await standing(), {
      confirmed: null,
      waiting: { masked: '…890', codeUntil: new Date(clock + 15 * minute).toISOString() },
    })
    assert.equal(await messenger().confirm(await viewer(), 'x'), 'wrong')
    assert.equal(await messenger().confirm(await viewer(), code!), 'confirmed')
    assert.deepEqual(await standing(), { confirmed: '…890', waiting: null })
    assert.equal(await messenger().confirm(await viewer(), code!), 'over', 'once')
    const { rows } = await at.database.admin.query('select * from laksana.messenger_recipient')
    assert.ok(!JSON.stringify(rows).includes('812345'))
    assert.ok(!rows[0].sealed_address.toString('latin1').includes('812345'))
  })

  test('is guessed at five times and no more; fifteen minutes and no longer', async () => {
    await messenger().enter(await viewer(), number)
    const { code } = messages('code')[0]!
    const answers: string[] = []
    for (let n = 0; n < 5; n++) answers.push(await messenger().confirm(await viewer(), 'falsch'))
    assert.deepEqual(answers, ['wrong', 'wrong', 'wrong', 'wrong', 'too-often'])
    assert.equal(await messenger().confirm(await viewer(), code!), 'too-often')
    assert.equal((await standing())?.waiting?.codeUntil, null, 'only a new code helps')
    assert.match(messages('code')[0]!.link, /\/kabar\/pesan$/)
    clock += minute
    assert.equal(await messenger().sendCode(await viewer()), 'sent-off')
    const { code: second } = messages('code')[1]!
    clock += 15 * minute
    assert.equal(await messenger().confirm(await viewer(), second!), 'over')
  })

  test('gets one code a minute and five a day, also when it is taken away in between', async () => {
    const answers: string[] = [await messenger().enter(await viewer(), number)]
    answers.push(await messenger().enter(await viewer(), number))
    for (let n = 0; n < 5; n++) {
      clock += minute
      await messenger().remove(await viewer())
      answers.push(await messenger().enter(await viewer(), number))
    }
    const off = 'sent-off'
    assert.deepEqual(answers, [off, 'too-soon', off, off, off, off, 'too-many'])
    clock += 24 * 60 * minute
    assert.equal(await messenger().enter(await viewer(), number), off)
  })

  test('that can’t be, that isn’t known there, or that can’t be reached now is told so', async () => {
    assert.equal(await messenger().enter(await viewer(), 'kepala dinas'), 'bad-address')
    assert.equal(await messenger().sendCode(await viewer()), 'no-address')
    receiver.answer = (response) => response.writeHead(404).end()
    assert.equal(await messenger().enter(await viewer(), '@kepala_dinas'), 'not-known')
    assert.equal(await standing(), null)
    clock += minute
    receiver.answer = (response) => response.writeHead(422).end()
    assert.equal(await messenger().enter(await viewer(), number), 'refused')
    assert.equal(await standing(), null)
    assert.equal(await messenger().enter(await viewer(), number), 'too-soon', 'what was judged counts')
    clock += minute
    receiver.answer = (response) => response.writeHead(503).end()
    assert.equal(await messenger().enter(await viewer(), number), 'gateway-away')
    assert.deepEqual(await standing(), { confirmed: null, waiting: { masked: '…890', codeUntil: null } })
  })

  test('that was never reached for the gateway was away costs no code', async () => {
    receiver.answer = (response) => response.writeHead(503).end()
    const answers: string[] = []
    for (let n = 0; n < 7; n++) {
      answers.push(await messenger().enter(await viewer(), number))
      answers.push(await messenger().enter(await viewer(), number))
      clock += 20 * minute
    }
    assert.deepEqual([...new Set(answers)], ['gateway-away'])
    assert.equal(messages('code').length, 7, 'while it is away nobody tries')
    clock -= 20 * minute
    const { messengerAwayUntil } = await at.app.notices.getPreferences(await viewer())
    assert.ok(Date.parse(messengerAwayUntil!) > clock)
    assert.equal(await messenger().enter(await viewer(), '0813 3333 3321'), 'gateway-away')
    assert.equal(messages('code').length, 7)
    assert.deepEqual(await standing(), { confirmed: null, waiting: { masked: '…321', codeUntil: null } })
    clock += 20 * minute
    assert.equal((await at.app.notices.getPreferences(await viewer())).messengerAwayUntil, null)
    receiver.answer = (response) => response.writeHead(204).end()
    assert.equal(await messenger().sendCode(await viewer()), 'sent-off')
    assert.equal(messages('code').at(-1)!.address, '+6281333333321')
    assert.equal(await messenger().sendCode(await viewer()), 'too-soon')
  })

  test('that is typed once more while the gateway is away keeps the code that came', async () => {
    assert.equal(await messenger().enter(await viewer(), number), 'sent-off')
    const { code } = messages('code')[0]!
    receiver.answer = (response) => response.writeHead(503).end()
    assert.equal(await messenger().enter(await viewer('o2'), '0813 3333 3321'), 'gateway-away')
    assert.equal(await messenger().enter(await viewer(), number), 'gateway-away')
    assert.equal(await messenger().confirm(await viewer(), code!), 'confirmed')
  })

  test('that was never entered is still asked for while the gateway is away', async () => {
    receiver.answer = (response) => response.writeHead(503).end()
    assert.equal(await messenger().enter(await viewer(), number), 'gateway-away')
    await messenger().remove(await viewer())
    assert.equal(await messenger().sendCode(await viewer()), 'no-address')
  })

  test('whose code may have arrived keeps it, and it counts', async () => {
    for (const status of [500, 409]) {
      receiver.answer = (response) => response.writeHead(status).end()
      assert.equal(await messenger().enter(await viewer(), number), 'unsure')
      assert.equal(await messenger().sendCode(await viewer()), 'too-soon')
      clock += minute
    }
    assert.equal(await messenger().confirm(await viewer(), messages('code').at(-1)!.code!), 'confirmed')
  })

  test('that is new takes the place of the one before when it is confirmed, and not sooner', async () => {
    await confirmed()
    clock += minute
    receiver.answer = (response) => response.writeHead(404).end()
    assert.equal(await messenger().enter(await viewer(), '0812 0000 0000'), 'not-known')
    assert.deepEqual(await standing(), { confirmed: '…890', waiting: null })
    clock += minute
    receiver.answer = (response) => response.writeHead(503).end()
    assert.equal(await messenger().enter(await viewer(), '0813 3333 3321'), 'gateway-away')
    assert.deepEqual(await standing(), { confirmed: '…890', waiting: { masked: '…321', codeUntil: null } })
    receiver.answer = (response) => response.writeHead(204).end()
    clock += 20 * minute
    await round.tell('o1', 'case-returned', { reference: 'SATU-26-00001-7QXM' })
    await round.deliver()
    await round.minute()
    assert.deepEqual(
      messages().map(({ address }) => address),
      [number],
    )
    await messenger().dropWaiting(await viewer())
    assert.deepEqual(await standing(), { confirmed: '…890', waiting: null })
    assert.equal(await messenger().sendCode(await viewer()), 'no-address')
    clock += minute
    assert.equal(await messenger().enter(await viewer(), '0813 3333 3321'), 'sent-off')
    assert.equal(await messenger().confirm(await viewer(), messages('code').at(-1)!.code!), 'confirmed')
    assert.deepEqual(await standing(), { confirmed: '…321', waiting: null })
    await messenger().remove(await viewer())
    assert.equal(await standing(), null)
  })

  test('of another government stays where it is', async () => {
    await confirmed()
    const { tenants } = at.database
    const seen = await tenants.withTenant('kota-dua', (queries) =>
      queries.selectFrom('messenger_recipient').selectAll().execute(),
    )
    assert.deepEqual(seen, [])
    assert.equal((await at.app.notices.getPreferences(await viewer('o1', 'kota-dua'))).messengerAddress, null)
  })
})

describe('a notice', () => {
  test('goes out once to a confirmed address, without what people wrote', async () => {
    await confirmed()
    await round.tell('o1', 'case-returned', { reference: 'SATU-26-00001-7QXM', reason: 'NIK 3201 keliru' })
    await round.tell('o1', 'paper-refused', { reference: 'SATU-26-00001-7QXM', reason: 'NIK 3201 keliru' })
    await round.tell('o2', 'disposed')
    await round.deliver()
    await round.minute()
    assert.equal(messages().length, 2)
    for (const { address, text, link } of messages()) {
      assert.equal(address, number)
      assert.match(text, /SATU-26-00001-7QXM/)
      assert.doesNotMatch(text, /3201/)
      assert.match(link, /^https:\/\/laksana\.contoh\.example\/kabar/)
    }
    assert.deepEqual(await outcomes(), [
      ['sent', null, 1],
      ['sent', null, 1],
    ])
    assert.equal(new Set(messages().map(({ id }) => id)).size, 2)
  })

  test('goes nowhere before the address is confirmed, nor after it was taken away', async () => {
    await messenger().enter(await viewer(), number)
    await round.tell('o1', 'disposed')
    await round.deliver()
    assert.deepEqual(await round.deliveries(), [])
    clock += minute
    await messenger().sendCode(await viewer())
    await messenger().confirm(await viewer(), messages('code').at(-1)!.code!)
    clock += 12 * 60 * minute - ((clock - morning) % day)
    await round.tell('o1', 'disposed')
    await round.deliver()
    assert.deepEqual(await outcomes(), [['waiting', 'quiet-hours', 0]])
    await messenger().remove(await viewer())
    clock += 12 * 60 * minute
    await round.minute()
    assert.deepEqual(await outcomes(), [['skipped', 'no-messenger-address', 0]])
    assert.equal(messages().length, 0)
  })

  test('isn’t sent to whoever doesn’t want its kind', async () => {
    await confirmed()
    await round.tell('o1', 'case-suspended')
    const reader = await viewer()
    const chosen = await at.app.notices.getPreferences(reader)
    await at.app.notices.savePreferences(reader, {
      ...chosen,
      messenger: { ...chosen.messenger, dispositions: 'never' },
    })
    await round.tell('o1', 'disposed')
    await round.deliver()
    assert.deepEqual(await round.deliveries(), [])
  })

  test('waits while the gateway is away, however long, and then goes out once', async () => {
    await confirmed()
    receiver.answer = (response) => response.writeHead(503).end()
    for (let n = 0; n < 3; n++) await round.tell('o1', 'disposed')
    await round.deliver()
    clock += 30 * 24 * 60 * minute
    await round.minute()
    receiver.answer = (response) => response.writeHead(204).end()
    const before = messages().length
    clock += 20 * minute
    await round.minute()
    assert.equal(messages().length - before, 3)
    assert.deepEqual([...new Set((await round.deliveries()).map(({ state }) => state))], ['sent'])
    await round.minute()
    assert.equal(messages().length - before, 3)
  })

  test('that got no answer is sent again under the same id, and marked so', async () => {
    await confirmed()
    receiver.answer = () => {}
    await round.tell('o1', 'disposed')
    await round.deliver()
    receiver.answer = (response) => response.writeHead(204).end()
    clock += 2 * minute
    await round.minute()
    const [delivery] = await round.deliveries()
    assert.deepEqual([delivery?.state, delivery?.uncertain], ['sent', true])
    assert.equal(new Set(messages().map(({ id }) => id)).size, 1)
    assert.equal(messages().length, 2)
  })
})
