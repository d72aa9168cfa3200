import type { Outcome } from '../channel.ts'
import type { Mail } from './compose.ts'
import type { MailPatience, MailSettings } from './settings.ts'
import { usualPatience } from './settings.ts'
import { openSession, type SmtpSession, type SmtpTrouble } from './smtp-session.ts'
import { troubleConnecting, troubleSending } from './trouble.ts'

const firstRest = 30_000
const longestRest = 10 * 60_000
const idleFor = 15_000
const mostMessages = 100

/** Hands mail to one mail server, over conversations that are kept for the next message. */
export interface PostOffice {
  readonly from: string
  send(mail: Mail): Promise<Outcome>
  /** While the server can't be reached nobody tries: until then. Null: try. */
  awayUntil(): string | null
  close(): void
}

/** `now` gives an ISO instant. After a failure to reach the server everybody waits, longer each time. */
export function openPostOffice(
  settings: MailSettings,
  now: () => string,
  patience: MailPatience = usualPatience,
): PostOffice {
  const idle: { session: SmtpSession; sent: number; timer: NodeJS.Timeout }[] = []
  let closed = false
  let rest = 0
  let restsUntil = 0

  async function send(mail: Mail): Promise<Outcome> {
    for (;;) {
      const kept = takeIdle()
      const line = kept ?? (await open())
      if ('kind' in line) return line
      try {
        await line.session.send(mail)
        keep(line.session, line.sent + 1)
        return { kind: 'sent' }
      } catch (error) {
        const trouble = error as SmtpTrouble
        line.session.close()
        // The server may have hung up while nobody was talking: that says nothing about this message.
        if (
          kept &&
          trouble.responseCode === undefined &&
          !line.session.handedOver &&
          trouble.code !== 'ETIMEDOUT'
        )
          continue
        return troubleSending(trouble, line.session.handedOver) ?? away(trouble)
      }
    }
  }

  async function open(): Promise<{ session: SmtpSession; sent: number } | Outcome> {
    const until = awayUntil()
    if (until !== null) return { kind: 'away', problem: 'unreachable', until }
    try {
      const session = await openSession(settings, patience)
      rest = 0
      return { session, sent: 0 }
    } catch (error) {
      return away(error as SmtpTrouble)
    }
  }

  function away(trouble: SmtpTrouble): Outcome {
    const at = Date.parse(now())
    // Those that were trying at the same moment count as one.
    if (at >= restsUntil) {
      rest = Math.min(Math.max(rest * 2, firstRest), longestRest)
      restsUntil = at + rest
    }
    return { kind: 'away', ...troubleConnecting(trouble), until: new Date(restsUntil).toISOString() }
  }

  function awayUntil(): string | null {
    return restsUntil > Date.parse(now()) ? new Date(restsUntil).toISOString() : null
  }

  function takeIdle() {
    for (let found = idle.pop(); found; found = idle.pop()) {
      clearTimeout(found.timer)
      if (found.session.open) return found
    }
    return null
  }

  function keep(session: SmtpSession, sent: number): void {
    if (closed || sent >= mostMessages) {
      session.close()
      return
    }
    const timer = setTimeout(() => {
      const place = idle.findIndex((each) => each.session === session)
      if (place >= 0) idle.splice(place, 1)
      session.close()
    }, idleFor)
    timer.unref()
    idle.push({ session, sent, timer })
  }

  return {
    from: settings.from,
    send,
    awayUntil,
    close() {
      closed = true
      for (const { session, timer } of idle.splice(0)) {
        clearTimeout(timer)
        session.close()
      }
    },
  }
}
