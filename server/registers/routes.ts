import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import {
  type ApiReply,
  type ApiRoute,
  apiRoute,
  created,
  forbidden,
  none,
  notFound,
  ok,
  refused,
} from '#server/http/api.ts'
import type { LetterAnswer } from './contract.ts'
import { dayOf } from './day.ts'
import {
  letterListSchema,
  letterQuery,
  letterSchema,
  letterViewSchema,
  numberingBody,
  numberingSchema,
  registerBody,
  theLetter,
  theRegister,
} from './schemas.ts'

/** The books of letters and how they are numbered. */
export const registerRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/registers',
    who: 'official',
    tag: 'Letters',
    summary: 'List the books of letters and how each is numbered now',
    answer: Type.Array(numberingSchema),
    handle: async (app, viewer) => ok([...(await app.registers.listNumberings(viewer))]),
  }),
  apiRoute({
    method: 'GET',
    path: '/registers/:register/letters',
    who: 'official',
    tag: 'Letters',
    summary: 'List and search the letters of a book, a year at a time',
    params: theRegister,
    query: letterQuery,
    answer: letterListSchema,
    handle: async (app, viewer, { params, query }) => {
      const found = await app.registers.list(viewer, { ...query, register: params.register })
      return found ? ok({ ...found, items: [...found.items] }) : forbidden
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/registers/:register/letters',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Register a letter',
    description:
      'The letter gets the next number of the book, or a suffix where it is back-dated. With `elsewhere` it keeps the ' +
      'number that another system gave it and takes none.',
    params: theRegister,
    body: registerBody,
    answer: letterSchema,
    handle: async (app, viewer, { params, body }) => {
      const { elsewhere, on, ...facts } = body
      const letter = { ...facts, register: params.register, paper: body.paper }
      const answer = elsewhere
        ? await app.registers.refer(viewer, { ...letter, ...elsewhere })
        : await app.registers.register(viewer, {
            ...letter,
            on: on ?? dayOf(new Date().toISOString(), viewer.tenant.zone),
            used: true,
          })
      return answer.kind === 'done'
        ? created(answer.letter, `/api/v1/letters/${answer.letter.id}`)
        : refused(answer.refusal)
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/letters/:letter',
    who: 'official',
    tag: 'Letters',
    summary: 'Read one letter of a book',
    params: theLetter,
    answer: letterViewSchema,
    handle: async (app, viewer, { params }) => {
      const view = await app.registers.find(viewer, params.letter)
      return view ? ok(view) : notFound
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/letters/:letter/void',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Void a number that will not be used',
    description: 'It stays in the book with the reason, and is never given again.',
    params: theLetter,
    body: Type.Object(
      { reason: Type.String({ minLength: 1, maxLength: 500 }) },
      { additionalProperties: false },
    ),
    handle: async (app, viewer, { params, body }) =>
      replyOf(await app.registers.voidLetter(viewer, params.letter, body.reason)),
  }),
  apiRoute({
    method: 'POST',
    path: '/letters/:letter/case',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Note which case a letter has become',
    params: theLetter,
    body: Type.Object({ case: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
    handle: async (app, viewer, { params, body }) =>
      (await app.cases.find(viewer, body.case))
        ? replyOf(await app.registers.linkCase(viewer, params.letter, body.case))
        : notFound,
  }),
  apiRoute({
    method: 'GET',
    path: '/registers/:register/numbering',
    who: 'official',
    tag: 'Letters',
    summary: 'List the versions of how a book, or a kind of letter in it, is numbered',
    params: theRegister,
    query: Type.Object({ kind: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: Type.Array(numberingSchema),
    handle: async (app, viewer, { params, query }) =>
      ok([...(await app.registers.listNumberingVersions(viewer, params.register, query.kind ?? ''))]),
  }),
  apiRoute({
    method: 'PUT',
    path: '/registers/:register/numbering',
    who: 'acting-official',
    tag: 'Letters',
    summary: 'Change how a book, or a kind of letter in it, is numbered',
    description: 'A new version; numbers given before stay as they are. For administrators.',
    params: theRegister,
    body: numberingBody,
    answer: Type.Object({ version: Type.Integer() }),
    handle: async (app, viewer, { params, body }) => {
      const numbering = {
        register: params.register,
        kind: body.kind ?? '',
        title: body.title ?? '',
        template: body.template ?? null,
        system: body.system ?? null,
        unitCode: body.unitCode ?? null,
        archiveClass: body.archiveClass ?? null,
      }
      const answer = await app.registers.changeNumbering(viewer, numbering, body.seenVersion)
      switch (answer.kind) {
        case 'done':
          return ok({ version: answer.version })
        case 'conflict':
          return { kind: 'conflict', facts: { version: answer.version } }
        case 'refused':
          return refused(answer.refusal)
        case 'faulty': {
          const faults = answer.faults.map(({ field, mistake }) =>
            mistake ? `${field}: ${mistake.sentence.en}` : field,
          )
          return refused(refusal('NumberingFaulty', { faults }))
        }
      }
    },
  }),
]

function replyOf(answer: LetterAnswer): ApiReply<never> {
  if (answer.kind === 'done') return none
  return answer.kind === 'refused' ? refused(answer.refusal) : notFound
}
