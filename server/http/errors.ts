import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { defectForLog } from './defect-log.ts'
import { isOffline } from './offline.ts'
import type { PageProblem, PageSite } from './page.ts'
import { pageRequest, type Surroundings, sendPage } from './pages.ts'
import { Problem, type ProblemCode, problemDocument } from './problem.ts'

const pageOf: Partial<Record<ProblemCode, PageProblem>> = {
  NotFound: 'not-found',
  Forbidden: 'forbidden',
  CrossSite: 'forbidden',
  Malformed: 'malformed',
  UnknownMediaType: 'malformed',
  TooLarge: 'too-large',
  Offline: 'offline',
  TooMany: 'too-many',
}

/** Seconds after which it is worth trying again, where the problem itself doesn't say. */
const waits: Partial<Record<ProblemCode, number>> = { TooMany: 60, Offline: 5 }

/** Turns whatever went wrong into problem+json for the API, into a page for people. Defects are logged and never shown. */
export function useErrors(server: FastifyInstance, site: PageSite, around: Surroundings): void {
  server.setNotFoundHandler((request, reply) => answer(request, reply, new Problem(404, 'NotFound')))
  server.setErrorHandler((error: FastifyError, request, reply) => {
    return answer(request, reply, told(error, request))
  })

  function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
    const wait = problem.facts.retryAfter ?? waits[problem.code]
    if (wait !== undefined) reply.header('retry-after', String(wait))
    if (wantsJson(request)) return sendProblem(request, reply, problem)
    if (problem.code === 'NotSignedIn')
      return reply.redirect(`/masuk?ke=${encodeURIComponent(wayBack(request))}`, 303)
    const page = site.problem(pageRequest(request, around), pageOf[problem.code] ?? 'defect')
    return sendPage(request, reply, page.kind === 'page' ? { ...page, status: problem.status } : page)
  }
}

/** Coming back to a form that was posted would post nothing: go to the page it was on. */
function wayBack(request: FastifyRequest): string {
  return request.method === 'GET' ? request.url : '/'
}

/** What to tell of whatever went wrong; a defect of ours is logged. */
export function told(error: Error, request: FastifyRequest): Problem {
  const problem = problemOf(error as FastifyError)
  if (problem.status >= 500 && problem.code !== 'Offline')
    request.log.error({ defect: defectForLog(error) }, 'defect')
  return problem
}

function wantsJson(request: FastifyRequest): boolean {
  return request.routeOptions.config?.json === true || /^\/api\//.test(request.url)
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="Laksana"')
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language, Cookie')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, request.locale)))
}

/** The disk of the files (ENOSPC) or of the database (53100) is full. */
function isFull({ code }: FastifyError): boolean {
  return code === 'ENOSPC' || code === '53100'
}

/** A body that says it is multipart and isn't, or stops in the middle (busboy's own words). */
function isBrokenMultipart({ message }: FastifyError): boolean {
  return /^Multipart: |unexpected end of multipart data$/i.test(message)
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (isOffline(error)) return new Problem(503, 'Offline')
  if (isFull(error)) return new Problem(507, 'NoSpace')
  if (error.validation)
    return new Problem(400, 'Malformed', {
      errors: error.validation.map(({ instancePath, message, params }) => ({
        at: `${error.validationContext ?? 'body'}${instancePath}`,
        message: message ?? '',
        params,
      })),
    })
  if (isBrokenMultipart(error))
    return new Problem(400, 'Malformed', { errors: [{ at: 'body', message: error.message }] })
  if (error.statusCode === 413) return new Problem(413, 'TooLarge')
  if (error.statusCode === 415) return new Problem(415, 'UnknownMediaType')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(error.statusCode, 'Malformed', { errors: [{ at: 'body', message: error.message }] })
  return new Problem(500, 'Defect')
}
