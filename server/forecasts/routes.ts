import Type from 'typebox'
import { type ApiRoute, apiRoute, forbidden, notFound, okReadonly } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'

const instant = orNull(Type.String({ format: 'date-time' }))
const range = { p10: instant, p50: instant, p90: instant }
const accuracy = {
  cases: Type.Integer({ description: 'Ended cases whose first forecast is looked at' }),
  inside: orNull(Type.Number({ description: 'Share that ended inside the range; null while too few have' })),
  typicalDays: orNull(Type.Number({ description: 'Half of the ends lay nearer than that to the middle' })),
}
const end = {
  madeAt: Type.String({ format: 'date-time' }),
  end: Type.Object(range, {
    description: 'Eight of ten runs lie between p10 and p90; null is later than runs are followed',
  }),
  basis: Type.Object({
    cases: Type.Integer({ description: 'Cases of the same office and procedure whose times it rests on' }),
    guessed: Type.Integer({ description: 'Steps ahead that have neither a standard nor such times' }),
  }),
}
const publicSchema = Type.Object({ ...end, accuracy: Type.Object(accuracy) })
const forecastSchema = Type.Object({
  forecast: Type.Object({
    ...end,
    tasks: Type.Record(Type.String(), Type.Object({ ...range, late: orNull(Type.Number()) })),
    endings: Type.Array(Type.Object({ ending: Type.String(), share: Type.Number(), ...range })),
    givenUp: Type.Number(),
  }),
  accuracy: Type.Object(accuracy),
})

export const forecastRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/cases/:case/forecast',
    who: 'official',
    tag: 'Forecasts',
    summary: 'See between which dates a case under way is likely to end',
    params: Type.Object({ case: Type.String({ format: 'uuid' }) }),
    answer: forecastSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.cases.find(viewer, params.case)
      const found = view && (await app.forecasts.ofCase(viewer, view))
      return found ? okReadonly(found) : notFound
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/references/:reference/forecast',
    who: 'public',
    limit: 'tight',
    tag: 'Forecasts',
    summary: 'The same by reference number',
    params: Type.Object({ reference: Type.String({ maxLength: 60 }) }),
    answer: publicSchema,
    handle: async (app, _viewer, { params }) => {
      const found = await app.forecasts.ofReference(params.reference)
      return found ? okReadonly(found) : notFound
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/forecasts/accuracy',
    who: 'official',
    tag: 'Forecasts',
    summary: 'See how forecasts turned out, for each procedure',
    answer: Type.Array(Type.Object({ procedure: Type.String(), ...accuracy })),
    handle: async (app, viewer) => {
      const found = await app.forecasts.accuracy(viewer)
      return found ? okReadonly(found) : forbidden
    },
  }),
]
