import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { IssuedCertificate } from '#server/signatures/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { MyCertificatePage } from './my-certificate-page.tsx'
import { OverviewPage, standings } from './overview-page.tsx'
import { RevokePage, reasonsToRevoke } from './revoke-page.tsx'

async function mine(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const signer = app.signatures.signerOf(viewer)
  const [status, certificates] = await Promise.all([
    app.signatures.status(viewer.tenant.id, 'local', signer),
    app.signatures.listCertificates(viewer.tenant.id, viewer.official.id),
  ])
  return page(<MyCertificatePage {...{ request, signer, status, certificates }} />)
}

async function all({ signatures }: App, request: PageRequest): Promise<PageReply> {
  const tenant = request.viewer!.tenant.id
  const state = oneOf(standings, request.query.keadaan)
  const query = { page: pageNumber(request.query.halaman) ?? 1, ...(state && { state }) }
  const [found, outside, authority] = await Promise.all([
    signatures.listAllCertificates(tenant, query),
    request.query.periksa === undefined ? null : signatures.checkOutside(),
    signatures.authority(tenant),
  ])
  const isSet = { bsre: signatures.providers.includes('bsre'), timestamp: signatures.timestamps }
  return page(
    <OverviewPage {...{ request, found, state, isSet, outside }} hasAuthority={authority !== null} />,
  )
}

/** Which certificate somebody may revoke, and the list they come from. */
interface Revoking {
  readonly href: string
  nameOf(request: PageRequest): string
  find(app: App, request: PageRequest): Promise<IssuedCertificate | null>
}

const own: Revoking = {
  href: '/sertifikat',
  nameOf: ({ locale }) => t(locale).certificates.title,
  async find({ signatures }, { viewer, params }) {
    const listed = await signatures.listCertificates(viewer!.tenant.id, viewer!.official.id)
    return listed.find(({ serial }) => serial === params.serial) ?? null
  },
}

const ofAnyone: Revoking = {
  href: '/sertifikat-pejabat',
  nameOf: ({ locale }) => t(locale).certificates.overview.title,
  find: ({ signatures }, { viewer, params }) =>
    signatures.findCertificate(viewer!.tenant.id, params.serial ?? ''),
}

function revoking({ href, nameOf, find }: Revoking): {
  ask: PageRoute['handle']
  revoke: PageRoute['handle']
} {
  const show = (request: PageRequest, certificate: IssuedCertificate, errors = {}, status = 200) =>
    page(<RevokePage {...{ request, certificate, errors }} list={{ href, text: nameOf(request) }} />, status)
  return {
    async ask(app, request) {
      const certificate = await find(app, request)
      return certificate ? show(request, certificate) : problemPage(request, 'not-found')
    },
    async revoke(app, request) {
      const { failed, gone } = t(request.locale).certificates
      const certificate = await find(app, request)
      if (!certificate) return problemPage(request, 'not-found')
      const reason = oneOf(reasonsToRevoke, request.form.text('alasan'))
      if (!reason) return show(request, certificate, { alasan: failed.reason }, 422)
      const revoked =
        certificate.state === 'in-force' &&
        (await app.signatures.revoke(request.viewer!.tenant.id, certificate.serial, reason))
      return revoked ? redirect(href, 'certificateRevoked') : show(request, certificate, { '': gone }, 409)
    },
  }
}

const forAdministrators =
  (handle: PageRoute['handle']): PageRoute['handle'] =>
  async (app, request) =>
    request.viewer!.position.capabilities.includes('administer')
      ? handle(app, request)
      : problemPage(request, 'forbidden')

const ownRevoking = revoking(own)
const anyRevoking = revoking(ofAnyone)

export const certificateRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/sertifikat', who: 'official', handle: mine },
  { method: 'GET', path: '/sertifikat/:serial/cabut', who: 'acting-official', handle: ownRevoking.ask },
  { method: 'POST', path: '/sertifikat/:serial/cabut', who: 'acting-official', handle: ownRevoking.revoke },
  { method: 'GET', path: '/sertifikat-pejabat', who: 'official', handle: forAdministrators(all) },
  {
    method: 'GET',
    path: '/sertifikat-pejabat/:serial/cabut',
    who: 'acting-official',
    handle: forAdministrators(anyRevoking.ask),
  },
  {
    method: 'POST',
    path: '/sertifikat-pejabat/:serial/cabut',
    who: 'acting-official',
    handle: forAdministrators(anyRevoking.revoke),
  },
]
