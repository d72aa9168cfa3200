export { datesOf } from './dates.ts'
export {
  explainRetention,
  personalOverOn,
  type RetentionLine,
  retentionOfFile,
} from './file.ts'
export {
  type Retention,
  type RetentionSchedule,
  retentionOf,
  scheduleOn,
} from './schedule.ts'
