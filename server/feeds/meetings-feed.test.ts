import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { useOffice } from '#server/cases/testing/office.ts'
import {
  beforeInvitation,
  deliverMeetings,
  inviter,
  signInvitation,
} from '#server/meetings/testing/invitation.ts'
import { done, seeing } from '#server/papers/testing/paper-at.ts'

const office = useOffice('tangerang-selatan')

async function addressFor(official: string): Promise<string> {
  const caller = await office.callerFor('tangerang-selatan', official)
  const { status, body } = await caller.call('POST', '/feeds', { kind: 'meetings' })
  assert.equal(status, 201, JSON.stringify(body))
  return new URL(body.address).pathname
}

async function eventOf(url: string, caseId: string) {
  const { statusCode, body, headers } = await office.server.inject({ method: 'GET', url })
  assert.equal(statusCode, 200, body)
  const event = new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .find(({ uid }) => uid.startsWith(caseId))
  return { event, body, mark: headers.etag }
}

test('a signed invitation stands in the calendar under one name, whatever becomes of its words', async () => {
  const { caseId, at } = await beforeInvitation(office)
  await signInvitation(office, at, { waktu: '09.00 – 11.30 WIB' })
  await deliverMeetings(office)
  const address = await addressFor(inviter)
  const { event, body, mark } = await eventOf(address, caseId)
  assert.equal(event?.uid, `${caseId}.undangan.1.undangan.0@localhost`)
  assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-24T02:00:00.000Z')
  assert.equal(event.endDate.toJSDate().toISOString(), '2026-11-24T04:30:00.000Z')
  assert.equal(event.location, 'Ruang Rapat Dinas Komunikasi dan Informatika')
  assert.equal(event.summary, 'Undangan Rapat Pembahasan Aplikasi Antrean Puskesmas')
  assert.equal(event.sequence, 1)
  assert.match(event.description, /^Surat Undangan, permohonan .+\nWaktu: 09\.00 – 11\.30 WIB\nBuka/)
  assert.match(event.description, new RegExp(`/permohonan/${caseId}$`))
  assert.doesNotMatch(body, /Pemaparan|Puskesmas,|Kepala/, 'neither agenda nor who is invited')

  office.setNow('2026-11-21T03:00:00.000Z')
  assert.equal((await eventOf(address, caseId)).mark, mark, 'the next day it is the same calendar')
  done(await office.app.papers.recall(await office.viewer('tangerang-selatan', inviter), at, seeing(1)))
  await deliverMeetings(office)
  assert.equal((await eventOf(address, caseId)).event, undefined)
  await signInvitation(office, at, { tanggalAcara: '2026-11-27', waktu: 'setelah salat Jumat' }, 1)
  await deliverMeetings(office)
  const moved = (await eventOf(address, caseId)).event
  assert.deepEqual([moved?.uid, moved?.sequence], [event.uid, 2])
  assert.ok(moved?.startDate.isDate)
  assert.equal(moved.startDate.toString(), '2026-11-27')
  assert.match(moved.description, /setelah salat Jumat/)
})

test('of a paper that is not an open one, the calendar tells its kind and when', async () => {
  const address = await addressFor(inviter)
  for (const keamanan of ['terbatas', 'rahasia', 'sangat-rahasia']) {
    const { caseId, at } = await beforeInvitation(office)
    await signInvitation(office, at, { keamanan, hal: 'Rapat tertutup', tempatAcara: 'Ruang tertutup' })
    await deliverMeetings(office)
    const { event, body } = await eventOf(address, caseId)
    assert.equal(event?.summary, 'Surat Undangan')
    assert.equal(event.location, null)
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-24T02:00:00.000Z')
    assert.doesNotMatch(body, /tertutup/)
  }
})
