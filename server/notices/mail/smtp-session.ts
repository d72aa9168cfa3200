import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Mail } from './compose.ts'
import type { MailPatience, MailSettings } from './settings.ts'

/** What the other side said, or didn't. */
export interface SmtpTrouble extends Error {
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
  readonly timeoutType?: string
}

/** One conversation with a mail server, in which several messages may be handed over one after the other. */
export interface SmtpSession {
  /** False once it has ended, from either side. */
  readonly open: boolean
  /** Rejects with SmtpTrouble; `handedOver` says whether the message had gone out whole by then. */
  send(mail: Mail): Promise<void>
  readonly handedOver: boolean
  close(): void
}

/** Connects, greets, and signs in where an account is set. Rejects with SmtpTrouble. */
export async function openSession(settings: MailSettings, patience: MailPatience): Promise<SmtpSession> {
  const { host, port, secure, user, password } = settings
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && user !== null && !isThisMachine(host),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.connect,
    allowInternalNetworkInterfaces: true,
  })
  let open = true
  let handedOver = false
  let fail: (trouble: Error) => void = () => {}
  connection.on('error', (trouble: Error) => {
    open = false
    fail(trouble)
  })
  connection.on('end', () => {
    open = false
    fail(new Error('Connection closed'))
  })
  /** The server's answer, or whatever ended the conversation before it came; never longer than `whole`. */
  const answer = (ask: (done: (trouble?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      let over = false
      const end = (trouble?: Error | null) => {
        if (over) return
        over = true
        clearTimeout(timer)
        fail = () => {}
        if (trouble) reject(trouble)
        else resolve()
      }
      const timer = setTimeout(() => {
        end(Object.assign(new Error('It took too long'), { code: 'ETIMEDOUT' }))
        close()
      }, patience.whole)
      fail = end
      ask(end)
    })
  const close = () => {
    open = false
    connection.close()
  }
  try {
    await answer((done) => connection.connect(done))
    if (user !== null) await answer((done) => connection.login({ user, pass: password ?? '' }, done))
  } catch (trouble) {
    close()
    throw trouble
  }
  return {
    get open() {
      return open
    },
    get handedOver() {
      return handedOver
    },
    send(mail) {
      handedOver = false
      const message = Readable.from([mail.raw])
      // Read only once the server has said that it wants the message.
      message.once('end', () => {
        handedOver = true
      })
      return answer((done) =>
        connection.send({ from: mail.envelope.from, to: [mail.envelope.to] }, message, done),
      )
    },
    close() {
      if (open) connection.quit()
      else connection.close()
      open = false
    },
  }
}

const isThisMachine = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)
