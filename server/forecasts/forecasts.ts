import type pg from 'pg'
import { type StepClock, stepClocks } from '#engine/case/index.ts'
import { type Forecast, forecast } from '#engine/forecast/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { findPublicCase } from '#server/cases/index.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { nothingYet } from './accuracy.ts'
import type { CaseForecast, Forecasts } from './contract.ts'
import { createKnownAccuracy } from './known-accuracy.ts'
import { createPast } from './past.ts'
import { createRunBy } from './run-by.ts'

export interface ForecastsOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly calendars: Pick<Calendars, 'of'>
  readonly procedures: Pick<ProcedureShelf, 'getGraph'>
  /** An ISO instant. */
  readonly now: () => string
}

interface Subject extends Pick<CaseView, 'id' | 'version' | 'state' | 'graph'> {
  readonly tenant: string
  readonly clocks: readonly StepClock[]
}

/** Forecasts kept for whoever looks again. */
const most = 500
/** How long a forecast is kept, ms. */
const lasts = 60 * 60 * 1000

/** Forecasts of cases under way: made when somebody looks, and kept for an hour or until the case goes on. */
export function createForecasts({ pool, calendars, procedures, now }: ForecastsOptions): Forecasts {
  const tenants = openTenantDatabase(pool)
  const pastOf = createPast(tenants, now)
  const accuracyOf = createKnownAccuracy(tenants, now)
  const runBy = createRunBy(tenants, calendars, now)
  const kept = new Map<string, { readonly at: number; readonly made: Forecast }>()

  const made = async (subject: Subject): Promise<Forecast | null> => {
    const { tenant, id, version, state, graph, clocks } = subject
    const key = `${tenant} ${id} ${version}`
    const at = now()
    const held = kept.get(key)
    if (held && Math.abs(Date.parse(at) - held.at) < lasts) return held.made
    const past = await pastOf(tenant, graph.procedure.id)
    const found = forecast({
      state,
      graph,
      clocks,
      ...(await runBy(tenant, subject)),
      now: at,
      seed: seedOf(id),
      past,
    })
    if (!found) return null
    if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, { at: Date.parse(at), made: found })
    return found
  }
  const withAccuracy = async (subject: Subject): Promise<CaseForecast | null> => {
    const found = await made(subject)
    if (!found) return null
    const all = await accuracyOf(subject.tenant)
    return { forecast: found, accuracy: all.get(subject.graph.procedure.id) ?? nothingYet }
  }

  return {
    ofCase: ({ tenant }, view) => withAccuracy({ ...view, tenant: tenant.id, clocks: view.stepClocks ?? [] }),

    async ofReference(reference) {
      const found = await findPublicCase(pool, tenants, procedures, reference)
      if (!found) return null
      const clocks = stepClocks(found.acts, found.graphOf, await runBy(found.tenant.id, found), now()) ?? []
      const whole = await withAccuracy({ ...found, tenant: found.tenant.id, clocks })
      if (!whole) return null
      const { madeAt, end, basis } = whole.forecast
      return { madeAt, end, basis, accuracy: whole.accuracy }
    },

    async accuracy({ tenant, position: { capabilities } }) {
      const may = (['supervise', 'administer', 'inspect'] as const).some((each) =>
        capabilities.includes(each),
      )
      if (!may) return null
      const all = await accuracyOf(tenant.id)
      return [...all].map(([procedure, own]) => ({ procedure, ...own }))
    },
  }
}

/** The same case has the same luck each time it is looked at. */
export function seedOf(caseId: string): number {
  return Number.parseInt(caseId.slice(0, 8), 16)
}
