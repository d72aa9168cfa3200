export { createCalendars } from './calendars.ts'
export { nationCalendar } from './nation.ts'
export { calendarRoutes } from './routes.ts'
