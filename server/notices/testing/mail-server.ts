import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { MailSettings } from '../mail/settings.ts'

type Place = 'greeting' | 'sender' | 'recipient' | 'message' | 'answer'
/** A code to refuse with; to say nothing any more; to hang up. `answer`: after the whole message has arrived. */
type Trouble = number | 'silence' | 'hang-up'

/** A real mail server on this machine that takes everything, or makes the trouble it is told to. */
export interface MailServer {
  readonly settings: MailSettings
  /** What it has taken, in the order it came, as it came. */
  readonly taken: readonly { readonly to: string; readonly raw: string }[]
  /** Whole messages that arrived, whether or not that was answered. */
  readonly arrived: readonly string[]
  /** How many conversations were begun. */
  readonly conversations: number
  trouble: { readonly at: Place; readonly with: Trouble } | null
  /** Hangs up on everybody, as it does with those who say nothing for long. */
  hangUp(): void
  /** Nobody listens any more. */
  stop(): Promise<void>
  /** Listens again, at the same port. */
  start(): Promise<void>
}

interface Auth {
  readonly user: string
  readonly password: string
}

/** Stop it in the end. With `auth`, only who knows the account may hand in. */
export async function startMailServer(auth?: Auth): Promise<MailServer> {
  const taken: { to: string; raw: string }[] = []
  const arrived: string[] = []
  const sockets = new Set<Socket>()
  let conversations = 0
  let port = 0
  let server: SMTPServer
  const mail: MailServer = {
    get settings() {
      return {
        ...{ host: '127.0.0.1', port, secure: false, from: 'Laksana <laksana@contoh.example>' },
        user: auth?.user ?? null,
        password: auth?.password ?? null,
      }
    },
    taken,
    arrived,
    get conversations() {
      return conversations
    },
    trouble: null,
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    stop() {
      mail.hangUp()
      return new Promise((resolve) => server.close(() => resolve()))
    },
    start,
  }
  await start()
  return mail

  function start(): Promise<void> {
    server = new SMTPServer({
      authOptional: auth === undefined,
      disabledCommands: auth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
      allowInsecureAuth: true,
      logger: false,
      closeTimeout: 100,
      onConnect: (_session, go) => meet('greeting', go),
      onAuth: ({ username, password }, _session, answer) =>
        username === auth?.user && password === auth?.password
          ? answer(null, { user: username })
          : answer(new Error('who are you')),
      onMailFrom: (_address, _session, go) => meet('sender', go),
      onRcptTo: (_address, _session, go) => meet('recipient', go),
      onData: (stream, session, go) => {
        if (mail.trouble?.at !== 'message') {
          // Whoever hands it in may be gone before it is whole.
          read(stream).then(
            (raw) => {
              arrived.push(raw)
              meet('answer', (problem) => {
                if (!problem) taken.push({ to: session.envelope.rcptTo[0]!.address, raw })
                go(problem)
              })
            },
            () => {},
          )
          return
        }
        stream.resume()
        meet('message', go)
      },
    })
    server.server.on('connection', (socket: Socket) => {
      conversations += 1
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    server.on('error', () => {})
    return new Promise((resolve) =>
      server.listen(port, '127.0.0.1', () => {
        port = (server.server.address() as AddressInfo).port
        resolve()
      }),
    )
  }

  function meet(at: Place, go: (problem?: Error | null) => void): void {
    const trouble = mail.trouble?.at === at ? mail.trouble.with : null
    if (trouble === null) go()
    else if (trouble === 'hang-up') mail.hangUp()
    else if (typeof trouble === 'number')
      go(Object.assign(new Error('trouble as ordered for <orang@contoh.example>'), { responseCode: trouble }))
  }
}

async function read(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
