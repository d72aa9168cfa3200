const loads = new WeakSet<HTMLElement>()

/**
 * A row is added, moved or removed without loading the page anew: the form, as the server answers it, takes the place of
 * the one in sight. Where that fails the button does what it does without script.
 */
async function changeRows(event: SubmitEvent): Promise<void> {
  const { submitter: button } = event
  const form = event.target as HTMLFormElement
  if (!(button instanceof HTMLButtonElement) || button.name !== 'baris' || loads.has(button)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const { pathname, hash } = new URL(button.formAction)
  try {
    const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)])
    const answer = await fetch(pathname, { method: 'POST', body: new URLSearchParams(fields) })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('form[data-rows]')
    if (!answer.ok || !fresh) throw new Error(`${pathname} answers ${answer.status}`)
    form.replaceWith(fresh)
    const row = document.getElementById(decodeURIComponent(hash.slice(1)))
    const field = row?.matches('input, select, textarea')
      ? row
      : row?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button')
    field?.focus()
  } catch {
    loads.add(button)
    form.requestSubmit(button)
  }
}

document.addEventListener('submit', (event) => void changeRows(event), { capture: true })
