/** A word that stands inside sentences elsewhere, as it stands alone. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
