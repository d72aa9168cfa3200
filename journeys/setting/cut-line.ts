import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { after, before } from 'node:test'

/** A line between a browser and the server that breaks as told. */
export interface CutLine {
  /** `http://127.0.0.1:40123`, once the tests run. */
  readonly address: string
  /** How often it has broken. */
  readonly breaks: number
  /** Breaks each time so many more bytes have gone up, so many times. */
  breakAfter(bytes: number, times: number): void
  /** Breaks once after so many bytes, every connection at once, and takes no new one until it is mended. */
  breakUntilMended(bytes: number): void
  mend(): void
}

/** Stands before the server at `address`, which is there once the tests run. */
export function useCutLine(address: () => string): CutLine {
  const open = new Set<Socket>()
  let every = Number.POSITIVE_INFINITY
  let left = 0
  let breaks = 0
  let gone = 0
  let stays = false
  let isDown = false
  const server = createServer((near) => {
    if (isDown) return near.on('error', () => {}).once('data', () => near.resetAndDestroy())
    const far = connect(Number(new URL(address()).port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    near.on('data', (part) => {
      gone += part.length
      if (left > 0 && gone >= every) {
        gone = 0
        left -= 1
        breaks += 1
        isDown = stays
        for (const socket of stays ? [...open] : [near, far]) socket.resetAndDestroy()
      }
    })
    near.pipe(far)
    far.pipe(near)
  })
  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return {
    get address() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    get breaks() {
      return breaks
    },
    breakAfter(bytes, times) {
      every = bytes
      left = times
      gone = 0
      stays = false
    },
    breakUntilMended(bytes) {
      this.breakAfter(bytes, 1)
      stays = true
    },
    mend() {
      isDown = false
    },
  }
}
