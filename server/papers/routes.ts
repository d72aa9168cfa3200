import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import { type ApiReply, type ApiRoute, apiRoute, notFound, ok, refused } from '#server/http/api.ts'
import { actRoutes } from './act-routes.ts'
import { addressOf } from './address.ts'
import type { PreviewAnswer } from './contract.ts'
import {
  choicesSchema,
  contentBody,
  differencesSchema,
  paperListSchema,
  paperSchema,
  previewBody,
  previewSchema,
  problemsSchema,
  revisionSchema,
  theCase,
  thePaper,
  theRevision,
  waitingSchema,
} from './schemas.ts'

const tag = 'Papers'

/** Papers of cases. */
export const paperRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/papers/waiting',
    who: 'official',
    tag,
    summary: 'List the papers that wait for you to initial or sign them',
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
    answer: waitingSchema,
    handle: async (app, viewer, { query }) => {
      const page = await app.papers.listWaiting(viewer, query)
      return ok({ ...page, items: [...page.items] })
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/papers/signing-choices',
    who: 'official',
    tag,
    summary: 'List the ways of signing, and whether yours would work now',
    answer: choicesSchema,
    handle: async (app, viewer) =>
      ok(
        (await app.papers.listSigningChoices(viewer)).map((each) => ({
          ...each,
          secrets: [...each.secrets],
        })),
      ),
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/papers',
    who: 'official',
    tag,
    summary: 'List the papers of a case: what its open tasks give and what was handed in',
    params: theCase,
    answer: paperListSchema,
    handle: async (app, viewer, { params }) => found(await app.papers.list(viewer, params.case)),
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/tasks/:task/papers/:document',
    who: 'official',
    tag,
    summary: 'Read a paper, with what it still lacks, what you may do with it now and why not',
    description: 'One that isn’t begun is there too, prefilled; the first write begins it.',
    params: thePaper,
    answer: paperSchema,
    handle: async (app, viewer, { params }) => found(await app.papers.find(viewer, addressOf(params))),
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/tasks/:task/papers/:document/revisions/:revision',
    who: 'official',
    tag,
    summary: 'Read what a revision of a paper said',
    params: theRevision,
    answer: revisionSchema,
    handle: async (app, viewer, { params }) =>
      found(await app.papers.readRevision(viewer, addressOf(params), params.revision)),
  }),
  apiRoute({
    method: 'GET',
    path: '/cases/:case/tasks/:task/papers/:document/differences',
    who: 'official',
    tag,
    summary: 'Compare two revisions of a paper',
    params: thePaper,
    query: Type.Object({
      from: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
      to: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
    }),
    answer: differencesSchema,
    handle: async (app, viewer, { params, query }) =>
      found(await app.papers.findDifferences(viewer, addressOf(params), query.from ?? 1, query.to ?? 1)),
  }),
  apiRoute({
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/check',
    who: 'official',
    tag,
    summary: 'Say what is missing or wrong in a content that isn’t saved',
    params: thePaper,
    body: contentBody,
    answer: problemsSchema,
    handle: async (app, viewer, { params, body }) =>
      found(await app.papers.check(viewer, addressOf(params), body.content)),
  }),
  apiRoute({
    method: 'POST',
    path: '/cases/:case/tasks/:task/papers/:document/preview',
    who: 'official',
    tag,
    summary: 'See a paper’s pages, of a content that isn’t saved or of the last revision',
    params: thePaper,
    body: previewBody,
    answer: previewSchema,
    handle: async (app, viewer, { params, body }) =>
      previewed(await app.papers.preview(viewer, addressOf(params), body.content)),
  }),
  ...actRoutes,
]

/** The view as JSON has it; lists in it are those of the contract. */
const found = <View, Body>(view: View | null): ApiReply<Body> =>
  view === null ? notFound : ok(view as unknown as Body)

function previewed(answer: PreviewAnswer) {
  switch (answer.kind) {
    case 'not-found':
      return notFound
    case 'refused':
      return refused(answer.refusal)
    case 'malformed':
      return refused(refusal('PaperMalformed'), { problems: answer.problems })
    case 'erased':
      return ok(answer)
    case 'set':
      return ok({ ...answer, pages: [...answer.pages], replaced: [...answer.replaced] })
  }
}
