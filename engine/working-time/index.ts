export type { DayReason, Weekday, Window, WorkingCalendar } from './calendar.ts'
export {
  checkDefinition,
  type DefinitionRefusal,
  firstYear,
  isInOrder,
  lastYear,
  longestName,
  mostWindows,
} from './check-definition.ts'
export { dateOf, dayOf, isDate } from './day.ts'
export { freeDaysIn, workingDaysBetween } from './days-between.ts'
export { defaultCalendar, nationalDefinition, ramadanHours } from './default-calendar.ts'
export type {
  CalendarDay,
  CalendarDayKind,
  CalendarDefinition,
  HoursSpan,
  OfficeHours,
  WeeklyHours,
} from './definition.ts'
export { dueAt } from './due.ts'
export { type DayRevision, explainDue, explainSetDay } from './explain.ts'
export type { DueExplanation, DueLine } from './explanation.ts'
export { type DayImport, importDays, isSameHours } from './import-days.ts'
export {
  addWorkingMinutes,
  endOfWorkingDay,
  localDateOf,
  startOfDay,
  workingDayOn,
  workingMinutesBetween,
} from './minutes.ts'
export { pausedDue, putOffBy } from './paused-due.ts'
export type { Pause, Stop, TimeOver, WaitingFor } from './pauses.ts'
export { readWindows } from './read-windows.ts'
export { resolveCalendar } from './resolve.ts'
export { lateSince, spent, type TimeSpent } from './spent.ts'
export { type WorkLeft, workLeft } from './work-left.ts'
