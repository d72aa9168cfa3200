import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Locale } from './page.ts'

export const localeCookie = 'bahasa'
const year = 365 * 24 * 60 * 60

function isLocale(word: unknown): word is Locale {
  return word === 'id' || word === 'en'
}

/** The first language of `Accept-Language` that we have, by weight; Indonesian when none is. */
export function localeFromHeader(header: string | undefined): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { locale: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ locale, weight }) => isLocale(locale) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return (wishes[0]?.locale as Locale | undefined) ?? 'id'
}

/** Language of a request: the cookie, else what the browser asks for. `?bahasa=en` sets the cookie and comes back. */
export function useLocale(server: FastifyInstance): void {
  server.decorateRequest('locale', 'id')
  server.addHook('onRequest', async (request, reply) => {
    const chosen = request.cookies[localeCookie]
    request.locale = isLocale(chosen) ? chosen : localeFromHeader(request.headers['accept-language'])
    const asked = askedFor(request)
    if (!asked) return
    reply.setCookie(localeCookie, asked.locale, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true })
    return reply.redirect(asked.back, 303)
  })
}

function askedFor(request: FastifyRequest): { locale: Locale; back: string } | null {
  if (request.method !== 'GET' || !request.url.includes('bahasa=')) return null
  const [path = '/', ...rest] = request.url.split('?')
  const query = new URLSearchParams(rest.join('?'))
  const locale = query.get('bahasa')
  if (!isLocale(locale)) return null
  query.delete('bahasa')
  return { locale, back: localPath(query.size > 0 ? `${path}?${query}` : path) }
}

const longestPath = 2_000

/**
 * A path of this site to go to, whatever was asked: never another site (`//elsewhere`, `/\elsewhere`), and only what a
 * header can carry.
 */
export function localPath(path: string | undefined): string {
  const local = path && path.length <= longestPath && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)
  return local ? path : '/'
}
