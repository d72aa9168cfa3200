import type { CaseListQuery } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { InboxQuery } from '#server/tasks/contract.ts'
import { timed } from './growth.ts'
import type { Bulk } from './setting/bulk.ts'
import { chance, pick } from './setting/chance.ts'
import { type Spread, spreadOf } from './setting/figures.ts'
import { agencyCount, agencyId, procedureCount, procedureId } from './setting/government.ts'
import type { BenchOffice } from './setting/office.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'
import { kinds, matters, objects } from './setting/words.ts'

export interface ListFigures {
  readonly tasks: number
  readonly openTasks: number
  readonly cases: number
  /** Milliseconds a query, one at a time. */
  readonly inbox: Spread & { readonly slowest: string }
  readonly search: Spread & { readonly slowest: string }
}

const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Everybody who has an inbox, from the head of the office, who owes tasks of all procedures, to a small agency. */
const people = [
  ...['kepala-dinas', 'umum', 'kepala-dinas', 'umum'],
  ...numbered(procedureCount, (n) => `kabid-${n}`),
  ...numbered(procedureCount * 3, (n) => `pelaksana-${n % procedureCount}-${1 + (n % 3)}`),
  ...numbered(agencyCount, (n) => `operator-${agencyId(n)}`),
]

/** The lists as people open them: first and later pages, filters, orders, words, by everybody. */
export async function measureLists(
  office: BenchOffice,
  bulk: Bulk,
  size: Size,
): Promise<{ figures: ListFigures; targets: readonly Target[] }> {
  const draw = chance(2)
  const { app } = office
  const inbox = await timesOf(office, size.queries, draw, inboxQuery, (viewer, query) =>
    app.tasks.inbox(viewer, query),
  )
  const search = await timesOf(office, size.queries, draw, caseQuery, (viewer, query) =>
    app.cases.list(viewer, query),
  )
  const { tasks, openTasks, cases } = bulk
  return {
    figures: { tasks, openTasks, cases, inbox, search },
    targets: [
      atMost(`inbox among ${tasks} tasks, p95`, inbox.p95, 50, 'ms'),
      atMost(`case search among ${cases} cases, p95`, search.p95, 50, 'ms'),
    ],
  }
}

async function timesOf<Q>(
  office: BenchOffice,
  queries: number,
  draw: () => number,
  queryBy: (draw: () => number) => Q,
  ask: (viewer: Viewer, query: Q) => Promise<{ readonly items: readonly unknown[] }>,
): Promise<Spread & { slowest: string }> {
  const times: number[] = []
  let found = 0
  let slowest = { time: 0, text: '' }
  for (let n = 0; n < queries; n++) {
    const official = pick(draw, people)
    const viewer = await office.viewer(official)
    const query = queryBy(draw)
    const time = await timed(async () => {
      found += (await ask(viewer, query)).items.length
    })
    times.push(time)
    if (time > slowest.time) slowest = { time, text: `${official} ${JSON.stringify(query)}` }
  }
  if (found < queries) throw new Error(`${queries} queries found ${found} rows: nothing was measured`)
  return { ...spreadOf(times), slowest: slowest.text }
}

const pageBy = (draw: () => number) => (draw() < 0.6 ? {} : { page: draw() < 0.7 ? 2 : 3 })

function inboxQuery(draw: () => number): InboxQuery {
  const filters: readonly InboxQuery[] = [
    ...[{}, {}, {}, { late: true }, { whose: 'mine' as const }, { whose: 'unclaimed' as const }],
    { procedure: procedureId(Math.floor(draw() * procedureCount)) },
    { text: wordOf(draw) },
    { text: `${pick(draw, matters)} ${wordOf(draw)}`.toLowerCase() },
  ]
  const sort = pick(draw, ['due', 'due', 'newest', 'oldest', 'reference'] as const)
  return { ...pick(draw, filters), sort, ...pageBy(draw) }
}

function caseQuery(draw: () => number): CaseListQuery {
  const filters: readonly CaseListQuery[] = [
    ...[{}, { status: 'running' as const }, { status: 'ended' as const }, { overdue: true }],
    { applicant: agencyId(Math.floor(draw() * agencyCount)) },
    { procedure: procedureId(Math.floor(draw() * procedureCount)) },
    { text: pick(draw, kinds) },
    { text: wordOf(draw) },
    { text: wordOf(draw).slice(0, 4) },
    { text: `${pick(draw, matters)} ${wordOf(draw)}` },
    { text: `TANGSEL-26-${String(1 + Math.floor(draw() * 100_000)).padStart(6, '0')}` },
    { text: wordOf(draw), status: 'running' },
  ]
  const sort = pick(draw, ['newest', 'newest', 'oldest', 'due', 'last-act'] as const)
  return { ...pick(draw, filters), sort, ...pageBy(draw) }
}

const wordOf = (draw: () => number): string => pick(draw, pick(draw, [matters, objects])).split(' ')[0]!
