import { createHmac } from 'node:crypto'

/** The roles of `migrations/0001-schema.sql`. */
export type DatabaseRole = 'laksana_owner' | 'laksana_app' | 'laksana_auth' | 'laksana_worker'

/** Connection strings, one a role: `postgres://laksana_app:…@127.0.0.1:5433/laksana`. */
export interface DatabaseUrls {
  readonly owner: string
  readonly app: string
  readonly auth: string
  readonly worker: string
}

/**
 * The password of a role follows from the administrator's secret, so every process that knows the one knows the others
 * and nothing has to be stored or sent around.
 */
export function rolePassword(secret: string, role: DatabaseRole): string {
  return createHmac('sha256', secret).update(role).digest('hex')
}

/** The same database as `adminUrl`, as each of our roles. `secret`: what the roles' passwords follow from. */
export function roleUrls(adminUrl: string, secret: string): DatabaseUrls {
  const as = (role: DatabaseRole, searchPath?: string) => {
    const url = new URL(adminUrl)
    url.username = role
    url.password = rolePassword(secret, role)
    if (searchPath) url.searchParams.set('options', `-c search_path=${searchPath}`)
    return url.href
  }
  return {
    owner: as('laksana_owner'),
    app: as('laksana_app'),
    auth: as('laksana_auth', 'auth'),
    worker: as('laksana_worker'),
  }
}
