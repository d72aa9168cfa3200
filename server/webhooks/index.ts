export { webhookRoutes } from './routes.ts'
export { createWebhookSending } from './sending.ts'
export { createWebhooks } from './webhooks.ts'
