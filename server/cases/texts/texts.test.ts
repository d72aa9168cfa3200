import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import type { CaseEvent } from '#engine/case/index.ts'
import { type Caller, readCase } from '../testing/caller.ts'
import { caseAfter, done } from '../testing/katingan.ts'
import { useOffice } from '../testing/office.ts'
import type { CaseKeys } from './keys.ts'
import { erasedMark } from './seal.ts'
import { openTexts, sealEvent, shownEvent } from './sealing.ts'

const office = useOffice('katingan')
const newKeys = (): CaseKeys => ({ texts: randomBytes(32), personal: randomBytes(32) })
const note = (text: string): CaseEvent => ({ type: 'NoteAdded', text })

describe('a text under its keys', () => {
  test('comes back as it was, whatever it is, and shows nothing of it without them', () => {
    const keys = newKeys()
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const whole = text.toWellFormed()
        const sealed = sealEvent(note(whole), keys)
        assert.deepEqual(openTexts(sealed, keys), note(whole))
        if (whole.length > 8) assert.ok(!JSON.stringify(sealed).includes(whole))
        assert.deepEqual(openTexts(sealed, { texts: null, personal: null }), note(erasedMark))
      }),
    )
  })

  test('keeps the rest where only what is personal was erased', () => {
    const keys = newKeys()
    const sealed = sealEvent(note('Hubungi Budi, 0812 3456 7890 atau budi@contoh.id.'), keys)
    const erased = { ...keys, personal: null }
    assert.deepEqual(openTexts(sealed, erased), note(`Hubungi Budi, ${erasedMark} atau ${erasedMark}.`))
    const later = sealEvent(note('Kini 081234567890'), erased)
    assert.deepEqual(openTexts(later, erased), note(`Kini ${erasedMark}`))
  })

  test('that only looks sealed stays as somebody wrote it', () => {
    const keys = newKeys()
    for (const text of ['{{t:abc}}', `{{t:${'a'.repeat(80)}}}`, '{{p:}}'])
      assert.deepEqual(openTexts(openTexts(sealEvent(note(text), keys), keys), keys), note(text))
  })

  test('of another case stays sealed, however often it was opened in its own', () => {
    const [keys, others] = [newKeys(), newKeys()]
    const sealed = sealEvent(note('Rahasia'), keys)
    for (const _ of [1, 2]) assert.deepEqual(openTexts(sealed, keys), note('Rahasia'))
    assert.deepEqual(openTexts(sealed, others), sealed)
  })

  test('from before texts were sealed is masked once its case was erased', () => {
    const erased = { at: '2036-01-01T00:00:00Z', under: 'BA 1' }
    const plain = note('Hubungi 081234567890')
    assert.deepEqual(shownEvent(plain, { keys: null, erased: [] }), plain)
    assert.deepEqual(
      shownEvent(plain, { keys: null, erased: [{ what: 'personal', ...erased }] }),
      note(`Hubungi ${erasedMark}`),
    )
    assert.deepEqual(
      shownEvent(plain, { keys: null, erased: [{ what: 'everything', ...erased }] }),
      note(erasedMark),
    )
  })
})

describe('the texts of a case', () => {
  const secret = 'Warga RT 3 mengeluh, hubungi 081234567890'
  let head: Caller
  let caseId: string

  before(async () => {
    caseId = (await caseAfter(office, 2)).caseId
    head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, caseId, { type: 'AddNote', text: secret })
    await done(head, caseId, { type: 'SuspendCase', reason: secret, waitingFor: 'applicant' })
  })

  test('are read as they were written', async () => {
    const view = await readCase(head, caseId)
    assert.equal(view.notes.at(-1)!.text, secret)
    assert.equal(view.state.suspension!.reason, secret)
    assert.match(view.state.application.need, /^Warga menunggu/)
    assert.ok(Object.values(view.state.documents).every(({ file }) => file.name.endsWith('.pdf')))
  })

  test('lie nowhere in the log or the kept states', async () => {
    const { rows } = await office.database.admin.query(
      `select events::text as text from laksana.event_log where case_id = $1
       union all select snapshot from laksana.case_snapshot where case_id = $1`,
      [caseId],
    )
    assert.ok(rows.length > 4)
    for (const { text } of rows) {
      for (const word of ['081234567890', 'mengeluh', 'Warga menunggu', '.pdf'])
        assert.ok(!text.includes(word), word)
    }
  })

  test('a command sent again is known as the same', async () => {
    const command = { type: 'AddNote', text: 'Sekali saja' } as const
    const commandId = crypto.randomUUID()
    const send = () => head.call('POST', `/cases/${caseId}/acts`, { commandId, command })
    const [first, second] = [await send(), await send()]
    assert.deepEqual([first.status, second.status], [200, 200])
    assert.equal(first.body.version, second.body.version)
  })
})
