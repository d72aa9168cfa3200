import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperAddress, PaperAnswer } from './contract.ts'
import { nightlyReminders } from './index.ts'
import { certified, deliver, done, locally, paperAfter, seeing, writtenBy } from './testing/paper-at.ts'

const office = useOffice('katingan')
const refusalOf = (answer: PaperAnswer) => (answer.kind === 'refused' ? answer.refusal.code : answer.kind)

describe('a paper that waits for two to sign it', () => {
  let at: PaperAddress
  let author: Viewer
  let head: Viewer

  /** Friday morning, the 20th of November: the official record is sent on to both who sign it. */
  before(async () => {
    const { papers, cases } = office.app
    at = await paperAfter(office, 5, 'berita-acara')
    author = await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
    const { state } = (await cases.find(author, at.caseId))!
    head = await certified(office, state.requestedBy!)
    assert.equal(refusalOf(await papers.remind(author, at, seeing(1))), 'NothingToRemind')
    done(await papers.forward(author, at, seeing(1)))
  })

  const remindedAt = async (viewer: Viewer) =>
    (await office.app.papers.listWaiting(viewer)).items[0]?.remindedAt
  const notices = async (viewer: Viewer) =>
    (await office.app.tasks.home(viewer)).notices.filter(({ kind }) => kind === 'paper-reminded-signing')
  const passedAround = async () => {
    await nightlyReminders(office.database.tenants, office.app.calendars, office.now).run(
      new AbortController().signal,
    )
    await deliver(office)
  }

  test('its author reminds those for whom it waits, once a working day, and they see it', async () => {
    const { papers } = office.app
    assert.equal(refusalOf(await papers.remind(head, at, seeing(1))), 'MayNotRemind')
    assert.equal(refusalOf(await papers.remind(author, at, seeing(7))), 'conflict')
    assert.equal((await papers.find(author, at))?.reminding, 'may')
    assert.equal(await remindedAt(head), null)
    done(await papers.remind(author, at, seeing(1)))
    const view = (await papers.find(author, at))!
    assert.equal(view.reminding, 'done')
    const { act, by, at: when } = view.deeds.at(-1)!
    assert.deepEqual([act, by?.id, when], ['RemindPaper', 'kabid-ti', office.now()])
    assert.equal(await remindedAt(head), office.now())
    assert.equal(refusalOf(await papers.remind(author, at, seeing(1))), 'RemindedAlready')
    await deliver(office)
    await deliver(office)
    assert.deepEqual(
      (await notices(head)).map(({ facts }) => [facts.document, facts.paper]),
      [['Berita Acara', 'tanda-tangan.1/naskah/berita-acara']],
      'told once, however often it is delivered',
    )
    assert.equal((await notices(author)).length, 0, 'nobody is told of what they did themselves')
  })

  test('a reminder on Saturday counts for Monday', async () => {
    const { papers } = office.app
    office.setNow('2026-11-21T03:00:00.000Z')
    done(await papers.remind(author, at, seeing(1)))
    office.setNow('2026-11-23T03:00:00.000Z')
    assert.equal(refusalOf(await papers.remind(author, at, seeing(1))), 'RemindedAlready')
    office.setNow('2026-11-24T03:00:00.000Z')
    assert.equal((await papers.find(author, at))?.reminding, 'may')
  })

  test('whoever was reminded by nobody is reminded once by itself, after a working day', async () => {
    const { papers } = office.app
    await deliver(office)
    const before = (await notices(head)).length
    await passedAround()
    assert.equal((await notices(head)).length, before, 'somebody reminded since it began to wait')
    done(await papers.recall(author, at, seeing(1)))
    done(await papers.forward(author, at, seeing(1)))
    assert.equal(await remindedAt(head), null, 'it waits anew')
    office.setNow('2026-11-25T02:59:00.000Z')
    await passedAround()
    assert.equal((await notices(head)).length, before)
    office.setNow('2026-11-25T18:30:00.000Z')
    await passedAround()
    await passedAround()
    assert.equal((await notices(head)).length, before + 1)
    const deeds = (await papers.find(author, at))!.deeds.filter(({ act, by }) => act === 'RemindPaper' && !by)
    assert.equal(deeds.length, 1)
    done(await papers.sign(head, at, { ...seeing(1), ...locally }))
    assert.equal(await remindedAt(head), undefined)
  })
})
