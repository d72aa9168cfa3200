import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { type MailServer, startMailServer } from './testing/mail-server.ts'
import { type MailRound, openMailRound } from './testing/office.ts'

/** Ten in the morning in Jakarta, where kab-satu is. */
const morning = Date.parse('2026-11-20T03:00:00Z')
const minute = 60_000
let clock = morning
const now = () => new Date(clock).toISOString()
const at = useApp({ site: plainSite, now, files: { mailIsOn: true } })
let server: MailServer
let round: MailRound

before(async () => {
  server = await startMailServer()
})
after(() => server.stop())
beforeEach(async () => {
  clock = morning
  server.trouble = null
  ;(server.taken as unknown[]).length = 0
  ;(server.arrived as unknown[]).length = 0
  await at.database.admin.query(
    'truncate laksana.notice, laksana.delivery, laksana.notice_preference, laksana.outbox',
  )
  round = openMailRound(at, server, now)
})
afterEach(() => round.close())

const viewer = async (official: string) =>
  (await at.app.directory.findViewer({ tenant: 'kab-satu', official }))!
const outcomes = async () =>
  (await round.deliveries()).map(({ state, problem, attempts }) => [state, problem, attempts])

test('a notice is mailed once to whom it is for, however often the worker comes', async () => {
  await round.tell('o1', 'case-returned', { reference: 'SATU-26-00001-7QXM', reason: 'NIK 3201 keliru' })
  await round.deliver()
  await at.database.admin.query(
    `insert into laksana.outbox (tenant_id, kind, body) select 'kab-satu', 'tell', jsonb_build_object('official', official_id, 'notice', notice_id) from laksana.notice`,
  )
  await round.deliver()
  await round.minute()
  assert.equal(server.taken.length, 1)
  assert.deepEqual(await outcomes(), [['sent', null, 1]])
  const [{ to, raw } = { to: '', raw: '' }] = server.taken
  assert.equal(to, 'kadis@satu.example')
  assert.match(raw, /^Subject: Permohonan dikembalikan: SATU-26-00001-7QXM\r$/m)
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  assert.match(raw, /^List-Unsubscribe: <https:\/\/laksana\.contoh\.example\/kabar\/pengaturan>\r$/m)
  assert.match(raw, /^Message-ID: <[0-9a-f]{32}@contoh\.example>\r$/m)
  assert.match(raw, /^Date: Fri, 20 Nov 2026 03:00:00 \+0000\r$/m)
  assert.match(raw, /Content-Type: text\/plain; charset=utf-8/)
  assert.match(raw, /Content-Type: text\/html; charset=utf-8/)
  assert.ok(!raw.includes('3201'), 'what people wrote stays in the house')
})

test('a mail is in the language its reader has chosen', async () => {
  const reader = await viewer('o1')
  await at.app.notices.savePreferences(reader, {
    ...(await at.app.notices.getPreferences(reader)),
    locale: 'en',
  })
  await round.tell('o1', 'disposed')
  await round.deliver()
  assert.match(server.taken[0]!.raw, /^Subject: Disposition for you\r$/m)
  assert.match(server.taken[0]!.raw, /You have been given a disposition\./)
})

describe('trouble', () => {
  test('while the mail server is away everything waits, longer each time, and then goes out once', async () => {
    await server.stop()
    for (let n = 0; n < 3; n++) await round.tell('o1', 'disposed')
    await round.deliver()
    assert.equal((await round.deliveries()).filter(({ state }) => state === 'sent').length, 0)
    assert.deepEqual([...new Set((await round.deliveries()).map(({ problem }) => problem))], ['unreachable'])
    for (let n = 0; n < 5; n++) {
      clock += minute
      await round.minute()
    }
    await server.start()
    clock += 20 * minute
    await round.minute()
    assert.equal(server.taken.length, 3)
    assert.deepEqual([...new Set((await round.deliveries()).map(({ state }) => state))], ['sent'])
    await round.minute()
    assert.equal(server.taken.length, 3)
  })

  test('a server away for a month loses nothing', async () => {
    await server.stop()
    await round.tell('o1', 'disposed')
    await round.deliver()
    clock += 30 * 24 * 60 * minute
    await round.minute()
    await server.start()
    clock += 20 * minute
    await round.minute()
    assert.equal(server.taken.length, 1)
  })

  test('who isn’t known there is given up and told so; whoever is busy is tried again', async () => {
    server.trouble = { at: 'recipient', with: 550 }
    await round.tell('o1', 'disposed')
    await round.deliver()
    assert.deepEqual(await outcomes(), [['given-up', 'recipient-refused', 1]])
    server.trouble = { at: 'recipient', with: 450 }
    await round.tell('o2', 'disposed')
    await round.deliver()
    const [second] = (await round.deliveries()).filter(({ official }) => official === 'o2')
    assert.deepEqual([second?.state, second?.problem], ['failed', 'recipient-later'])
    assert.equal(second?.not_before.toISOString(), new Date(clock + minute).toISOString())
    server.trouble = null
    await round.minute()
    assert.equal(server.taken.length, 0, 'not before its time')
    clock += minute
    await round.minute()
    assert.deepEqual(
      server.taken.map(({ to }) => to),
      ['kabid@satu.example'],
    )
    clock += 24 * 60 * minute
    await round.minute()
    assert.equal(server.taken.length, 1, 'what was given up stays so')
  })

  test('who is busy for three days is given up', async () => {
    server.trouble = { at: 'recipient', with: 450 }
    await round.tell('o4', 'disposed')
    await round.deliver()
    for (let hour = 0; hour < 80; hour++) {
      clock += 60 * minute
      await round.minute()
    }
    const [[state, problem, attempts] = []] = await outcomes()
    assert.deepEqual([state, problem], ['given-up', 'recipient-later'])
    assert.ok(Number(attempts) > 10 && Number(attempts) < 40, String(attempts))
  })

  test('an answer that never came is tried again with the same Message-ID, and told', async () => {
    server.trouble = { at: 'answer', with: 'hang-up' }
    await round.tell('o1', 'disposed')
    await round.deliver()
    server.trouble = null
    clock += minute
    await round.minute()
    const [sent] = await round.deliveries()
    assert.deepEqual([sent?.state, sent?.uncertain, sent?.attempts], ['sent', true, 2])
    const ids = server.arrived.map((raw) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1])
    assert.equal(ids.length, 2)
    assert.equal(ids[0], ids[1])
  })

  test('a process that died while sending leaves it to be tried again, and no sooner than it is sure to be dead', async () => {
    await round.tell('o1', 'disposed')
    await round.deliver()
    await at.database.admin.query(`update laksana.delivery set state = 'sending', sent_at = null`)
    clock += 4 * minute
    await round.minute()
    assert.equal(server.taken.length, 1)
    clock += 2 * minute
    await round.minute()
    const [again] = await round.deliveries()
    assert.deepEqual([again?.state, again?.uncertain, server.taken.length], ['sent', true, 2])
  })

  test('two workers that take the same delivery up at once send it once', async () => {
    const other = openMailRound(at, server, now)
    for (let n = 0; n < 10; n++) await round.tell('o1', 'disposed')
    const { rows } = await at.database.admin.query(
      `select body, kind, tenant_id, outbox_id from laksana.outbox`,
    )
    await at.database.admin.query(
      `insert into laksana.outbox (tenant_id, kind, body) select tenant_id, kind, body from laksana.outbox`,
    )
    assert.equal(rows.length, 10)
    await Promise.all([round.deliver(), other.deliver()])
    await Promise.all([round.minute(), other.minute()])
    assert.equal(server.taken.length, 10)
    other.close()
  })
})

describe('nothing is mailed that', () => {
  test('was read in the page before', async () => {
    server.trouble = { at: 'recipient', with: 450 }
    const id = await round.tell('o1', 'disposed')
    await round.deliver()
    server.trouble = null
    await at.app.notices.markRead(await viewer('o1'), id)
    clock += minute
    await round.minute()
    assert.deepEqual(await outcomes(), [['skipped', 'read', 1]])
    assert.equal(server.taken.length, 0)
  })

  test('is about a task that nobody owes any more', async () => {
    await round.tell('o1', 'task-opened', { task: 'langkah.1', activity: 'x' }, 'c1')
    await round.deliver()
    assert.deepEqual(await outcomes(), [['skipped', 'settled', 0]])
  })

  test('is for somebody who left or has no address, or who wants none of it', async () => {
    await at.database.admin.query(
      `update laksana.official set email = null where tenant_id = 'kab-satu' and official_id = 'o5'`,
    )
    await round.tell('o5', 'disposed')
    const reader = await viewer('o4')
    const chosen = await at.app.notices.getPreferences(reader)
    await at.app.notices.savePreferences(reader, {
      ...chosen,
      mail: { ...chosen.mail, dispositions: 'never' },
    })
    await round.tell('o4', 'disposed')
    await round.deliver()
    assert.deepEqual(await outcomes(), [])
    server.trouble = { at: 'recipient', with: 450 }
    await round.tell('o6', 'disposed')
    await round.deliver()
    await at.database.admin.query(
      `update laksana.official set left_on = '2026-11-20' where official_id = 'o6'`,
    )
    server.trouble = null
    clock += minute
    await round.minute()
    await at.database.admin.query(`update laksana.official set left_on = null where official_id = 'o6'`)
    assert.deepEqual(await outcomes(), [['skipped', 'left', 1]])
    assert.equal(server.taken.length, 0)
  })
})

describe('quiet hours', () => {
  test('that are taken away hold nothing any more', async () => {
    clock = Date.parse('2026-11-20T16:30:00Z')
    await round.tell('o1', 'disposed')
    await round.deliver()
    assert.equal(server.taken.length, 0)
    const reader = await viewer('o1')
    const chosen = await at.app.notices.getPreferences(reader)
    const quiet = { from: '00:00', until: '00:00' }
    await at.app.notices.savePreferences(reader, { ...chosen, quiet })
    clock += minute
    await round.minute()
    assert.equal(server.taken.length, 1)
    await at.app.notices.savePreferences(reader, chosen)
  })

  test('hold a mail until they end, unless it is wanted at any hour', async () => {
    clock = Date.parse('2026-11-20T16:30:00Z')
    const reader = await viewer('o2')
    const chosen = await at.app.notices.getPreferences(reader)
    await at.app.notices.savePreferences(reader, {
      ...chosen,
      mail: { ...chosen.mail, tasks: 'at-any-hour' },
    })
    await round.tell('o1', 'disposed')
    await round.tell('o2', 'case-returned')
    await round.tell('o2', 'disposed')
    await round.deliver()
    assert.deepEqual(
      server.taken.map(({ to }) => to),
      ['kabid@satu.example'],
    )
    const held = (await round.deliveries()).filter(({ state }) => state === 'waiting')
    assert.deepEqual(
      held.map(({ problem, not_before }) => [problem, not_before.toISOString()]),
      [
        ['quiet-hours', '2026-11-20T23:00:00.000Z'],
        ['quiet-hours', '2026-11-20T23:00:00.000Z'],
      ],
    )
    clock = Date.parse('2026-11-20T22:59:00Z')
    await round.minute()
    assert.equal(server.taken.length, 1)
    clock += minute
    await round.minute()
    assert.equal(server.taken.length, 3)
  })
})

describe('the digest', () => {
  const wants = async (official: string, digestHour = 7) => {
    const reader = await viewer(official)
    const chosen = await at.app.notices.getPreferences(reader)
    await at.app.notices.savePreferences(reader, {
      ...{ ...chosen, digestHour },
      mail: { ...chosen.mail, dispositions: 'digest' },
    })
  }

  test('comes once a day at its hour with what came since, and not with what was read or done', async () => {
    await wants('o1')
    await round.tell('o1', 'disposed', { reference: 'SATU-26-00001-7QXM' })
    const read = await round.tell('o1', 'disposition-settled', { reference: 'SATU-26-00002-7QXM' })
    await round.tell('o1', 'disposed', { task: 'langkah.1', reference: 'SATU-26-00003-7QXM' }, 'c1')
    await round.tell('o1', 'case-ended', { reference: 'SATU-26-00004-7QXM', ending: 'Selesai' })
    await round.minute()
    assert.equal(server.taken.length, 0)
    await at.app.notices.markRead(await viewer('o1'), read)
    clock = Date.parse('2026-11-21T00:00:00Z')
    await round.minute()
    assert.equal(server.taken.length, 0)
    clock += minute
    await round.minute()
    await round.minute()
    assert.equal(server.taken.length, 1)
    const { raw } = server.taken[0]!
    assert.match(raw, /^Subject: Rangkuman kabar 21 November 2026: 2 kabar\r$/m)
    assert.match(raw, /SATU-26-00001-7QXM/)
    assert.match(raw, /SATU-26-00004-7QXM/)
    assert.doesNotMatch(raw, /SATU-26-0000[23]/)
    await round.tell('o1', 'disposed', { reference: 'SATU-26-00005-7QXM' })
    clock += 12 * 60 * minute
    await round.minute()
    assert.equal(server.taken.length, 1)
    clock = Date.parse('2026-11-22T00:01:00Z')
    await round.minute()
    assert.equal(server.taken.length, 2)
    assert.match(server.taken[1]!.raw, /SATU-26-00005/)
    assert.doesNotMatch(server.taken[1]!.raw, /SATU-26-00001/)
  })

  test('still brings what was collected before its reader wanted it at once', async () => {
    await wants('o1')
    await round.tell('o1', 'disposed', { reference: 'SATU-26-00007-7QXM' })
    await round.minute()
    clock += 60 * minute
    const reader = await viewer('o1')
    const chosen = await at.app.notices.getPreferences(reader)
    const mail = { ...chosen.mail, dispositions: 'at-once', course: 'at-once' } as const
    await at.app.notices.savePreferences(reader, { ...chosen, mail })
    clock += minute
    await round.tell('o1', 'disposed', { reference: 'SATU-26-00008-7QXM' })
    await round.minute()
    assert.equal(server.taken.length, 1, 'at once from now on')
    clock = Date.parse('2026-11-21T00:01:00Z')
    await round.minute()
    await round.minute()
    assert.equal(server.taken.length, 2)
    assert.match(server.taken[1]!.raw, /SATU-26-00007/)
    assert.doesNotMatch(server.taken[1]!.raw, /SATU-26-00008/)
  })

  test('isn’t sent when nothing is left of it, and comes late rather than never', async () => {
    await wants('o1')
    const id = await round.tell('o1', 'disposed')
    clock = Date.parse('2026-11-21T03:00:00Z')
    await server.stop()
    await round.minute()
    await at.app.notices.markRead(await viewer('o1'), id)
    await server.start()
    clock += 60 * minute
    await round.minute()
    assert.deepEqual(
      (await outcomes()).map(([state, problem]) => [state, problem]),
      [['skipped', 'nothing-left']],
    )
    await round.tell('o1', 'disposed', { reference: 'SATU-26-00006-7QXM' })
    clock = Date.parse('2026-11-24T03:00:00Z')
    await round.minute()
    assert.equal(server.taken.length, 1)
    assert.match(server.taken[0]!.raw, /SATU-26-00006/)
  })
})

test('a trial mail goes out at any hour, one a minute', async () => {
  clock = Date.parse('2026-11-20T16:30:00Z')
  const reader = await viewer('o1')
  assert.equal(await at.app.notices.sendTrial(reader), 'sent-off')
  assert.equal(await at.app.notices.sendTrial(reader), 'too-soon')
  await round.deliver()
  assert.deepEqual(
    server.taken.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1]),
    ['Surel percobaan dari Laksana'],
  )
})
