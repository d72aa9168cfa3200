import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Stands in for clamd on loopback: speaks INSTREAM, finds the word `VIRUS`, refuses more than `most` bytes. */
export interface FakeClamd {
  readonly address: string
  /** Bytes of each stream it was sent. */
  readonly seen: readonly number[]
  close(): Promise<void>
}

export async function startFakeClamd({ port = 0, most = 1e9 } = {}): Promise<FakeClamd> {
  const seen: number[] = []
  const server = createServer((socket) => void serve(socket).catch(() => socket.destroy()))

  async function serve(socket: Socket): Promise<void> {
    const command = 'zINSTREAM\0'
    let kept = Buffer.alloc(0)
    let text = ''
    let size = 0
    let found = false
    let answered = false
    const answer = (words: string) => {
      answered = true
      socket.end(`${words}\0`)
    }
    for await (const part of socket as AsyncIterable<Buffer>) {
      // To leave what comes unread would break the line, and the answer with it.
      if (answered) continue
      kept = Buffer.concat([kept, part])
      if (size === 0 && text === '' && kept.subarray(0, command.length).toString() === command)
        kept = kept.subarray(command.length)
      while (!answered && kept.length >= 4 && kept.length >= 4 + kept.readUInt32BE()) {
        const length = kept.readUInt32BE()
        const piece = kept.subarray(4, 4 + length)
        kept = kept.subarray(4 + length)
        size += length
        text = text.slice(-10) + piece.toString('latin1')
        found ||= text.includes('VIRUS')
        if (size > most) answer('INSTREAM size limit exceeded. ERROR')
        else if (length === 0) {
          seen.push(size)
          answer(found ? 'stream: Uji-Coba FOUND' : 'stream: OK')
        }
      }
    }
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
