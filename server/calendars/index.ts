export { createCalendars } from './calendars.ts'
export { nationCalendar } from './nation.ts'
export { nationalDaysAtStart, nationalDaysOfNewcomers } from './national-days.ts'
export { calendarRoutes } from './routes.ts'
