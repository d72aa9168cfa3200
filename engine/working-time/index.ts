export type { WorkingCalendar } from './calendar.ts'
export { isDate } from './day.ts'
export { freeDaysIn, workingDaysBetween } from './days-between.ts'
export { defaultCalendar } from './default-calendar.ts'
export type { CalendarDay, CalendarDayKind } from './definition.ts'
export { dueAt } from './due.ts'
export { type DayRevision, explainDue, explainSetDay } from './explain.ts'
export type { DueExplanation, DueLine } from './explanation.ts'
export {
  addWorkingMinutes,
  endOfWorkingDay,
  localDateOf,
  startOfDay,
  workingMinutesBetween,
} from './minutes.ts'
export { pausedDue, putOffBy } from './paused-due.ts'
export type { Pause, WaitingFor } from './pauses.ts'
export { spent, type TimeSpent } from './spent.ts'
export { type WorkLeft, workLeft } from './work-left.ts'
