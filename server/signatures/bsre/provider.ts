import type { SignRequest } from '../contract.ts'
import type { Provider } from '../provider.ts'
import { refuse } from '../refuse.ts'
import type { BsreSettings } from './ask.ts'
import { bsreStatus } from './status.ts'
import { signByForm } from './version-1.ts'
import { signByJson } from './version-2.ts'

/** Papers to be signed with one secret. */
export interface BsreBatch {
  readonly nik: string
  readonly request: Omit<SignRequest, 'pdf' | 'mark'>
  readonly papers: readonly Pick<SignRequest, 'pdf' | 'mark'>[]
}

/** Signs by BSrE's service, which holds the keys. */
export function bsreProvider(settings: BsreSettings): Provider {
  return {
    secrets: settings.version === 1 ? ['passphrase'] : ['passphrase', 'totp'],
    statusFirst: true,
    status: (_tenant, signer) => bsreStatus(settings, signer),
    async sign(_tenant, request, papers) {
      const { nik } = request.signer
      if (nik === undefined) return papers.map(() => refuse('IdentityNumberMissing'))
      const batch = { nik, request, papers }
      return settings.version === 1 ? signByForm(settings, batch) : signByJson(settings, batch)
    },
  }
}
