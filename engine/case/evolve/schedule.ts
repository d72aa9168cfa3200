import type { CaseState, Instant, LocalDate, SchedulePlan, TaskId } from '../state.ts'
import { redated } from './contents.ts'
import { changeTask, type Handlers } from './handlers.ts'

/** When what is to be done, as it was fixed and as it was revised. */
export const schedule: Handlers<'ScheduleFixed' | 'ScheduleRevised'> = {
  ScheduleFixed: (state, { schedule, dueAt, at, starts = {}, withoutStart = [], milestones }) => ({
    ...since(redated(state, dueAt), Object.keys(dueAt), at),
    schedule: { ...state.schedule, ...schedule },
    ...planned(state, { ...nothingFor(withoutStart), ...starts }, milestones),
  }),
  ScheduleRevised: (state, { steps, milestones, dueAt, at }) => ({
    ...since(
      redated(
        state,
        mapped(dueAt, ({ to }) => to),
      ),
      Object.keys(dueAt),
      at,
    ),
    schedule: { ...state.schedule, ...mapped(steps, ({ to }) => to.end) },
    ...planned(
      state,
      { ...nothingFor(Object.keys(steps)), ...mapped(steps, ({ to }) => to.start) },
      milestones?.to,
    ),
  }),
}

/** The day of these tasks counts from when it was set. Events of before there were plans don't say when that was. */
function since(state: CaseState, moved: readonly TaskId[], at: Instant | undefined): CaseState {
  return at === undefined
    ? state
    : moved.reduce((next, id) => changeTask(next, id, (task) => ({ ...task, dueSince: at })), state)
}

/** The plan, where there is one: a case that was only ever given days of its steps has none. */
function planned(
  { plan }: CaseState,
  starts: Readonly<Record<string, LocalDate | undefined>>,
  milestones: SchedulePlan['milestones'] | undefined,
): { plan?: SchedulePlan } {
  const stand = mapped({ ...plan?.starts, ...starts }, (start) => start)
  if (plan === undefined && Object.keys(stand).length === 0 && milestones === undefined) return {}
  return { plan: { starts: stand, milestones: milestones ?? plan?.milestones ?? [] } }
}

function nothingFor(steps: readonly string[]): Record<string, undefined> {
  return Object.fromEntries(steps.map((step) => [step, undefined]))
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  value: (from: T) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, each]) => {
      const found = value(each)
      return found === undefined ? [] : [[key, found]]
    }),
  )
}
