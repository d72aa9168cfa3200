import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

/** Somebody signed in by browser, as the pages see them. */
export interface Visitor {
  get(url: string, options?: InjectOptions): Promise<LightMyRequestResponse>
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    options?: InjectOptions,
  ): Promise<LightMyRequestResponse>
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
  readonly cookies: ReadonlyMap<string, string>
}

/** Keeps cookies like a browser, and says where its forms come from. */
export function visitor(server: FastifyInstance, known: Iterable<readonly [string, string]> = []): Visitor {
  const cookies = new Map<string, string>(known)
  const inject = async (options: InjectOptions) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await server.inject({
      ...options,
      headers: { ...(cookie && { cookie }), ...options.headers },
    })
    for (const { name, value, maxAge } of answer.cookies as {
      name: string
      value: string
      maxAge?: number
    }[]) {
      if (maxAge === 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    inject,
    get: (url, options) => inject({ ...options, method: 'GET', url }),
    post: (url, fields, options) =>
      inject({
        ...options,
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...options?.headers,
        },
      }),
  }
}
