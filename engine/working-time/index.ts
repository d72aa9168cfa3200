export type { WorkingCalendar } from './calendar.ts'
export { isDate } from './day.ts'
export { defaultCalendar } from './default-calendar.ts'
export type { CalendarDay, CalendarDayKind } from './definition.ts'
export { dueAt } from './due.ts'
export {
  addWorkingMinutes,
  endOfWorkingDay,
  localDateOf,
  startOfDay,
  workingMinutesBetween,
} from './minutes.ts'
export type { WaitingFor } from './pauses.ts'
