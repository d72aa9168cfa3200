import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { CalendarDayKind } from '#engine/working-time/index.ts'
import type { CalendarChange } from '#server/calendars/contract.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { createClock } from '../clock.ts'
import { createPeople } from '../people.ts'
import { clockDeliveries } from '../redating.ts'
import { caseAfter, done, stateOf } from '../testing/katingan.ts'
import { useOffice } from '../testing/office.ts'
import type { DryRun } from '../trial-contract.ts'
import { dryRun } from './dry-run.ts'
import type { MovesAsked } from './find-moves.ts'
import { readPauses } from './read-batch.ts'
import { redate } from './redate.ts'
import { nightlyRedating } from './redate-late.ts'

const office = useOffice('katingan')
/** The office stands on Friday, 20 November 2026, 10:00 WIB. */
const monday = { on: '2026-11-23', kind: 'regional-holiday', name: 'Hari jadi' } as const
const headId = 'kepala-dinas'

const admin = () => office.viewer('katingan', 'administrator')

async function tried(change: CalendarChange, unit = '', forgives = false): Promise<DryRun> {
  const by = await admin()
  const trial = await office.app.calendars.tryChange(by, { unit, change, forgives })
  assert.ok(trial.kind === 'tried')
  return office.app.cases.tryRedating(by, { ...trial, forgives })
}

async function changed(change: CalendarChange, unit = '', forgives = false): Promise<number> {
  const { version: seenVersion } = await office.app.calendars.of('katingan', `${Math.random()}`)
  const making = { reason: 'Keputusan bupati', seenVersion }
  const answer = await office.app.calendars.change(await admin(), { unit, change, forgives }, making)
  assert.ok(answer.kind === 'done')
  return answer.version
}

function worker() {
  const { tenants, pools } = office.database
  const { calendars } = office.app
  const procedures = createProcedures(tenants)
  const { now } = office
  const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now })
  return { tenants, calendars, procedures, clock, now }
}

const work = (version: number, parts = worker()) =>
  redate(parts)({ id: `katingan/${version}`, tenant: 'katingan', body: { version } })

const dueOf = async (caseId: string) => {
  const { tasks } = await stateOf(await office.callerFor('katingan', headId), caseId)
  return Object.fromEntries(Object.values(tasks).map(({ id, dueAt }) => [id, dueAt]))
}

/** What acts of a change moved, as the log has it. */
async function movedBy(version: number) {
  const { rows } = await office.database.admin.query(
    `select case_id, events->0->'before' as before, events->0->'dueAt' as due from laksana.event_log
     where act = 'RedateTasks' and (events->0->'why'->>'change')::int = $1 order by case_id`,
    [version],
  )
  return rows.flatMap(({ case_id, before: old, due }) =>
    Object.keys(due).map((task) => ({ caseId: case_id, task, before: old[task] ?? null, due: due[task] })),
  )
}

const shown = ({ first }: DryRun) =>
  first.map(({ caseId, task, before: old, due }) => ({ caseId, task, before: old, due }))
const inOrder = <T extends { caseId: string; task: string }>(moves: readonly T[]) =>
  moves.toSorted((one, other) => `${one.caseId} ${one.task}`.localeCompare(`${other.caseId} ${other.task}`))

describe('a change of a calendar', () => {
  const cases: string[] = []
  before(async () => {
    for (let acts = 0; acts < 9; acts++) cases.push((await caseAfter(office, acts)).caseId)
    const head = await office.callerFor('katingan', headId)
    await done(head, cases[2]!, { type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
    await done(head, cases[3]!, { type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
    office.setNow('2026-11-20T05:30:00.000Z')
    await done(head, cases[3]!, { type: 'ResumeCase', reason: 'Datang' })
  })

  test('moves what the dry run said, once however often it is worked off, and counts it', async () => {
    const run = await tried({ what: 'set-day', day: monday })
    assert.ok(run.tasks > 0, 'something moves')
    assert.equal(
      run.bySteps.reduce((sum, { tasks }) => sum + tasks, 0),
      run.tasks,
    )
    const version = await changed({ what: 'set-day', day: monday })
    await work(version)
    await work(version)
    const moved = await movedBy(version)
    assert.deepEqual(inOrder(moved), inOrder(shown(run)))
    const head = await office.viewer('katingan', headId)
    const { history } = (await office.app.cases.find(head, moved[0]!.caseId))!
    const told = history.find(({ act }) => act === 'RedateTasks')!.events[0]!.facts
    assert.deepEqual(
      [told.before, told.dueAt],
      [[`${moved[0]!.task}: ${moved[0]!.before}`], [`${moved[0]!.task}: ${moved[0]!.due}`]],
    )
    const [line] = await office.app.calendars.listChanges(await admin())
    assert.deepEqual(
      [line!.redating.cases, line!.redating.tasks, line!.redating.endedAt],
      [run.cases, run.tasks, office.now()],
    )
    assert.equal((await tried({ what: 'remove-day', on: monday.on })).tasks, run.tasks, 'and back again')
  })

  test('goes on where it was killed, and counts whole', async () => {
    const run = await tried({ what: 'remove-day', on: monday.on })
    const version = await changed({ what: 'remove-day', on: monday.on })
    const parts = worker()
    assert.ok(run.cases > 1)
    let acts = 0
    const act: typeof parts.clock.act = async (request) => {
      if (++acts > 1) throw Object.assign(new Error('database away'), { code: '57P01' })
      return parts.clock.act(request)
    }
    await assert.rejects(work(version, { ...parts, clock: { act } }), /database away/)
    const moved = new Set((await movedBy(version)).map(({ caseId }) => caseId))
    assert.equal(moved.size, 1, 'killed between two acts')
    await work(version)
    const [line] = await office.app.calendars.listChanges(await admin())
    assert.deepEqual([line!.redating.cases, line!.redating.tasks], [run.cases, run.tasks])
    assert.deepEqual(inOrder(await movedBy(version)), inOrder(shown(run)))
  })

  test('a case that can’t be moved keeps no other waiting, and is moved and counted by itself', async () => {
    const run = await tried({ what: 'set-day', day: monday })
    assert.ok(run.cases > 1)
    const version = await changed({ what: 'set-day', day: monday })
    const parts = worker()
    const stuck = run.first[0]!.caseId
    const lost = run.first.find(({ caseId }) => caseId !== stuck)!.caseId
    const act: typeof parts.clock.act = async (request) => {
      if (request.caseId === stuck) throw new Error('out of order')
      const answer = await parts.clock.act(request)
      if (request.caseId === lost) throw new Error('answer lost')
      return answer
    }
    await work(version, { ...parts, clock: { act } })
    const rest = inOrder(shown(run)).filter(({ caseId }) => caseId !== stuck)
    assert.deepEqual(inOrder(await movedBy(version)), rest)
    const counted = async () => {
      const [line] = await office.app.calendars.listChanges(await admin())
      return [line!.redating.cases, line!.redating.tasks, line!.redating.late]
    }
    const moved = rest.filter(({ caseId }) => caseId !== lost).length
    assert.deepEqual(await counted(), [run.cases - 2, moved, 2])
    const { rows } = await office.database.admin.query(
      `select body from laksana.outbox where kind = 'redate-late' and body->>'caseId' = $1`,
      [lost],
    )
    assert.equal(rows.length, 1)
    const again = (clock = parts.clock) =>
      clockDeliveries({ ...parts, clock }).get('redate-late')!({
        ...{ id: 'katingan/late', tenant: 'katingan', body: rows[0].body },
      })
    await assert.rejects(again({ act }), /answer lost/)
    await again()
    await again()
    assert.deepEqual(await counted(), [run.cases - 1, rest.length, 1], 'what was written counts once')
    const night = (clock = parts.clock) =>
      nightlyRedating({ ...parts, clock }).run(new AbortController().signal)
    await assert.rejects(night({ act }), /out of order/)
    await night()
    await night()
    assert.deepEqual(inOrder(await movedBy(version)), inOrder(shown(run)))
    assert.deepEqual(await counted(), [run.cases, run.tasks, 0])
    await work(await changed({ what: 'remove-day', on: monday.on }))
  })

  test('a case that can’t be read is told of in the dry run, and the others move', async () => {
    const version = await changed({ what: 'set-day', day: monday })
    const { tenants } = office.database
    const people = await createPeople(tenants, office.now)('katingan')
    const calendars = await office.app.calendars.of('katingan')
    const shelf = createProcedures(tenants)
    const { rows } = await office.database.admin.query(
      `select count(*)::int as cases from laksana.case_file where tenant_id = 'katingan' and status in ('running', 'suspended')`,
    )
    let asked = 0
    const findGraph: MovesAsked['findGraph'] = async (...which) => {
      if (++asked === 1) throw new Error('unreadable')
      return shelf.findGraph('katingan', ...which)
    }
    const plan = { tenant: 'katingan', calendars, people, firstOn: monday.on, forgives: false, findGraph }
    const run = await dryRun(tenants, { ...plan, now: office.now() })
    assert.equal(run.unknown, 1)
    assert.equal(asked, rows[0].cases)
    await work(version)
    await work(await changed({ what: 'remove-day', on: monday.on }))
  })

  test('a case whose pauses can’t be read is passed over by itself', async () => {
    await office.database.admin.query(
      `insert into laksana.event_log (tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash)
       values ('katingan', 'rusak', 1, 'rusak', 'SuspendCase', '{}', now(), 'null', '', '')`,
    )
    const over: string[] = []
    const ids = ['rusak', cases[2]!]
    const read = (passOver?: (caseId: string) => void) =>
      office.database.tenants.withTenant('katingan', (queries) =>
        readPauses(queries, 'katingan', ids, passOver),
      )
    const pauses = await read((caseId) => over.push(caseId))
    assert.deepEqual([over, [...pauses.keys()]], [['rusak'], [cases[2]]])
    await assert.rejects(read())
  })

  test('whatever is changed, re-dating does what the dry run said', async () => {
    const day = (on: string, kind: CalendarDayKind) =>
      ({ what: 'set-day', day: { on, kind, name: kind } }) as const
    const weekly = { ...office.app.calendars.ready.ramadan, 6: [{ from: 480, until: 720 }] }
    const changes: readonly (readonly [CalendarChange, unit?: string, forgives?: boolean])[] = [
      [day('2026-11-24', 'closed'), 'diskominfostandi'],
      [{ what: 'set-span', span: { from: '2026-11-23', until: '2027-02-26', name: 'Ramadan', weekly } }],
      [day('2026-11-20', 'closed'), '', true],
      [{ what: 'set-hours', hours: { weekly } }, 'bidang-ti'],
      [{ what: 'remove-span', from: '2026-11-23' }],
      [{ what: 'remove-hours' }, 'bidang-ti', true],
      [{ what: 'remove-day', on: '2026-11-20' }, '', true],
    ]
    let moves = 0
    for (const [change, unit, forgives] of changes) {
      const run = await tried(change, unit, forgives)
      const version = await changed(change, unit, forgives)
      await work(version)
      assert.deepEqual(inOrder(await movedBy(version)), inOrder(shown(run)), change.what)
      moves += run.tasks
    }
    assert.ok(moves > changes.length, 'hardly anything moved')
  })

  test('those who owe a task that moved are told of its new due time', async () => {
    const { rows } = await office.database.admin.query(
      `select n from laksana.outbox o, jsonb_array_elements(o.body->'news') n
       where o.kind = 'notify' and n->>'kind' = 'task-redated'`,
    )
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ n }) => n.facts.due !== n.facts.before && n.facts.activity !== ''))
  })

  test('leaves whoever was late late, unless it forgives', async () => {
    office.setNow('2026-12-15T03:00:00.000Z')
    const before_ = await dueOf(cases[1]!)
    const change = { what: 'set-day', day: { ...monday, on: '2026-11-24' } } as const
    const strict = await tried(change)
    assert.equal(strict.noLongerLate, 0)
    await work(await changed(change))
    assert.deepEqual(await dueOf(cases[1]!), before_)
    const long = { what: 'set-day', day: { ...monday, on: '2026-11-25' } } as const
    const forgiving = await tried(long, '', true)
    const version = await changed(long, '', true)
    await work(version)
    assert.deepEqual(inOrder(await movedBy(version)), inOrder(shown(forgiving)))
  })
})

test('a step whose performers all sit in one unit is due by that unit’s calendar', async () => {
  office.setNow('2027-01-11T03:00:00.000Z')
  const { caseId } = await caseAfter(office, 5)
  const [task] = Object.values((await stateOf(await office.callerFor('katingan', headId), caseId)).tasks)
  assert.ok(task?.dueAt, 'the step has a standard')
  const day = { on: '2027-01-11', kind: 'closed', name: 'Pindah kantor' } as const
  const elsewhere = await tried({ what: 'set-day', day }, 'rsud')
  assert.ok(!elsewhere.first.some((each) => each.caseId === caseId))
  const everywhere = await tried({ what: 'set-day', day }, 'diskominfostandi')
  const moved = everywhere.first.find((each) => each.caseId === caseId)
  assert.ok(moved && moved.due > task.dueAt)
})
