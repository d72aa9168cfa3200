import type { Signer, SignerStatus } from '../contract.ts'
import { refuse } from '../refuse.ts'
import { askBsre, type BsreSettings, parsed } from './ask.ts'

/** Whether BSrE has a certificate in force for this NIK. */
export async function bsreStatus(settings: BsreSettings, { nik }: Signer): Promise<SignerStatus> {
  if (nik === undefined) return refuse('IdentityNumberMissing')
  const answer =
    settings.version === 1
      ? await askBsre(settings, `/api/user/status/${encodeURIComponent(nik)}`, 'status', { method: 'GET' })
      : await askBsre(settings, '/api/v2/user/check/status', 'status', {
          method: 'POST',
          body: JSON.stringify({ nik }),
        })
  if (answer.kind === 'refused') return answer
  const status = parsed(answer.body)?.status
  if (typeof status !== 'string') return refuse('ProviderAnswerUnusable')
  if (status === 'ISSUE') return { kind: 'ready' }
  if (/^EXPIRED/.test(status)) return refuse('CertificateExpired')
  return /^REVOKE/.test(status)
    ? refuse('CertificateRevoked')
    : refuse('NoCertificate', { status: status.slice(0, 40) })
}
