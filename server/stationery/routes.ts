import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import { type ApiReply, type ApiRoute, apiRoute, forbidden, ok, refused } from '#server/http/api.ts'
import type { LetterheadVersion, MakingAnswer, Wording } from './contract.ts'
import {
  letterheadBody,
  letterheadSchema,
  templateBody,
  templateSchema,
  templateVersionSchema,
  theTemplate,
  unitQuery,
} from './schemas.ts'

const answer = Type.Object({ version: Type.Integer() })

/** How a government's papers look: letterheads and templates, each change a new version. */
export const stationeryRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/letterheads',
    who: 'official',
    tag: 'Letters',
    summary: 'List the letterheads in force',
    answer: Type.Array(letterheadSchema),
    handle: async (app, viewer) => {
      const found = await app.stationery.listLetterheads(viewer)
      return found ? ok(found.map(shownOf)) : forbidden
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/letterheads/versions',
    who: 'official',
    tag: 'Letters',
    summary: 'List the versions of a letterhead',
    query: unitQuery,
    answer: Type.Array(letterheadSchema),
    handle: async (app, viewer, { query }) =>
      ok((await app.stationery.listLetterheadVersions(viewer, query.unit ?? '')).map(shownOf)),
  }),
  apiRoute({
    method: 'PUT',
    path: '/letterheads',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Put a letterhead in force',
    description: 'A new version; cases that have begun keep the one before. For administrators.',
    body: letterheadBody,
    answer,
    handle: async (app, viewer, { body }) => {
      const { seenVersion, reason, validFrom, unit = '', logo, ...words } = body
      const proposal = {
        unit,
        words,
        logo: logo === undefined ? ('in-force' as const) : logo === null ? null : Buffer.from(logo, 'base64'),
      }
      const making = { seenVersion, reason, ...(validFrom && { validFrom }) }
      return replyOf(await app.stationery.putLetterhead(viewer, proposal, making))
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/templates',
    who: 'official',
    tag: 'Letters',
    summary: 'List the templates of papers, with what is in force',
    answer: Type.Array(templateSchema),
    handle: async (app, viewer) => {
      const found = await app.stationery.listTemplates(viewer)
      if (!found) return forbidden
      return ok(found.map((each) => ({ ...each, words: [...each.words], kinds: [...each.kinds] })))
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/templates/:template/versions',
    who: 'official',
    tag: 'Letters',
    summary: 'List the versions of a template',
    params: theTemplate,
    answer: Type.Array(templateVersionSchema),
    handle: async (app, viewer, { params }) => {
      const found = await app.stationery.listTemplateVersions(viewer, params.template)
      return ok(found.map((each) => ({ ...each, wording: { ...each.wording } as Record<string, string> })))
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/templates/:template',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Put a template, or other fixed words in it, in force',
    description:
      'A new version; cases that have begun keep the one before. It is tried first with the example of every kind it ' +
      'serves; what is wrong is told with its line. For administrators.',
    params: theTemplate,
    body: templateBody,
    answer,
    handle: async (app, viewer, { params, body }) => {
      const { seenVersion, reason, validFrom, source, wording } = body
      const proposal = { template: params.template, source, wording: wording as Wording }
      const making = { seenVersion, reason, ...(validFrom && { validFrom }) }
      return replyOf(await app.stationery.putTemplate(viewer, proposal, making))
    },
  }),
]

function replyOf(made: MakingAnswer): ApiReply<{ version: number }> {
  switch (made.kind) {
    case 'done':
      return ok({ version: made.version })
    case 'conflict':
      return { kind: 'conflict', facts: { version: made.version } }
    case 'refused':
      return refused(made.refusal)
    case 'faulty': {
      const faults = made.faults.map(({ field, code, facts }) =>
        [field, code, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(' '),
      )
      return refused(refusal('StationeryFaulty', { faults }))
    }
  }
}

function shownOf({ logo, ...rest }: LetterheadVersion) {
  const shown = logo && {
    mediaType: logo.mediaType,
    base64: Buffer.from(logo.bytes).toString('base64'),
  }
  return { ...rest, logo: shown }
}
