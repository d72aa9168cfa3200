import type pg from 'pg'
import { openTenantDatabase } from '#server/platform/index.ts'
import { anchorsOf, type TrustedRoots } from './anchors.ts'
import { openAttempts, sha256Of } from './attempts.ts'
import type { BsreSettings } from './bsre/ask.ts'
import { bsreProvider } from './bsre/provider.ts'
import { publishedChecks, type ReadPublished } from './check-published.ts'
import { timeStamperAt } from './cms/time-stamp.ts'
import type { ProviderName, Signatures } from './contract.ts'
import { examineAnswer } from './examine.ts'
import { authorityFiles } from './local/authority-files.ts'
import { certificateBook } from './local/certificates.ts'
import { localProvider } from './local/provider.ts'
import { checkBsre, checkTimestamps } from './outside.ts'
import type { Provider } from './provider.ts'
import { publishedPapers } from './published.ts'
import { tenantsOfAuthorities } from './recognise.ts'
import { refuse } from './refuse.ts'
import { signerOf } from './signer-of.ts'
import { verifyApart } from './verify/apart.ts'
import { verifyPdf } from './verify/verify.ts'

export interface SignaturesOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  /** The server's own secret, kept outside the database: seals the keys. */
  readonly secret: string
  readonly now: () => string
  /** A timestamp server (RFC 3161): signatures of the local provider become B-T. */
  readonly timestampAddress?: string
  /** Null or absent: BSrE can't be chosen. */
  readonly bsre?: BsreSettings
  readonly roots: TrustedRoots
  /** How a published letter is read (documents). */
  readonly readPublished: ReadPublished
  /** Where the revocation list of a government's authority is served; stands in each certificate. */
  readonly revocationListAddress?: (tenant: string, authority: string) => string
}

/** Electronic signatures on PDF bytes, by the government's own certificates or by BSrE. */
export function createSignatures(options: SignaturesOptions): Signatures {
  const { pool, secret, now, roots, timestampAddress, bsre, revocationListAddress } = options
  const database = openTenantDatabase(pool)
  const attempts = openAttempts(database, now)
  const local = { database, secret, now, ...(revocationListAddress && { revocationListAddress }) }
  const apart = verifyApart()
  const stamper = timestampAddress === undefined ? undefined : timeStamperAt(timestampAddress)
  const providers: Partial<Record<ProviderName, Provider>> = {
    local: localProvider(local, stamper),
    ...(bsre && { bsre: bsreProvider(bsre) }),
  }

  const published = publishedPapers(database, now)

  const verifyForAnyone: Signatures['verifyForAnyone'] = (pdf, stored) =>
    apart(pdf, async (authorities) => {
      const known = await tenantsOfAuthorities(pool, authorities)
      const tenants = stored === undefined ? known : [...new Set([...known, stored.tenant])]
      const counts = await Promise.all(
        stored === undefined
          ? known.map((tenant) => attempts.knownOf(tenant, sha256Of(pdf)))
          : [attempts.expectedIn(stored.tenant, stored.sha256)],
      )
      return { anchors: await anchorsOf(database, tenants, roots), expected: Math.max(0, ...counts) }
    })

  const signMany: Signatures['signMany'] = async (tenant, request, papers) => {
    const all = (answer: ReturnType<typeof refuse>) => papers.map(() => answer)
    const provider = providers[request.provider]
    if (!provider) return all(refuse('ProviderNotSet'))
    if (await attempts.mustWait(tenant, request.provider, request.signer)) return all(refuse('TooManyTries'))
    const begun = await attempts.begin(
      tenant,
      request.provider,
      request.signer,
      papers.map(({ pdf }) => pdf),
    )
    const asks = provider.statusFirst || papers.length > 1
    const status = asks ? await provider.status(tenant, request.signer) : { kind: 'ready' as const }
    const answers = status.kind === 'refused' ? all(status) : await provider.sign(tenant, request, papers)
    const anchors = await anchorsOf(database, [tenant], roots)
    const stamped = request.provider === 'local' && stamper !== undefined && request.withoutTimestamp !== true
    const asked = { provider: request.provider, stamped }
    const outcomes = answers.map((answer, index) =>
      examineAnswer(answer, papers[index]!.pdf, asked, anchors, now()),
    )
    await attempts.finish(tenant, begun, outcomes)
    return outcomes.map(({ answer }) => answer)
  }

  return {
    providers: Object.keys(providers) as ProviderName[],
    secretsOf: (name) => providers[name]?.secrets ?? [],
    timestamps: stamper !== undefined,
    async checkOutside() {
      const [found, timestamp] = await Promise.all([checkBsre(bsre), checkTimestamps(stamper, roots)])
      return { bsre: found, timestamp }
    },
    signerOf,
    status: async (tenant, name, signer) =>
      (await providers[name]?.status(tenant, signer)) ?? refuse('ProviderNotSet'),
    async sign(tenant, { pdf, mark, ...request }) {
      const [answer] = await signMany(tenant, request, [{ pdf, ...(mark && { mark }) }])
      return answer!
    },
    signMany,
    ...certificateBook(local),
    ...published,
    ...publishedChecks({ ...published, verifyForAnyone }, options.readPublished),
    authority: (tenant, serial) => authorityFiles(local, tenant, serial),
    async verify(tenant, pdf, storedAs) {
      const expected = storedAs === undefined ? 0 : await attempts.expectedIn(tenant, storedAs)
      return verifyPdf(pdf, await anchorsOf(database, [tenant], roots), expected)
    },
    verifyForAnyone,
  }
}
