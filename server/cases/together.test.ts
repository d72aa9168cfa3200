import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { actOn, expected, openCase, readCase } from './testing/caller.ts'
import { caseAfter } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')
const as = (official: string) => office.callerFor('katingan', official)

/** A case whose team is building. */
const building = () => caseAfter(office, 7)
const task = 'pembangunan.1'

test('a command sent twice is done once, and the second answer is the first', async () => {
  const asker = await as('kepala-disdik')
  const opening = {
    commandId: randomUUID(),
    procedure: 'katingan',
    applicant: 'disdik',
    channel: 'applicant',
  }
  const answers = await Promise.all([1, 2, 3].map(() => asker.call('POST', '/cases', opening)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201],
  )
  assert.equal(new Set(answers.map(({ body }) => body.caseId)).size, 1)

  const { caseId } = answers[0]!.body
  const commandId = randomUUID()
  const note = { type: 'AddNote', text: 'Sekali saja' } as const
  const first = expected(await actOn(asker, caseId, note, { commandId }), 200)
  assert.deepEqual(expected(await actOn(asker, caseId, note, { commandId }), 200), first)
  assert.equal((await readCase(asker, caseId)).notes.length, 1)
})

test('a command id used for another act is a conflict', async () => {
  const asker = await as('kepala-disdik')
  const caseId = await openCase(asker, 'katingan', 'disdik')
  const commandId = randomUUID()
  expected(await actOn(asker, caseId, { type: 'AddNote', text: 'x' }, { commandId }), 200)
  expected(await actOn(asker, caseId, { type: 'RecordProblem', text: 'x' }, { commandId }), 409)
})

test('two who claim the same task at once: one holds it, the other is told', async () => {
  const { caseId } = await building()
  const [one, two] = [await as('pengembang-1'), await as('pengembang-2')]
  const { version: seenVersion } = await readCase(one, caseId)
  const claim = { type: 'ClaimTask', task } as const
  const answers = await Promise.all([one, two].map((caller) => actOn(caller, caseId, claim, { seenVersion })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  const lost = answers.find(({ status }) => status === 409)!.body
  assert.equal(lost.code, 'Conflict')
  assert.deepEqual(
    lost.changed.map((act: { act: string }) => act.act),
    ['ClaimTask'],
  )
  assert.match(lost.changed[0].by.name, /^Pengembang Aplikasi I/)
})

test('an act on something else in the meantime does not stand in the way', async () => {
  const { caseId } = await building()
  const [one, head] = [await as('pengembang-1'), await as('kepala-dinas')]
  const { version: seenVersion } = await readCase(one, caseId)
  for (const text of ['satu', 'dua', 'tiga'])
    expected(await actOn(head, caseId, { type: 'AddNote', text }), 200)
  expected(await actOn(one, caseId, { type: 'ClaimTask', task }, { seenVersion }), 200)
})

test("one's own draft in another window does not stand in the way", async () => {
  const { caseId } = await building()
  const one = await as('pengembang-1')
  const { version: seenVersion } = await readCase(one, caseId)
  expected(await actOn(one, caseId, { type: 'SaveDraft', task, draft: { note: 'x' } }), 200)
  expected(await actOn(one, caseId, { type: 'ClaimTask', task }, { seenVersion }), 200)
})

test('many at once on one case: everything acknowledged is there, once', async () => {
  const { caseId } = await building()
  const callers = await Promise.all(['pengembang-1', 'pengembang-2', 'kabid-ti', 'kepala-dinas'].map(as))
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      actOn(callers[n % 4]!, caseId, { type: 'AddNote', text: `Catatan ${n}` }),
    ),
  )
  const done = answers.flatMap(({ status }, n) => (status === 200 ? [`Catatan ${n}`] : []))
  assert.ok(done.length >= 1)
  assert.ok(answers.every(({ status }) => status === 200 || status === 409))
  const { notes } = await readCase(callers[0]!, caseId)
  assert.deepEqual(notes.map(({ text }) => text).sort(), done.sort())
})
