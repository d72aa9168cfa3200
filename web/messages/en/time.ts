import type { time as source } from '../id/time.ts'

export const time: typeof source = {
  left: {
    minutes: '{count} {count:minute|minutes} left',
    hours: '{count} {count:hour|hours} left',
    tomorrow: 'tomorrow',
    days: '{count} {count:day|days} left',
  },
  late: {
    minutes: '{count} {count:minute|minutes} late',
    hours: '{count} {count:hour|hours} late',
    days: '{count} {count:day|days} late',
  },
  due: 'Due {moment}',
  noDue: 'No due time',
  still: 'Clock stands still',
  units: {
    minute: '{amount} {amount:minute|minutes}',
    hour: '{amount} working {amount:hour|hours}',
    'clock-hour': '{amount} {amount:hour|hours}',
    'working-day': '{amount} working {amount:day|days}',
    'calendar-day': '{amount} calendar {amount:day|days}',
    month: '{amount} {amount:month|months}',
  },
  approximate: 'about {length}',
  notSet: 'not set',
  setBy: 'Set by step {step}',
}
