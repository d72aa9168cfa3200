import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { TokensPage } from './tokens-page.tsx'

const list: PageRoute = {
  method: 'GET',
  path: '/token',
  who: 'official',
  async handle(app, request) {
    return page(<TokensPage request={request} tokens={await app.directory.listApiTokens(request.viewer!)} />)
  },
}

/** Answers with the page itself, not a redirect: the token is shown this once and kept nowhere. */
const create: PageRoute = {
  method: 'POST',
  path: '/token',
  who: 'official',
  async handle(app, request) {
    const name = request.form.text('nama')
    if (name === '') return unnamed(app, request)
    const { token } = await app.directory.createApiToken(request.viewer!, name)
    const tokens = await app.directory.listApiTokens(request.viewer!)
    return page(<TokensPage request={request} tokens={tokens} made={{ name, token }} />, 201)
  },
}

async function unnamed(app: App, request: PageRequest): Promise<PageReply> {
  const tokens = await app.directory.listApiTokens(request.viewer!)
  const errors = { nama: t(request.locale).tokens.nameMissing }
  return page(<TokensPage request={request} tokens={tokens} errors={errors} />, 422)
}

const revoke: PageRoute = {
  method: 'POST',
  path: '/token/:token/cabut',
  who: 'official',
  async handle(app, request) {
    const revoked = await app.directory.revokeApiToken(request.viewer!, request.params.token ?? '')
    return revoked ? redirect('/token', 'tokenRevoked') : problemPage(request, 'not-found')
  },
}

export const tokenRoutes: readonly PageRoute[] = [list, create, revoke]
