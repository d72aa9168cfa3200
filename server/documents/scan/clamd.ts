import { once } from 'node:events'
import { connect, type NetConnectOpts } from 'node:net'

/** Where the virus scanner listens: `127.0.0.1:3310`, or the path of its socket. */
export type ScannerAddress = string

export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly found: string }

/** Milliseconds in which nothing came or went. A large archive is looked through for minutes after it was sent. */
const silence = 600_000
const largestChunk = 1024 ** 2

/**
 * Has bytes looked through by clamd (INSTREAM): each piece goes after its length in four bytes, and none ends it.
 * Throws where it doesn't answer or says it can't, as for more than its StreamMaxLength.
 */
export async function scan(address: ScannerAddress, bytes: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const socket = connect(placeOf(address))
  let answer = ''
  socket.setTimeout(silence, () => socket.destroy(new Error('it has gone silent')))
  socket.on('data', (part) => (answer += part))
  const ended = once(socket, 'end')
  // Whoever waits for it below is told; while bytes are being read, nobody waits yet.
  ended.catch(() => {})
  try {
    await once(socket, 'connect')
    await send(Buffer.from('zINSTREAM\0'))
    for await (const part of bytes) {
      if (answer !== '') break
      for (let at = 0; at < part.length; at += largestChunk) {
        const piece = part.subarray(at, at + largestChunk)
        await send(lengthOf(piece.length))
        await send(piece)
      }
    }
    if (answer === '') await send(lengthOf(0))
    await ended
  } catch (error) {
    if (answer === '')
      throw new Error(`The virus scanner at ${address} does not answer: ${(error as Error).message}`)
  } finally {
    socket.destroy()
  }
  return verdictOf(answer.replaceAll('\0', '').trim(), address)

  async function send(piece: Uint8Array): Promise<void> {
    if (socket.errored) throw socket.errored
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), ended])
  }
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string, address: ScannerAddress): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found) return { kind: 'infected', found }
  throw new Error(`The virus scanner at ${address} could not scan: “${answer.slice(0, 200)}”`)
}

function lengthOf(bytes: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(bytes)
  return four
}

function placeOf(address: ScannerAddress): NetConnectOpts {
  if (address.startsWith('/')) return { path: address }
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}
