/** Says of each name whether it is the first of its kind. */
export function newcomers(): (name: string) => boolean {
  const seen = new Set<string>()
  return (name) => {
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew
  }
}
