import {
  type Actor,
  dayRevisionsIn,
  daysPassed,
  dueExplanations,
  offers,
  performerTimes,
  stepClocks,
  timeSpent,
  totalClock,
} from '#engine/case/index.ts'
import type { CaseRun } from '#engine/testing/index.ts'
import type { CaseView, HistoryItem } from '#server/cases/contract.ts'

/** A case played in memory, as one of its people sees it; names are told from ids by “Pejabat”. */
export function caseViewOf(run: CaseRun, actor: Actor): CaseView {
  const { state, graph } = run
  const open = Object.values(state.tasks)
  const acts = run.timed.map(({ at, event }) => ({ at, events: [event] }))
  const clocks = stepClocks(acts, () => graph, run, run.clock.now())
  const nameOf = (official: string) => `Pejabat ${official}`
  return {
    id: '0f7e2c1a-0000-4000-8000-000000000001',
    version: run.events.length,
    state,
    graph,
    applicant: { id: run.cast.applicant, name: 'Dinas Contoh', kind: 'agency' },
    openedBy: { id: state.openedBy, name: nameOf(state.openedBy), position: 'Kepala', unit: 'Dinas Contoh' },
    offers: offers(state, run.facts(actor)),
    taskOwners: Object.fromEntries(
      open.map((task) => [
        task.id,
        {
          owners: task.performers.map((id) => graph.performers.get(id)?.title.value ?? id),
          claimedBy: null,
        },
      ]),
    ),
    history: run.events.map(
      (event, index): HistoryItem => ({
        version: index + 1,
        at: run.clock.now(),
        by: { name: nameOf(actor.official), position: 'Kepala Bidang', actingFor: null },
        act: event.type,
        events: [
          {
            type: event.type,
            facts: Object.fromEntries(
              Object.entries(event).filter(([name, value]) => name !== 'type' && typeof value !== 'object'),
            ),
          },
        ],
        hash: '0123456789abcdef',
      }),
    ),
    documentVersions: [],
    notes: [{ at: run.clock.now(), by: nameOf(actor.official), text: 'Catatan pertama' }],
    problems: Object.entries(state.problems).map(([id, text]) => ({
      id,
      text,
      by: nameOf(actor.official),
      at: run.clock.now(),
      solution: null,
    })),
    linked: [],
    erased: [],
    overdueTasks: [],
    escalations: {},
    dueCalendars: {},
    lateSince: {},
    daysPassed: daysPassed(state, graph),
    dueExplanations: dueExplanations(state, graph, run, [], dayRevisionsIn(run.timed)),
    timeSpent: timeSpent(acts, graph, run.calendar, run.clock.now()),
    stepClocks: clocks,
    performerTimes: clocks && performerTimes(clocks, graph),
    totalClock: totalClock(acts, state, graph, run.calendar, run.clock.now()),
    readsAccounts: true,
    deviations: [],
    dispositions: [],
    disposing: { below: [], instructions: [] },
    names: Object.fromEntries(run.cast.everybody.map(({ official }) => [official, nameOf(official)])),
  }
}
