import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playAct } from '#server/cases/play/play.ts'
import { done as actDone } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { paperContents } from '#server/papers/index.ts'
import { done, filledIn, seeing } from '#server/papers/testing/paper-at.ts'
import type { Meeting } from './contract.ts'
import { beforeInvitation, deliverMeetings, inviter, signInvitation } from './testing/invitation.ts'

const office = useOffice('tangerang-selatan', 'katingan')
const tangsel = 'tangerang-selatan'

const meetingsOf = async (official: string, caseId: string): Promise<readonly Meeting[]> =>
  (await office.app.meetings.list(await office.viewer(tangsel, official))).filter(
    (meeting) => meeting.caseId === caseId,
  )

test('an invitation is a meeting once it is signed, for those with a part in the case', async () => {
  const { caseId, at, stage } = await beforeInvitation(office)
  const { papers } = office.app
  const head = await office.viewer(tangsel, inviter)
  done(await papers.write(head, at, { ...seeing(0), content: filledIn('undangan') }))
  assert.equal(await deliverMeetings(office), 0, 'a draft calls nobody')
  assert.deepEqual(await meetingsOf(inviter, caseId), [])
  await signInvitation(office, at, { hal: 'Rapat pembahasan antrean' }, 1)
  assert.deepEqual(await meetingsOf(inviter, caseId), [], 'the worker notes it')
  await deliverMeetings(office)
  const [meeting, ...more] = await meetingsOf(inviter, caseId)
  const state = await stage.state()
  assert.deepEqual(more, [])
  assert.deepEqual(
    { ...meeting, agenda: meeting?.agenda.length },
    {
      caseId,
      task: 'undangan.1',
      document: 'undangan',
      reference: state.reference,
      revision: 2,
      since: office.now(),
      index: 0,
      kind: { id: 'Surat Undangan', en: 'Invitation' },
      secrecy: 'open',
      subject: 'Rapat pembahasan antrean',
      date: '2026-11-24',
      time: 'pukul 09.00 WIB sampai selesai',
      startsAt: '2026-11-24T02:00:00.000Z',
      endsAt: null,
      place: 'Ruang Rapat Dinas Komunikasi dan Informatika',
      chair: null,
      agenda: 3,
    },
  )
  const applicant = state.requestedBy!
  assert.equal((await meetingsOf(applicant, caseId)).length, 1, 'who asked for it')
  for (const other of ['operator-rsud', 'administrator'])
    if (other !== applicant) assert.deepEqual(await meetingsOf(other, caseId), [], other)

  const superior = office
    .tenant(tangsel)
    .positions.find(({ id, unit }) => unit === state.applicant && id !== applicant)!.id
  assert.deepEqual(await meetingsOf(superior, caseId), [], 'nothing is owed by the agency yet')

  await playAct(stage, { kind: 'complete', step: 'undangan' })
  await deliverMeetings(office)
  assert.equal((await meetingsOf(superior, caseId)).length, 1, 'the agency owes the next step')
  assert.equal((await meetingsOf(inviter, caseId)).length, 1, 'handed in, and whose step it was has done it')
  const caller = await office.callerFor(tangsel, inviter)
  const { status, body } = await caller.call('GET', '/meetings')
  assert.equal(status, 200)
  assert.ok(body.some((each: Meeting) => each.caseId === caseId))

  office.setNow('2027-02-22T03:00:00.000Z')
  assert.equal((await meetingsOf(inviter, caseId)).length, 1, 'ninety days after')
  office.setNow('2027-02-23T03:00:00.000Z')
  assert.deepEqual(await meetingsOf(inviter, caseId), [])
  office.setNow('2026-11-20T03:00:00.000Z')
})

test('whoever moved to where the case isn’t seen no longer meets', async () => {
  const { caseId, at, stage } = await beforeInvitation(office)
  await signInvitation(office, at)
  await playAct(stage, { kind: 'complete', step: 'undangan' })
  await deliverMeetings(office)
  assert.equal((await meetingsOf(inviter, caseId)).length, 1, 'did the step')
  const { applicant } = await stage.state()
  const elsewhere = office.tenant(tangsel).positions.find(({ id, unit }) => {
    return id.startsWith('operator-') && unit !== applicant
  })!.id
  const { admin } = office.database
  const rest = `tenant_id = '${tangsel}' and official_id = '${inviter}'`
  await admin.query(
    `insert into laksana.holding (tenant_id, holding_id, official_id, position_id, kind, from_on)
     values ('${tangsel}', 'lain', '${inviter}', '${elsewhere}', 'acting', '2026-01-01')`,
  )
  try {
    assert.equal((await meetingsOf(inviter, caseId)).length, 1, 'seen in the old position still')
    await admin.query(
      `update laksana.holding set until_on = '2026-11-19' where ${rest} and holding_id <> 'lain'`,
    )
    const moved = await office.viewer(tangsel, inviter)
    assert.equal(moved.position.id, elsewhere)
    assert.equal(await office.app.cases.find(moved, caseId), null)
    assert.deepEqual(await meetingsOf(inviter, caseId), [])
  } finally {
    await admin.query(`update laksana.holding set until_on = null where ${rest}`)
    await admin.query(`delete from laksana.holding where ${rest} and holding_id = 'lain'`)
  }
})

test('it goes when the paper is taken back, the case is given up, or what it said is erased', async () => {
  const { caseId, at } = await beforeInvitation(office)
  const { papers } = office.app
  await signInvitation(office, at)
  await deliverMeetings(office)
  assert.equal((await meetingsOf(inviter, caseId)).length, 1)
  done(await papers.recall(await office.viewer(tangsel, inviter), at, seeing(1)))
  await deliverMeetings(office)
  assert.deepEqual(await meetingsOf(inviter, caseId), [])
  await signInvitation(office, at, { tanggalAcara: '2026-11-26', waktu: 'setelah apel' }, 1)
  await deliverMeetings(office)
  assert.deepEqual(
    (await meetingsOf(inviter, caseId)).map(({ date, startsAt, time, revision }) => [
      ...[date, startsAt, time, revision],
    ]),
    [['2026-11-26', null, 'setelah apel', 2]],
  )
  const { rows } = await office.database.admin.query(
    `select m::text as row from laksana.meeting_paper m where case_id = $1`,
    [caseId],
  )
  assert.doesNotMatch(JSON.stringify(rows), /Rapat|apel/, 'words stay in the content')
  const caller = await office.callerFor(tangsel, inviter)
  await actDone(caller, caseId, { type: 'CancelCase', reason: 'Ganda' })
  assert.deepEqual(await meetingsOf(inviter, caseId), [])

  const other = await beforeInvitation(office)
  await signInvitation(office, other.at)
  await deliverMeetings(office)
  await office.database.tenants.withTenant(tangsel, (queries) =>
    paperContents(office.now).erase(queries, tangsel, other.caseId),
  )
  assert.deepEqual(await meetingsOf(inviter, other.caseId), [])
})

test('a secret paper tells when, not what, where or by whom', async () => {
  const { caseId, at } = await beforeInvitation(office)
  await signInvitation(office, at, { keamanan: 'rahasia' })
  await deliverMeetings(office)
  const [meeting] = await meetingsOf(inviter, caseId)
  assert.equal(meeting?.startsAt, '2026-11-24T02:00:00.000Z')
  const { subject, place, chair, agenda, time } = meeting
  assert.deepEqual(
    { subject, place, chair, agenda, time },
    {
      ...{ subject: null, place: null, chair: null, agenda: [], time: null },
    },
  )
})

test('another government finds nothing of it', async () => {
  const { rows } = await office.database.admin.query('select distinct tenant_id from laksana.meeting_paper')
  assert.deepEqual(rows, [{ tenant_id: tangsel }])
  const seen = await office.database.tenants.withTenant('katingan', (queries) =>
    queries.selectFrom('meeting_paper').selectAll().execute(),
  )
  assert.deepEqual(seen, [])
  for (const official of ['kepala-dinas', 'administrator'])
    assert.deepEqual(await office.app.meetings.list(await office.viewer('katingan', official)), [])
})
