import type { Forecast } from '#engine/forecast/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'

/** How forecasts of cases that have ended since turned out. */
export interface Accuracy {
  /** Ended cases, the latest first up to a limit; the first forecast of each counts. */
  readonly cases: number
  /** Share of them that ended inside the range; null while there are too few to tell. */
  readonly inside: number | null
  /** Half of the ends lay nearer than so many days to the middle; null while there are too few. */
  readonly typicalDays: number | null
}

export interface CaseForecast {
  readonly forecast: Forecast
  readonly accuracy: Accuracy
}

/** For anyone: the range, and what it rests on. */
export interface PublicForecast extends Pick<Forecast, 'madeAt' | 'end' | 'basis'> {
  readonly accuracy: Accuracy
}

export interface Forecasts {
  /** Of a case that the viewer sees. Null: it isn't under way. */
  ofCase(viewer: Viewer, view: CaseView): Promise<CaseForecast | null>
  /** For anyone who has the number. Null: no such number, or not under way. */
  ofReference(reference: string): Promise<PublicForecast | null>
  /** For whoever supervises, administers or inspects; null for others. */
  accuracy(viewer: Viewer): Promise<readonly (Accuracy & { readonly procedure: string })[] | null>
}
