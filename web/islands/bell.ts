interface News {
  readonly unread: number
  readonly newest: { readonly id: string } | null
  readonly said: string
}

const bell = document.querySelector<HTMLElement>('[data-news]')
const firstPause = 1_000
const longestPause = 300_000

/** Keeps the number of unread notices true while the page is in sight, and says aloud what comes. */
function listen(bell: HTMLElement, address: string): void {
  const unread = bell.querySelector<HTMLElement>('.bell__unread')!
  const count = bell.querySelector<HTMLElement>('.bell__count')!
  const heard = bell.querySelector<HTMLElement>('[aria-live]')!
  let source: EventSource | null = null
  let pause = firstPause
  let again: ReturnType<typeof setTimeout> | undefined
  /** What the page knows of; nothing is said of what was there when it was opened, nor of what is left after reading. */
  let known: { readonly id: string | undefined; readonly unread: number } | undefined
  let over = false

  function show({ unread: number, newest, said }: News): void {
    unread.hidden = number === 0
    count.textContent = number > 99 ? '99+' : String(number)
    if (known && newest && newest.id !== known.id && number >= known.unread) heard.textContent = said
    known = { id: newest?.id, unread: number }
  }

  function open(): void {
    if (source || over || document.hidden) return
    source = new EventSource(address)
    source.addEventListener('kabar', ({ data }) => {
      pause = firstPause
      show(JSON.parse(data as string) as News)
    })
    // Another window of the same session listens now; this one again when somebody comes back to it.
    source.addEventListener('pindah', close)
    source.addEventListener('usai', () => {
      over = true
      close()
    })
    source.onerror = () => {
      close()
      // Not all at once after the server was away.
      again = setTimeout(open, pause * (0.5 + Math.random()))
      pause = Math.min(pause * 2, longestPause)
    }
  }

  function close(): void {
    clearTimeout(again)
    source?.close()
    source = null
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  addEventListener('focus', open)
  addEventListener('pagehide', close)
  addEventListener('pageshow', open)
  open()
}

if (bell) listen(bell, bell.dataset.news!)
