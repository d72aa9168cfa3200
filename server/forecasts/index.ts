export { createForecasts } from './forecasts.ts'
export { forecastRoutes } from './routes.ts'
export { clocksOfSteps, nightlyForecasts } from './work.ts'
