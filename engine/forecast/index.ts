export { type Forecast, forecast, type Range } from './forecast.ts'
export { learn, noPast, type PastClock } from './past.ts'
