export { createFeeds } from './feeds.ts'
export { feedRoutes } from './routes.ts'
