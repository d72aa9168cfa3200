import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { caseDeliveries } from '#server/cases/index.ts'
import { expected, readCase } from '#server/cases/testing/caller.ts'
import { caseAfter, done, refusedWith } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { DeviationQuery } from './contract.ts'

const office = useOffice('katingan')
const as = (official: string) => office.callerFor('katingan', official)
const account = {
  type: 'AccountForDeviation',
  deviation: '1',
  cause: 'workload',
  explanation: 'Tiga permohonan datang bersamaan',
  correction: '=Disposisi dibagi dengan sekretaris',
} as const

async function seenBy(official: string, query: DeviationQuery = {}) {
  return (await office.app.deviations.list(await office.viewer('katingan', official), query)).items
}

describe('a step of Katingan that is done late', () => {
  let caseId = ''
  let applicant: string
  before(async () => {
    const played = await caseAfter(office, 2)
    caseId = played.caseId
    applicant = played.applicant.official
    // Its SOP allows five minutes for a disposition.
    office.setNow('2026-11-20T03:35:00.000Z')
    await done(await as('kepala-dinas'), caseId, {
      type: 'SuspendCase',
      reason: 'Data',
      waitingFor: 'applicant',
    })
  })

  test('stands in the register with how late it is, and in the case file', async () => {
    const [item] = await seenBy('kabid-ti')
    assert.ok(item)
    assert.deepEqual(
      [item.caseId, item.standard, item.standing, item.lateMinutes, item.running, item.openedAt, item.held],
      [caseId, 'time', 'open', 30, true, '2026-11-20T03:35:00.000Z', null],
    )
    const { deviations } = await readCase(await as('kabid-ti'), caseId)
    assert.deepEqual(
      deviations.map(({ id, sign, lateMinutes, running }) => [id, sign, lateMinutes, running]),
      [['1', 'late', 30, true]],
    )
  })

  test('is accounted for by who performs it, and judged by another superior', async () => {
    const [head, division] = [await as('kepala-dinas'), await as('kabid-ti')]
    assert.equal(await refusedWith(division, caseId, account), 'NotYoursToAccount')
    await done(head, caseId, account)
    assert.equal(await refusedWith(head, caseId, { type: 'AcceptDeviation', deviation: '1' }), 'OwnDeviation')
    await done(division, caseId, { type: 'SendBackDeviation', deviation: '1', reason: 'Sebut harinya' })
    assert.equal((await seenBy('kabid-ti', { standing: 'sent-back' }))[0]?.judgement, 'Sebut harinya')
    await done(head, caseId, account)
    await done(division, caseId, { type: 'AcceptDeviation', deviation: '1' })
    const [item] = await seenBy('auditor')
    assert.deepEqual(
      [item?.standing, item?.cause, item?.explanation, item?.judgement],
      ['accepted', 'workload', account.explanation, null],
    )
  })

  test('is seen by the agency that asked, but not how it was accounted for and judged', async () => {
    const seen = await readCase(await as(applicant), caseId)
    assert.deepEqual(
      seen.deviations.map(({ standing, lateMinutes, account: given, judged, held }) => [
        ...[standing, lateMinutes, given, judged, held],
      ]),
      [['accepted', 30, null, null, null]],
    )
    const whole = JSON.stringify(seen)
    for (const written of [account.explanation, account.correction, 'Sebut harinya'])
      assert.ok(!whole.includes(written), written)
    assert.ok(seen.history.some(({ act }) => act === 'AccountForDeviation'))
    assert.equal(seen.readsAccounts, false)
    const bag = async (official: string) =>
      office.app.bundles.asBag(await office.viewer('katingan', official), caseId)
    assert.equal(await bag(applicant), null, 'the log holds the account')
    assert.ok(await bag('auditor'))
    assert.ok(JSON.stringify(await readCase(await as('auditor'), caseId)).includes(account.explanation))
  })

  test('is told to who has to account, to who judges, and back to who accounted', async () => {
    const { rows } = await office.database.admin.query(
      `select n ->> 'kind' as kind, n ->> 'to' as told from laksana.outbox o, jsonb_array_elements(o.body -> 'news') n
       where o.kind = 'notify' and o.body ->> 'caseId' = $1 and n ->> 'kind' like 'deviation-%' order by o.outbox_id`,
      [caseId],
    )
    assert.deepEqual(
      rows.map(({ kind, told }) => [kind, told]),
      [
        ['deviation-opened', 'performer:katingan/kepala-dinas'],
        ['deviation-accounted', 'head:diskominfostandi'],
        ['deviation-accounted', 'above:kepala-dinas'],
        ['deviation-sent-back', 'official:kepala-dinas'],
        ['deviation-accounted', 'head:diskominfostandi'],
        ['deviation-accounted', 'above:kepala-dinas'],
        ['deviation-accepted', 'official:kepala-dinas'],
      ],
    )
    const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
    const told = async (by: string) => {
      const news = [
        { kind: 'deviation-accounted', to: `above:${by}`, facts: { deviation: '1', activity: 'x' } },
      ]
      await notify({ id: `katingan/${by}`, tenant: 'katingan', body: { caseId, by, news } })
      const found = await office.database.admin.query(
        `select official_id from laksana.notice where notice_id like 'news katingan/' || $1 || ' %' order by 1`,
        [by],
      )
      return found.rows.map(({ official_id }) => official_id)
    }
    assert.deepEqual(await told('kabid-ti'), ['kepala-dinas'])
    const others = await told('kepala-dinas')
    assert.ok(others.includes('kabid-ti') && !others.includes('kepala-dinas'), others.join())
  })

  test('is found by what is asked, and only by those who have to do with it', async () => {
    const { length: all } = await seenBy('kabid-ti')
    for (const query of [
      { standing: 'open' },
      { standard: 'output' },
      { procedure: 'lain' },
      { from: '2026-11-21' },
      { until: '2026-11-19' },
      { lateBy: 31 },
    ] as const)
      assert.deepEqual(await seenBy('kabid-ti', query), [], JSON.stringify(query))
    const { items } = expected(
      await (await as('kabid-ti')).call('GET', '/deviations?from=2026-11-20&lateBy=30&standard=time'),
      200,
    )
    assert.equal(items.length, all)
    assert.deepEqual(await seenBy('operator-disdik'), [])
    assert.deepEqual(await seenBy('pengembang-1'), [])
  })

  test('goes out as a table in which nothing is a formula', async () => {
    const viewer = await office.viewer('katingan', 'kabid-ti')
    const [head, ...lines] = (await office.app.deviations.csv(viewer, {})).split('\r\n')
    assert.match(head ?? '', /Nomor;Permohonan;SOP;.*Penilaian$/)
    assert.match(
      lines[0] ?? '',
      /;2026-11-20;.*;2026-11-\d\d \d\d:\d\d;.*Beban kerja;Tiga permohonan datang bersamaan;'=Disposisi/,
    )
  })

  test('says nothing any more in anybody’s words once the keys of its case are gone', async () => {
    const { rows } = await office.database.admin.query('select explanation from laksana.deviation')
    assert.ok(rows.every(({ explanation }) => !explanation.includes('permohonan')))
    await office.database.admin.query('update laksana.case_key set texts = null where case_id = $1', [caseId])
    const [item] = await seenBy('kabid-ti')
    assert.deepEqual([item?.cause, item?.explanation], ['workload', '█████'])
  })

  test('the rows are what the states of the cases say', async () => {
    const later = (await caseAfter(office, 2)).caseId
    office.setNow('2026-11-20T08:00:00.000Z')
    await done(await as('kepala-dinas'), later, {
      type: 'SuspendCase',
      reason: 'Data',
      waitingFor: 'office',
    })
    const { rows } = await office.database.admin.query(
      `select case_id, deviation, standing, late_minutes from laksana.deviation
       where standing not in ('accepted', 'struck-out') order by 1, 2`,
    )
    const cases = await office.database.admin.query('select case_id from laksana.case_file order by 1')
    const open = []
    for (const { case_id } of cases.rows) {
      const { state } = await readCase(await as('kabid-ti'), case_id)
      for (const { id, standing, late } of Object.values(state.deviations?.open ?? {}))
        if (standing !== 'accepted')
          open.push({ case_id, deviation: id, standing, late_minutes: late?.minutes ?? null })
    }
    assert.ok(rows.length > 0)
    assert.deepEqual(rows, open)
  })
})
