import { forget, isSame, recall, remember } from './begun.ts'
import { boxBelow, filled, type Words } from './box.ts'
import { call, type Outcome, outcomeOf, sendInPieces } from './send.ts'

/** Smaller files go with their form, as without script. */
const worthwhile = 1024 ** 2

/** A file field whose file goes ahead of its form, in pieces; the form then names it in `kept.…`. */
export interface SendingField {
  readonly form: HTMLFormElement | null
  /** Settles when nothing is under way any more; null when nothing is. */
  underWay(): Promise<void> | null
  /** Says that the form waits for the file. */
  waits(): void
  /** The form is on its way with what it has. */
  left(): void
}

export function sendingField(input: HTMLInputElement): SendingField {
  const { name } = input
  const address = input.dataset.sends ?? ''
  const words = JSON.parse(input.dataset.words ?? '{}') as Words
  let running: { promise: Promise<void>; stop: AbortController } | null = null
  const box = boxBelow(input, words, () => running?.stop.abort())

  const percentOf = (sent: number, size: number) => Math.floor((sent / size) * 100)

  async function send(file: File, stop: AbortController): Promise<void> {
    const earlier = recall(name)
    if (earlier && !isSame(earlier, file)) giveUp(earlier.url)
    const begun = earlier && isSame(earlier, file) ? earlier.url : undefined
    const size = new Intl.NumberFormat(document.documentElement.lang, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }).format(file.size / 1024 ** 2)
    let percent = 0
    const show = () => box.shows(percent, filled(words.progress, { name: file.name, percent, size }))
    show()
    box.says('')
    try {
      const outcome = await sendInPieces({
        address,
        file,
        begun,
        signal: stop.signal,
        onBegun: (url) => remember(name, url, file),
        onProgress(sent) {
          percent = percentOf(sent, file.size)
          show()
          box.says(percent === 100 ? filled(words.checking, { name: file.name }) : '')
        },
        onBroken: () => box.says(filled(words.broken, { percent })),
        pause: (nth) => pause(Math.min(30_000, 1_000 * 2 ** nth), stop.signal),
      })
      end(outcome)
    } catch {
      const { url } = recall(name) ?? {}
      if (url) giveUp(url)
      box.shows(null, '')
      box.says(words.cancelled)
    }
  }

  function end(outcome: Outcome): void {
    box.shows(null, '')
    if (outcome.kind === 'stored') keep(outcome.fileId)
    else forget(name)
    switch (outcome.kind) {
      case 'stored':
        box.says(filled(words.done, { name: outcome.name }))
        break
      case 'refused':
        box.says(outcome.detail)
        break
      case 'failed':
        box.says(words.failed)
    }
  }

  /** The hidden field by which the form names a file sent before. */
  function keep(fileId: string): void {
    const kept = `kept.${name.replace(/^output\./, '')}`
    const known = input.form?.elements.namedItem(kept)
    const field = known instanceof HTMLInputElement ? known : document.createElement('input')
    field.type = 'hidden'
    field.name = kept
    field.value = fileId
    if (!known) input.before(field)
  }

  function giveUp(url: string): void {
    forget(name)
    void call(url, null, 'DELETE', {}).catch(() => {})
  }

  /** After a reload: what has arrived meanwhile is kept; of the rest it is said how to go on. */
  async function comeBack(): Promise<void> {
    const begun = recall(name)
    if (!begun) return
    const answer = await call(begun.url, null, 'HEAD', {}).catch(() => null)
    if (running || answer === null) return
    const outcome = await outcomeOf(answer)
    if (outcome) return end(outcome)
    if (!answer.ok) return forget(name)
    const percent = percentOf(Number(answer.headers.get('upload-offset')), begun.size)
    box.says(filled(words.unfinished, { name: begun.name, percent }))
  }

  input.addEventListener('change', () => {
    const file = input.files?.[0]
    running?.stop.abort()
    if (!file || file.size < worthwhile) return box.says('')
    // The form itself must not carry it too.
    input.value = ''
    const before = running?.promise ?? Promise.resolve()
    const stop = new AbortController()
    const promise = before.then(() => send(file, stop))
    const mine = { promise, stop }
    running = mine
    void promise.finally(() => {
      if (running === mine) running = null
    })
  })
  void comeBack()

  return {
    form: input.form,
    underWay: () => running?.promise ?? null,
    waits: () => box.says(words.wait),
    left: () => forget(name),
  }
}

/** Waits, or less when the browser is back on line; not at all once given up. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
    signal.addEventListener('abort', go)
  })
}
