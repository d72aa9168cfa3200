export type Words = Readonly<
  Record<
    | 'progress'
    | 'broken'
    | 'checking'
    | 'done'
    | 'cancel'
    | 'cancelled'
    | 'unfinished'
    | 'failed'
    | 'wait'
    | 'bundle',
    string
  >
>

/** What stands below a file field: how far it is, what has happened, and a way to stop. */
export interface Box {
  /** Told as it changes, to those who look; `percent` null: nothing is under way. */
  shows(percent: number | null, text: string): void
  /** Said aloud as well. */
  says(text: string): void
}

export function boxBelow(input: HTMLInputElement, words: Words, onCancel: () => void): Box {
  const box = document.createElement('div')
  box.className = 'sending'
  const bar = document.createElement('progress')
  bar.max = 100
  const text = document.createElement('p')
  text.id = `${input.id}-kemajuan`
  bar.setAttribute('aria-labelledby', text.id)
  const said = document.createElement('p')
  said.setAttribute('aria-live', 'polite')
  said.textContent = words.bundle
  const cancel = document.createElement('button')
  cancel.type = 'button'
  cancel.className = 'button button--secondary'
  cancel.textContent = words.cancel
  cancel.addEventListener('click', () => {
    onCancel()
    input.focus()
  })
  bar.hidden = text.hidden = cancel.hidden = true
  box.append(bar, text, said, cancel)
  input.after(box)
  return {
    shows(percent, words) {
      bar.hidden = text.hidden = cancel.hidden = percent === null
      bar.value = percent ?? 0
      text.textContent = words
    },
    says: (words) => {
      if (said.textContent !== words) said.textContent = words
    },
  }
}

/** `{name}` in a sentence, by its value. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
