/** What became of a file. `failed`: it can't be sent from here, as when signed out. */
export type Outcome =
  | { readonly kind: 'stored'; readonly fileId: string; readonly name: string }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'failed' }

export interface Sending {
  /** Where uploads begin. */
  readonly address: string
  readonly file: Blob & { readonly name: string }
  /** Address of this file's upload, begun before. */
  readonly begun: string | undefined
  /** Gives up; the promise then rejects. */
  readonly signal: AbortSignal
  readonly onBegun: (url: string) => void
  /** Bytes that have arrived for certain. */
  readonly onProgress: (sent: number) => void
  /** The line broke, or the server is away; it is tried again. */
  readonly onBroken: () => void
  /** Waits before another try; the n-th, counted from 0. */
  readonly pause: (nth: number) => Promise<void>
}

/** Bytes of a piece: as many as the line carries in a second or two, so that a break costs little. */
const smallest = 256 * 1024
const largest = 16 * 1024 ** 2
/** Milliseconds without an answer after which the line counts as dead. */
const silence = 60_000

/** Sends a file in pieces (tus 1.0) and goes on after every break from where the server stands. */
export async function sendInPieces(sending: Sending): Promise<Outcome> {
  const { file, signal } = sending
  let url = sending.begun
  /** Where the server stands; unknown after a break. */
  let offset: number | undefined
  let length = smallest
  for (let broken = 0; ; ) {
    const began = performance.now()
    const answer = await ask(sending, url, offset, length).catch(() => null)
    signal.throwIfAborted()
    if (answer === null || passes(answer.status)) {
      offset = undefined
      length = Math.max(smallest, length / 2)
      sending.onBroken()
      await sending.pause(broken++)
      signal.throwIfAborted()
      continue
    }
    const outcome = await outcomeOf(answer)
    if (outcome) return outcome
    const isGone = answer.status === 404 || answer.status === 410
    if (isGone && url !== undefined) {
      url = offset = undefined
      continue
    }
    if (!answer.ok) return { kind: 'failed' }
    broken = 0
    if (url === undefined) {
      url = answer.headers.get('location') ?? ''
      offset = 0
      sending.onBegun(url)
      continue
    }
    if (offset !== undefined) {
      const took = performance.now() - began
      length =
        took < 1_000 ? Math.min(largest, length * 2) : took > 4_000 ? Math.max(smallest, length / 2) : length
    }
    offset = Number(answer.headers.get('upload-offset'))
    sending.onProgress(Math.min(offset, file.size))
  }
}

/** Begins, asks how far it has come, or sends the next piece: whichever is due. */
function ask(
  { address, file, signal }: Sending,
  url: string | undefined,
  offset: number | undefined,
  length: number,
): Promise<Response> {
  if (url === undefined)
    return call(address, signal, 'POST', {
      'upload-length': String(file.size),
      'upload-metadata': `filename ${base64(file.name)}`,
    })
  if (offset === undefined) return call(url, signal, 'HEAD', {})
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
  return call(url, signal, 'PATCH', headers, file.slice(offset, offset + length))
}

/** One request of the protocol. Rejects where the line breaks or nothing comes back. */
export async function call(
  url: string,
  signal: AbortSignal | null,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Blob | null = null,
): Promise<Response> {
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  const timer = setTimeout(giveUp, silence)
  signal?.addEventListener('abort', giveUp)
  try {
    return await fetch(url, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      body,
      signal: patience.signal,
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

/** What the server has said of a file that arrived whole, or of one it won't even begin; null before. */
export async function outcomeOf(answer: Response): Promise<Outcome | null> {
  const { headers } = answer
  const fileId = headers.get('laksana-file')
  if (fileId) return { kind: 'stored', fileId, name: decodeURIComponent(headers.get('laksana-name') ?? '') }
  const detail = headers.get('laksana-detail')
  if (detail) return { kind: 'refused', detail: decodeURIComponent(detail) }
  if (answer.status !== 422) return null
  return { kind: 'refused', detail: ((await answer.json()) as { detail: string }).detail }
}

/** It may go better in a moment: another request holds the upload, too many, the server is away or restarting. */
function passes(status: number): boolean {
  return status === 409 || status === 423 || status === 429 || status >= 500
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
