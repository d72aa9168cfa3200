/** An official with the position, said once where the account is named after it. */
export function personInWords(name: string, position: string): string {
  return name === position ? name : `${name}, ${position}`
}
