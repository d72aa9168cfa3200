import { randomBytes } from 'node:crypto'
import type { TrustedRoots } from './anchors.ts'
import { rootAnchors } from './anchors.ts'
import type { BsreSettings } from './bsre/ask.ts'
import { bsreStatus } from './bsre/status.ts'
import { readTimeStamp } from './cms/read-time-stamp.ts'
import type { TimeStamper } from './cms/sign.ts'
import { TimeStampProblem } from './cms/time-stamp.ts'
import type { Outside, RefusalCode } from './contract.ts'
import { judge } from './verify/trust.ts'

/** A number that nobody has: whatever is said of it, somebody answered. */
const nobody = '0'.repeat(16)

const meanings: Partial<Record<RefusalCode, Outside>> = {
  ProviderUnreachable: 'silent',
  ProviderTimedOut: 'silent',
  ProviderFailed: 'silent',
  ProviderAnswerUnusable: 'silent',
}

/** Asks BSrE for the status of nobody, which signs nothing. */
export async function checkBsre(settings: BsreSettings | undefined): Promise<Outside> {
  if (settings === undefined) return 'not-set'
  const answer = await bsreStatus(settings, {
    official: '',
    name: '',
    position: '',
    organisation: '',
    nik: nobody,
  })
  if (answer.kind === 'ready') return 'answers'
  // Our own name and password are what it refuses; a number it doesn't know it refuses by another status.
  if (answer.code === 'ProviderRefused')
    return [401, 403].includes(Number(answer.facts.status)) ? 'refuses' : 'answers'
  return meanings[answer.code] ?? 'answers'
}

/** Has random bytes stamped, and asks whether we would believe the stamp. */
export async function checkTimestamps(
  stamper: TimeStamper | undefined,
  roots: TrustedRoots,
): Promise<Outside> {
  if (stamper === undefined) return 'not-set'
  const bytes = randomBytes(32)
  try {
    const { signer, certificates, at } = readTimeStamp(await stamper(bytes), bytes)
    if (signer === null) return 'distrusted'
    const when = { at: new Date(at), proven: true, purpose: 'time' } as const
    return judge(signer, certificates, rootAnchors(roots), when).state === 'valid' ? 'answers' : 'distrusted'
  } catch (error) {
    if (error instanceof TimeStampProblem) return 'silent'
    throw error
  }
}
