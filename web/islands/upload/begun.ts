/** An upload begun in this session, for the same field of the same page after a reload. */
export interface Begun {
  readonly url: string
  readonly name: string
  readonly size: number
  readonly modified: number
}

const keyOf = (field: string) => `unggah ${location.pathname} ${field}`

/** Null as well where the browser keeps nothing. */
export function recall(field: string): Begun | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(field)) ?? 'null')
  } catch {
    return null
  }
}

export function remember(field: string, url: string, { name, size, lastModified }: File): void {
  try {
    const begun: Begun = { url, name, size, modified: lastModified }
    sessionStorage.setItem(keyOf(field), JSON.stringify(begun))
  } catch {
    // Then a reload begins anew; nothing else depends on it.
  }
}

export function forget(field: string): void {
  try {
    sessionStorage.removeItem(keyOf(field))
  } catch {
    // Nothing was kept either.
  }
}

export function isSame({ name, size, modified }: Begun, file: File): boolean {
  return file.name === name && file.size === size && file.lastModified === modified
}
