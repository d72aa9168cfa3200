import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { BucketSettings } from '#server/documents/index.ts'
import type { MailSettings, MessengerSettings } from '#server/notices/index.ts'
import { StartupProblem } from '#server/platform/index.ts'
import { type ChannelSettings, channelSettings } from './channel-settings.ts'
import { mailSettings } from './mail-settings.ts'
import { messengerSettings } from './messenger-settings.ts'
import { type SignatureSettings, signatureSettings } from './signature-settings.ts'

/** What the environment says, read once. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** `on`, `off`, or as fits: with a fresh embedded database. */
  readonly demo: 'on' | 'off' | 'auto'
  /** Whether the outbox is worked off in this process. */
  readonly worker: boolean
  /** The address people type, when a proxy with https stands before this one. */
  readonly publicAddress: string | undefined
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Largest file, in bytes. */
  readonly maxFile: number
  /** Largest application bundle, in bytes. */
  readonly maxBundle: number
  /** Storage of files elsewhere than in the data folder. */
  readonly bucket: BucketSettings | undefined
  /** Where the virus scanner listens: `host:port`, or the path of its socket. */
  readonly scanner: string | undefined
  /** How mail is sent; without it none is. */
  readonly mail: MailSettings | undefined
  /** The gateway to messengers; without it nothing is sent there. */
  readonly messenger: MessengerSettings | undefined
  readonly signatures: SignatureSettings
  /** Word to other programs. */
  readonly channels: ChannelSettings
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws StartupProblem with one sentence for a value that makes no sense. `root`: the folder of the program. */
export function readSettings(environment: Environment, root: string): Settings {
  const read = (name: string) => environment[name]?.trim() || undefined
  const oneOf = <T extends string>(name: string, words: readonly T[], usual: T): T => {
    const value = read(name) ?? usual
    if ((words as readonly string[]).includes(value)) return value as T
    throw new StartupProblem(`${name} is “${value}”: set it to ${words.join(' or ')}.`)
  }
  const whole = (name: string, usual: number, least: number, most: number) => {
    const value = read(name) ?? String(usual)
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
    throw new StartupProblem(`${name} is “${value}”: set it to a whole number from ${least} to ${most}.`)
  }
  return {
    host: read('LAKSANA_HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 0, 65_535),
    dataFolder: resolve(root, read('LAKSANA_DATA') ?? 'data'),
    databaseUrl: read('DATABASE_URL'),
    demo: oneOf('LAKSANA_DEMO', ['on', 'off', 'auto'], 'auto'),
    worker: oneOf('LAKSANA_WORKER', ['on', 'off'], 'on') === 'on',
    publicAddress: httpsAddress(read('LAKSANA_ADDRESS')),
    logLevel: oneOf('LAKSANA_LOG', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
    maxFile: whole('LAKSANA_MAX_FILE_MB', 25, 1, 1_000) * 1024 ** 2,
    maxBundle: whole('LAKSANA_MAX_BUNDLE_MB', 2_000, 1, 4_000) * 1024 ** 2,
    bucket: bucketFrom({
      bucket: read('LAKSANA_S3_BUCKET'),
      endpoint: read('LAKSANA_S3_ENDPOINT'),
      region: read('LAKSANA_S3_REGION'),
      keyId: read('LAKSANA_S3_KEY_ID'),
      secret: read('LAKSANA_S3_SECRET'),
    }),
    scanner: scannerAddress(read('LAKSANA_CLAMD')),
    mail: mailSettings(read('LAKSANA_SMTP_URL'), read('LAKSANA_MAIL_FROM')),
    messenger: messengerSettings(read('LAKSANA_MESSENGER_URL'), read('LAKSANA_MESSENGER_SECRET')),
    signatures: signatureSettings({
      timestampAddress: read('LAKSANA_TIMESTAMP_ADDRESS'),
      timestampCertificates: read('LAKSANA_TIMESTAMP_CERTIFICATES'),
      bsreAddress: read('LAKSANA_BSRE_ADDRESS'),
      bsreUser: read('LAKSANA_BSRE_USER'),
      bsrePassword: read('LAKSANA_BSRE_PASSWORD'),
      bsreVersion: oneOf('LAKSANA_BSRE_VERSION', ['1', '2'], '2'),
      bsreCertificates: read('LAKSANA_BSRE_CERTIFICATES'),
    }),
    channels: channelSettings({
      http: oneOf('LAKSANA_WEBHOOK_HTTP', ['on', 'off'], 'off'),
      networks: read('LAKSANA_WEBHOOK_NETWORKS'),
    }),
  }
}

/** Where people reach the web server, without a slash at the end. */
export const addressOf = ({ publicAddress, port }: Settings): string =>
  publicAddress?.replace(/\/+$/, '') ?? `http://localhost:${port}`

/** Nothing of it or, but for the endpoint of AWS's own and the region, all. */
function bucketFrom(
  found: Partial<Record<keyof BucketSettings, string | undefined>>,
): BucketSettings | undefined {
  const { bucket, keyId, secret, region = 'us-east-1' } = found
  if (Object.values(found).every((value) => value === undefined)) return undefined
  if (!bucket || !keyId || !secret)
    throw new StartupProblem(
      'Files in S3 need LAKSANA_S3_BUCKET, LAKSANA_S3_KEY_ID and LAKSANA_S3_SECRET together: set the missing ones, or none.',
    )
  const endpoint = found.endpoint ?? `https://s3.${region}.amazonaws.com`
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new StartupProblem(`LAKSANA_S3_ENDPOINT is “${endpoint}”: write it like https://s3.example.go.id.`)
  return { bucket, endpoint, region, keyId, secret }
}

function scannerAddress(value: string | undefined): string | undefined {
  if (value === undefined || value.startsWith('/') || /^[^\s:/]+:\d{1,5}$/.test(value)) return value
  throw new StartupProblem(
    `LAKSANA_CLAMD is “${value}”: write it like 127.0.0.1:3310, or the path of clamd’s socket.`,
  )
}

function httpsAddress(value: string | undefined): string | undefined {
  if (value === undefined || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) return value
  throw new StartupProblem(`LAKSANA_ADDRESS is “${value}”: write it like https://laksana.example.go.id.`)
}

/** Signs session cookies; made once and kept beside the data, so that a restart signs nobody out. */
export const sessionSecret = (dataFolder: string) =>
  keptSecret(dataFolder, 'session-secret', 'remove it (everybody will have to sign in again)')

/** Seals the keys of electronic signatures, outside the database: without it nobody can sign with those keys again. */
export const signatureSecret = (dataFolder: string) =>
  keptSecret(dataFolder, 'signature-secret', 'put it back from a backup')

/** Seals secrets of webhooks and addresses for messages: without it each has to be made or entered anew. */
export const channelSecret = (dataFolder: string) =>
  keptSecret(dataFolder, 'channel-secret', 'put it back from a backup')

function keptSecret(dataFolder: string, name: string, remedy: string): string {
  const file = join(dataFolder, name)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw folderProblem(dataFolder, code)
  }
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch (error) {
    throw folderProblem(dataFolder, (error as NodeJS.ErrnoException).code)
  }
  throw new StartupProblem(`${file} is damaged: ${remedy}, then start again.`)
}

function folderProblem(dataFolder: string, code: string | undefined): StartupProblem {
  return new StartupProblem(
    code === 'ENOSPC'
      ? `The disk that holds ${dataFolder} is full: make room, or set LAKSANA_DATA to another disk.`
      : `The data folder ${dataFolder} can't be written to (${code}): set LAKSANA_DATA to a folder you may write to.`,
  )
}
