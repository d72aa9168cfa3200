export { type Forecast, forecast } from './forecast.ts'
export { learn, noPast, type PastClock } from './past.ts'
