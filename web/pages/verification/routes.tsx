import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { NotVerified, Verification } from '#server/signatures/contract.ts'
import { page } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { fileField } from './pdf-form.tsx'
import { PublishedPage } from './published-page.tsx'
import { UnknownPage } from './unknown-page.tsx'
import { VerificationPage } from './verification-page.tsx'

async function check(app: App, request: PageRequest): Promise<PageReply> {
  const brought = broughtIn(request)
  if ('error' in brought) return page(<VerificationPage request={request} error={brought.error} />, 422)
  const found = await app.signatures.verifyForAnyone(brought.bytes)
  if (found.kind === 'read') return page(<VerificationPage request={request} found={found} />)
  const error = whyUnread(request, found)
  return page(<VerificationPage request={request} error={error} />, found.kind === 'busy' ? 503 : 422)
}

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const { tenant = '', code = '' } = request.params
  const government = await app.directory.findTenant(tenant)
  const checked = government && (await app.signatures.checkPublished(tenant, code))
  if (!checked) return page(<UnknownPage {...{ request, government }} />, 404)
  return page(<PublishedPage {...{ request, government, ...checked }} />)
}

async function compare(app: App, request: PageRequest): Promise<PageReply> {
  const { tenant = '', code = '' } = request.params
  const brought = broughtIn(request)
  const government = await app.directory.findTenant(tenant)
  if (!government) return page(<UnknownPage {...{ request, government }} />, 404)
  const again = async (error: string, status: number) => {
    const checked = await app.signatures.checkPublished(tenant, code)
    return checked
      ? page(<PublishedPage {...{ request, government, ...checked, error }} />, status)
      : page(<UnknownPage {...{ request, government }} />, 404)
  }
  if ('error' in brought) return again(brought.error, 422)
  const compared = await app.signatures.compareWithPublished(tenant, code, brought.bytes)
  if (!compared) return page(<UnknownPage {...{ request, government }} />, 404)
  const { paper, same, found } = compared
  if (found.kind === 'busy' || found.kind === 'gave-up')
    return again(whyUnread(request, found), found.kind === 'busy' ? 503 : 422)
  return page(<PublishedPage {...{ request, government, paper, brought: { same, found } }} />)
}

function broughtIn({ form, locale, uploads }: PageRequest) {
  const { errors } = t(locale).verification
  const examined = form.examined[fileField]
  if (!examined) return { error: errors.none }
  if (!examined.whole) return { error: fill(errors.large, { megabytes: uploads.examinedMegabytes }) }
  return { bytes: examined.bytes }
}

function whyUnread({ locale }: PageRequest, found: Exclude<Verification | NotVerified, { kind: 'read' }>) {
  const { errors } = t(locale).verification
  return errors[found.kind === 'unreadable' ? found.code : found.kind]
}

/** Few times a minute from one address: a stranger can neither guess at codes nor keep us busy. */
const forAnyone = { who: 'public', limit: 'tight' } as const
const letter = '/verifikasi/:tenant/:code'

export const verificationRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/verifikasi',
    ...forAnyone,
    handle: async (_app, request) => page(<VerificationPage request={request} />),
  },
  { method: 'POST', path: '/verifikasi', ...forAnyone, examines: true, handle: check },
  { method: 'GET', path: letter, ...forAnyone, handle: show },
  { method: 'POST', path: letter, ...forAnyone, examines: true, handle: compare },
]
