import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { type ApiReply, type ApiRoute, apiRoute, notFound, ok, refused } from '#server/http/api.ts'
import type { Signatures } from './contract.ts'
import {
  certificateListSchema,
  certificateQuery,
  certificateSchema,
  myCertificateSchema,
  outsideSchema,
  publishedSchema,
  revocationBody,
  theCertificate,
  thePublished,
} from './schemas.ts'

const tag = 'Signatures'
const forbidden: ApiReply<never> = { kind: 'forbidden' }

/** Bodies are as the schemas say; lists in them come as arrays that may be written to. */
const body = (value: unknown) => ok(value) as ApiReply<never>

const administers = ({ position }: Viewer) => position.capabilities.includes('administer')

/** One's own certificate; any of the government's for an administrator. */
async function findRevocable(signatures: Signatures, viewer: Viewer, serial: string) {
  if (administers(viewer)) return signatures.findCertificate(viewer.tenant.id, serial)
  const own = await signatures.listCertificates(viewer.tenant.id, viewer.official.id)
  return own.find((certificate) => certificate.serial === serial) ?? null
}

/** Certificates of officials, and letters that anyone checks by code. Bringing a PDF: `server/http/verification.ts`. */
export const signatureRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/certificates/mine',
    who: 'official',
    tag,
    summary: 'Read your own certificate for the position acted from, and all you have had',
    answer: myCertificateSchema,
    async handle({ signatures }, viewer) {
      const signer = signatures.signerOf(viewer)
      const [status, certificates] = await Promise.all([
        signatures.status(viewer.tenant.id, 'local', signer),
        signatures.listCertificates(viewer.tenant.id, viewer.official.id),
      ])
      return body({ position: signer.position, status, certificates })
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/certificates',
    who: 'official',
    tag,
    summary: 'List the certificates of all officials, the newest first',
    description: 'For administrators.',
    query: certificateQuery,
    answer: certificateListSchema,
    handle: async ({ signatures }, viewer, { query }) =>
      administers(viewer) ? body(await signatures.listAllCertificates(viewer.tenant.id, query)) : forbidden,
  }),
  apiRoute({
    method: 'POST',
    path: '/certificates/:serial/revocation',
    who: 'acting-official',
    tag,
    summary: 'Revoke a certificate: your own, or as an administrator anybody’s',
    description:
      'It can’t be undone. After `key-compromise` signatures without a timestamp fall with it, older ones too.',
    params: theCertificate,
    body: revocationBody,
    answer: certificateSchema,
    async handle({ signatures }, viewer, { params: { serial }, body: { reason } }) {
      const certificate = await findRevocable(signatures, viewer, serial)
      if (!certificate) return notFound
      const revoked =
        certificate.state === 'in-force' && (await signatures.revoke(viewer.tenant.id, serial, reason))
      if (!revoked) return refused(refusal('CertificateNotInForce'))
      return body(await signatures.findCertificate(viewer.tenant.id, serial))
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/signing-services',
    who: 'official',
    tag,
    summary: 'Tell whether BSrE and a timestamp server are set, and when asked whether they answer',
    description: 'For administrators. Asking takes up to ten seconds.',
    query: Type.Object({ ask: Type.Optional(Type.Boolean()) }),
    answer: outsideSchema,
    async handle({ signatures }, viewer, { query }) {
      if (!administers(viewer)) return forbidden
      const answers = query.ask ? await signatures.checkOutside() : null
      return ok({
        bsre: { set: signatures.providers.includes('bsre'), answer: answers?.bsre ?? null },
        timestamp: { set: signatures.timestamps, answer: answers?.timestamp ?? null },
      })
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/tenants/:tenant/published-papers/:code',
    who: 'public',
    limit: 'tight',
    tag: 'Verification',
    summary: 'Check a signed letter by the code printed on it',
    description: 'Its stored file is verified anew. Tells nothing of what the letter says, nor of its case.',
    params: thePublished,
    answer: publishedSchema,
    async handle({ directory, signatures }, _viewer, { params: { tenant, code } }) {
      const government = await directory.findTenant(tenant)
      const checked = government && (await signatures.checkPublished(tenant, code))
      if (!checked) return notFound
      const { paper, state } = checked
      const { title, number, on, withdrawnAt } = paper
      return body({ government: government.name, code: paper.code, title, number, on, withdrawnAt, state })
    },
  }),
]
