import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { StartupProblem } from '#server/platform/index.ts'

/** What `createSignatures` needs of the environment. */
export interface SignatureSettings {
  readonly timestampAddress?: string
  readonly bsre?: {
    readonly address: string
    readonly user: string
    readonly password: string
    readonly version: 1 | 2
  }
  readonly roots: {
    readonly psre: readonly X509Certificate[]
    readonly timestamp: readonly X509Certificate[]
  }
}

/** As typed in the environment. */
export interface SignatureEnvironment {
  readonly timestampAddress: string | undefined
  readonly timestampCertificates: string | undefined
  readonly bsreAddress: string | undefined
  readonly bsreUser: string | undefined
  readonly bsrePassword: string | undefined
  readonly bsreVersion: '1' | '2'
  readonly bsreCertificates: string | undefined
}

/** Throws StartupProblem with one sentence for what makes no sense or is left out. */
export function signatureSettings(typed: SignatureEnvironment): SignatureSettings {
  const { timestampAddress, bsreAddress, bsreUser, bsrePassword } = typed
  const roots = {
    psre: certificatesIn('LAKSANA_BSRE_CERTIFICATES', typed.bsreCertificates),
    timestamp: certificatesIn('LAKSANA_TIMESTAMP_CERTIFICATES', typed.timestampCertificates),
  }
  if (timestampAddress !== undefined) {
    if (!isAddress(timestampAddress))
      throw new StartupProblem(
        `LAKSANA_TIMESTAMP_ADDRESS is “${timestampAddress}”: write it like https://tsa.example.go.id.`,
      )
    if (roots.timestamp.length + roots.psre.length === 0)
      throw new StartupProblem(
        'LAKSANA_TIMESTAMP_ADDRESS is set, but no timestamp would be believed: set LAKSANA_TIMESTAMP_CERTIFICATES to a file with the root certificate of that server.',
      )
  }
  if (bsreAddress === undefined) return { ...(timestampAddress !== undefined && { timestampAddress }), roots }
  if (!isAddress(bsreAddress) || !isPrivate(bsreAddress))
    throw new StartupProblem(
      `LAKSANA_BSRE_ADDRESS is “${bsreAddress}”: write it like https://esign.example.go.id; http is taken inside the own network only, since passphrases go there.`,
    )
  if (bsreUser === undefined || bsrePassword === undefined)
    throw new StartupProblem(
      'LAKSANA_BSRE_ADDRESS is set: set LAKSANA_BSRE_USER and LAKSANA_BSRE_PASSWORD too, or take the address away.',
    )
  if (roots.psre.length === 0)
    throw new StartupProblem(
      'LAKSANA_BSRE_ADDRESS is set, but no certificate of it would be believed: set LAKSANA_BSRE_CERTIFICATES to a file with BSrE’s root certificates.',
    )
  return {
    ...(timestampAddress !== undefined && { timestampAddress }),
    bsre: {
      address: bsreAddress.replace(/\/+$/, ''),
      user: bsreUser,
      password: bsrePassword,
      version: typed.bsreVersion === '1' ? 1 : 2,
    },
    roots,
  }
}

function certificatesIn(name: string, path: string | undefined): readonly X509Certificate[] {
  if (path === undefined) return []
  try {
    const text = readFileSync(path, 'utf8')
    const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    if (found.length > 0) return found.map((pem) => new X509Certificate(pem))
  } catch {
    // Told below, the same way as a file without certificates.
  }
  throw new StartupProblem(`${name} is “${path}”: no certificates (PEM) can be read from there.`)
}

const isAddress = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)

/** Nobody on the way can read it: https, this machine, or the own network (RFC 1918). */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  const own =
    /^(localhost|\[::1\]|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/
  return protocol === 'https:' || own.test(hostname)
}
