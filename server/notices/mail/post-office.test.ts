import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import type { Mail } from './compose.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'

const patience = { connect: 300, greeting: 300, silence: 300, whole: 1_000 }
const mail: Mail = {
  envelope: { from: 'laksana@contoh.example', to: 'orang@contoh.example' },
  raw: Buffer.from('Subject: x\r\n\r\nisi\r\n'),
}
let server: MailServer
let office: PostOffice
let now = Date.parse('2026-11-20T03:00:00Z')
const clock = () => new Date(now).toISOString()

before(async () => {
  server = await startMailServer()
})
after(() => server.stop())
afterEach(() => {
  office.close()
  server.trouble = null
})
const open = () => {
  office = openPostOffice(server.settings, clock, patience)
}

test('messages go over one conversation, one after the other', async () => {
  open()
  const before = server.conversations
  for (let n = 0; n < 3; n++) assert.deepEqual(await office.send(mail), { kind: 'sent' })
  assert.equal(server.taken.length, 3)
  assert.equal(server.taken[0]?.to, 'orang@contoh.example')
  assert.equal(server.conversations, before + 1)
})

test('a server that hangs up between two messages costs nothing', async () => {
  open()
  await office.send(mail)
  server.hangUp()
  assert.deepEqual(await office.send(mail), { kind: 'sent' })
})

const refusals = [
  { at: 'recipient', code: 550, outcome: { kind: 'refused', problem: 'recipient-refused' } },
  { at: 'recipient', code: 450, outcome: { kind: 'failed', problem: 'recipient-later' } },
  { at: 'answer', code: 554, outcome: { kind: 'refused', problem: 'message-refused' } },
  { at: 'answer', code: 451, outcome: { kind: 'failed', problem: 'message-later' } },
] as const

for (const { at, code, outcome } of refusals)
  test(`${code} to the ${at} is ${outcome.problem}, and the address isn’t told`, async () => {
    open()
    server.trouble = { at, with: code }
    const { detail, ...told } = (await office.send(mail)) as { detail: string }
    assert.deepEqual(told, outcome)
    assert.match(detail, new RegExp(`^${code}`))
    assert.ok(!detail.includes('orang@'), detail)
    server.trouble = null
    assert.deepEqual(await office.send(mail), { kind: 'sent' })
  })

test('whoever refuses the sender refuses every mail: nobody is to blame, and all wait', async () => {
  open()
  server.trouble = { at: 'sender', with: 550 }
  const outcome = await office.send(mail)
  assert.equal(outcome.kind, 'away')
  assert.equal(office.awayUntil(), '2026-11-20T03:00:30.000Z')
})

test('a server that falls silent before the message is whole hasn’t got it; after, nobody knows', async () => {
  open()
  for (const trouble of ['silence', 'hang-up'] as const) {
    server.trouble = { at: 'recipient', with: trouble }
    const early = await office.send(mail)
    assert.equal(early.kind, 'failed', JSON.stringify(early))
    assert.ok(!('uncertain' in early), JSON.stringify(early))
    server.trouble = { at: 'answer', with: trouble }
    const late = await office.send(mail)
    assert.equal(late.kind === 'failed' && late.problem, 'answer-lost')
    assert.equal(late.kind === 'failed' && late.uncertain, true)
  }
})

test('a server that isn’t there, says nothing or turns everybody away is left alone longer each time, and tried again', async () => {
  open()
  await server.stop()
  const first = await office.send(mail)
  assert.deepEqual(first.kind === 'away' && [first.problem, first.until], [
    'unreachable',
    '2026-11-20T03:00:30.000Z',
  ])
  const { conversations } = server
  assert.equal((await office.send(mail)).kind, 'away')
  now += 31_000
  await server.start()
  server.trouble = { at: 'greeting', with: 'silence' }
  const second = await office.send(mail)
  assert.deepEqual(second.kind === 'away' && [second.problem, second.until], [
    'silent',
    '2026-11-20T03:01:31.000Z',
  ])
  assert.equal(server.conversations, conversations + 1, 'while it rests nobody knocks')
  now += 61_000
  server.trouble = { at: 'greeting', with: 421 }
  const third = await office.send(mail)
  assert.deepEqual(third.kind === 'away' && third.problem, 'busy')
  now += 121_000
  server.trouble = null
  assert.deepEqual(await office.send(mail), { kind: 'sent' })
  assert.equal(office.awayUntil(), null)
})

test('an account is signed in with; a wrong one is trouble with the server, not with the mail', async () => {
  const locked = await startMailServer({ user: 'laksana', password: 'rahasia' })
  try {
    office = openPostOffice(locked.settings, clock, patience)
    assert.deepEqual(await office.send(mail), { kind: 'sent' })
    office.close()
    office = openPostOffice({ ...locked.settings, password: 'lain' }, clock, patience)
    const outcome = await office.send(mail)
    assert.equal(outcome.kind === 'away' && outcome.problem, 'sign-in-refused')
    assert.ok(!JSON.stringify(outcome).includes('lain'))
  } finally {
    await locked.stop()
  }
})

test('a password isn’t told in clear to another machine', async () => {
  const open = await startMailServer({ user: 'laksana', password: 'rahasia' })
  try {
    const { host } = { host: '0.0.0.0' }
    office = openPostOffice({ ...open.settings, host }, clock, patience)
    const outcome = await office.send(mail)
    assert.equal(outcome.kind === 'away' && outcome.problem, 'no-safe-line')
  } finally {
    await open.stop()
  }
})
