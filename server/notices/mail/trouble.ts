import type { Outcome } from '../channel.ts'
import type { SmtpTrouble } from './smtp-session.ts'

/** Nobody can be reached, or not as we are set up: it concerns every mail, and none of them is to blame. */
export function troubleConnecting(trouble: SmtpTrouble): {
  readonly problem: string
  readonly detail: string
} {
  const { code, timeoutType, responseCode } = trouble
  const problem =
    code === 'EAUTH'
      ? 'sign-in-refused'
      : code === 'ETLS'
        ? 'no-safe-line'
        : code === 'ETIMEDOUT' && timeoutType !== 'CONNECT_TIMEOUT'
          ? 'silent'
          : responseCode
            ? 'busy'
            : 'unreachable'
  return { problem, detail: detailOf(trouble) }
}

/**
 * What a refused or interrupted message comes to. `handedOver`: it had gone out whole, so without an answer nobody knows
 * whether it arrived. Null: it concerns every mail, as when nobody can be reached.
 */
export function troubleSending(trouble: SmtpTrouble, handedOver: boolean): Outcome | null {
  const { responseCode, command = '' } = trouble
  const detail = detailOf(trouble)
  if (responseCode === 421 || /^MAIL FROM|^AUTH|^API/.test(command)) return null
  if (responseCode === undefined) {
    const stalled = trouble.code === 'ETIMEDOUT'
    if (handedOver) return { kind: 'failed', problem: 'answer-lost', detail, uncertain: true }
    return { kind: 'failed', problem: stalled ? 'silent' : 'broken-off', detail }
  }
  const whom = command.startsWith('RCPT') ? 'recipient' : 'message'
  // 503 says that the conversation was out of step, not that the message isn't wanted.
  if (responseCode >= 500 && responseCode !== 503)
    return { kind: 'refused', problem: `${whom}-refused`, detail }
  return { kind: 'failed', problem: `${whom}-later`, detail }
}

/** What the other side said, without addresses: the log is read by others than the one it concerns. */
export function detailOf({ response, message }: SmtpTrouble): string {
  return (response ?? message)
    .replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
}
