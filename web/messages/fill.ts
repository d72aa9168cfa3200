/** What may stand in a placeholder. */
export type Filling = string | number | readonly string[]

/**
 * Puts values into a sentence: `{name}` is replaced, `{count:one|many}` chooses by number, a list is joined by commas.
 * A value that ends with a full stop doesn't make two of them. A value that is missing shows as `…`, so that a sentence never breaks a page.
 */
export function fill(sentence: string, values: Readonly<Record<string, Filling | undefined>>): string {
  const filled = sentence.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (one !== undefined && many !== undefined) return value === 1 ? one : many
      if (value === undefined) return '…'
      return Array.isArray(value) ? value.join(', ') : String(value)
    },
  )
  return filled.replace(/(?<!\.)\.\.(?!\.)/g, '.')
}
