import type { FastifyInstance } from 'fastify'
import { Problem } from './problem.ts'

/** Text that can be stored: no NUL, which PostgreSQL has no place for, and no half of a surrogate pair. */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * Nothing that could not be stored gets further than here: such a path leads nowhere, such a query or body is malformed.
 * Pages clean what they are given instead (`form.ts`, `pages.ts`), since nobody types a NUL on purpose.
 */
export function usePlainText(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    if (findUnstorable(request.params, 'params') !== null) throw new Problem(404, 'NotFound')
    if (request.routeOptions.config.json !== true) return
    const at = findUnstorable(request.query, 'querystring') ?? findUnstorable(request.body, 'body')
    if (at !== null)
      throw new Problem(400, 'Malformed', {
        errors: [{ at, message: 'must not hold NUL (\\u0000) or half of a surrogate pair' }],
      })
  })
}

/** Where in a value the first text stands that can't be stored, names of fields included. */
function findUnstorable(value: unknown, at: string): string | null {
  if (typeof value === 'string') return isPlainText(value) ? null : at
  if (value === null || typeof value !== 'object') return null
  for (const [name, each] of Object.entries(value)) {
    if (!isPlainText(name)) return at
    const found = findUnstorable(each, `${at}/${name}`)
    if (found !== null) return found
  }
  return null
}
