import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { workLeft } from '#engine/working-time/index.ts'
import type { App } from '#server/app.ts'
import type { TenantCalendars } from '#server/calendars/contract.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { acceptedEndings } from '#server/documents/index.ts'
import { mostExamined, type WithExamined } from './examined.ts'
import { leaveFlash } from './flash.ts'
import { cleanText, emptyForm, readForm, storing } from './form.ts'
import { localPath } from './locale.ts'
import type { PageReply, PageRequest, PageRoute, PostedForm } from './page.ts'
import { policyOfShown } from './security.ts'

export interface PageSurroundings {
  readonly app: App
  readonly demo: boolean
  /** Most bytes of a file sent. */
  readonly maxFile: number
  /** Most bytes of an application bundle, sent in pieces. */
  readonly maxBundle: number
  readonly now: () => string
  readonly limits: { readonly tight: number }
  readonly withExamined: WithExamined
}

/** What every page knows of its surroundings, also those for what goes wrong. */
export type Surroundings = Pick<PageSurroundings, 'demo' | 'maxFile' | 'maxBundle' | 'now'>

/** Serves the pages of `web/`: each route as it is declared there. */
export function registerPages(
  server: FastifyInstance,
  routes: readonly PageRoute[],
  around: PageSurroundings,
): void {
  for (const route of routes)
    server.route({
      method: route.method,
      url: route.path,
      config: {
        who: route.who,
        ...(route.limit === 'tight' && { rateLimit: { max: around.limits.tight, timeWindow: '1 minute' } }),
      },
      async handler(request, reply) {
        const known = await knownOf(request.viewer, around.app)
        const answerTo = (form: PostedForm) =>
          route.handle(around.app, pageRequest(request, around, form, known))
        const answer = !route.examines
          ? await answerTo(await formOf(route, request, around.app))
          : await around.withExamined(request, mostOf(route.examines, around), answerTo)
        if (answer.kind === 'page' && request.viewer)
          known.unread = await around.app.notices.countUnread(request.viewer)
        return sendPage(request, reply, answer)
      },
    })
}

const formOf = async ({ method }: PageRoute, request: FastifyRequest, { documents }: App) =>
  method === 'POST' ? readForm(request, storing(request, documents)) : emptyForm

const mostOf = (examines: number | true, around: Surroundings) =>
  examines === true ? examinedOf(around) : Math.min(examines, examinedOf(around))

export const examinedOf = ({ maxFile }: Surroundings) => Math.min(maxFile, mostExamined)

/** What pages tell a viewer wherever they stand. */
interface Known {
  /** Of the viewer's government. */
  readonly calendars?: TenantCalendars
  /** Notices unread: counted once there is a page to be drawn, since most forms are answered by a redirect. */
  unread?: number
}

async function knownOf(viewer: Viewer | null, { calendars }: App): Promise<Known> {
  return viewer === null ? {} : { calendars: await calendars.of(viewer.tenant.id) }
}

export function pageRequest(
  request: FastifyRequest,
  around: Surroundings,
  form: PostedForm = emptyForm,
  known: Known = {},
): PageRequest {
  const now = around.now()
  return {
    locale: request.locale,
    viewer: request.viewer,
    url: request.url,
    params: (request.params ?? {}) as Record<string, string>,
    query: firstOfEach(request.query),
    form,
    flash: request.flash,
    get unread() {
      return known.unread ?? null
    },
    typedEmail: request.typedEmail,
    now,
    workLeft: (due, zone, unit) => {
      const own = known.calendars?.of(unit)
      return workLeft(now, due, own?.zone === zone ? own : nationCalendar(zone))
    },
    demo: around.demo,
    uploads: {
      endings: acceptedEndings,
      megabytes: around.maxFile / 1024 ** 2,
      bundleMegabytes: around.maxBundle / 1024 ** 2,
      examinedMegabytes: examinedOf(around) / 1024 ** 2,
    },
  }
}

/** A query field given twice counts once, as the first; cleaned like the fields of a form. */
function firstOfEach(query: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query ?? {}).map(([name, value]) => [
      name,
      cleanText(String(Array.isArray(value) ? value[0] : value)),
    ]),
  )
}

/** Whatever somebody signed in sees is theirs alone and not kept by the browser for whoever sits there next. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, answer: PageReply): FastifyReply {
  if (answer.kind === 'redirect') {
    if (answer.flash) leaveFlash(reply, answer.flash)
    return reply.redirect(localPath(answer.to), 303)
  }
  if (answer.shows) reply.header('content-security-policy', policyOfShown)
  return reply
    .code(answer.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', request.viewer ? 'no-store' : 'no-cache, private')
    .header('vary', 'Accept-Language, Cookie, Accept-Encoding')
    .send(`<!doctype html>${renderToString(answer.body)}`)
}
