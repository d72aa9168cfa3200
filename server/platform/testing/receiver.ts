import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real server on this machine that takes what is sent. */
export interface Receiver {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  readonly port: number
  readonly received: Received[]
  /** How it answers; 204 unless told otherwise. */
  answer: (response: ServerResponse, received: Received) => void
}

/** For all tests of a file; there once they run. */
export function useReceiver(): Receiver {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const { url = '', headers } = request
      const got = { path: url, headers, body: Buffer.concat(parts).toString('utf8') }
      received.push(got)
      receiver.answer(response, got)
    })
  })
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const port = () => (server.address() as AddressInfo).port
  const receiver: Receiver = {
    get address() {
      return `http://127.0.0.1:${port()}`
    },
    get port() {
      return port()
    },
    received,
    answer: answers(204),
  }
  return receiver
}

export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = '') =>
  (response: ServerResponse): void =>
    void response.writeHead(status, headers).end(body)
