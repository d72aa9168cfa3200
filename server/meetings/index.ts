export { meetingDeliveries } from './deliveries.ts'
export { createMeetings } from './meetings.ts'
export { meetingRoutes } from './routes.ts'
