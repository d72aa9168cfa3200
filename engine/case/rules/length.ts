import type { CaseCommand } from '../commands.ts'
import { type Denial, deny } from '../refusals.ts'

/** Signs of what people write in a case; `text` where nothing else is said. A letter's subject becomes that of its request. */
export const longest = { text: 4000, subject: 500, need: 8000, milestone: 200 } as const

const mostAt: Readonly<Record<string, number>> = {
  'application.subject': longest.subject,
  'application.need': longest.need,
  'application.businessProcess': longest.need,
}

/** No text of a command is longer than a register, a print or a line of history can carry. `at`: its path, `points.0`. */
export function textsMustFit(command: CaseCommand): Denial {
  const long = longTextIn(command, '')
  return long === undefined ? null : deny('TextTooLong', long)
}

function longTextIn(value: unknown, at: string): { readonly at: string; readonly most: number } | undefined {
  if (typeof value === 'string') {
    const allowed = mostAt[at] ?? longest.text
    return value.length > allowed ? { at, most: allowed } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inside] of Object.entries(value)) {
    const found = longTextIn(inside, at === '' ? name : `${at}.${name}`)
    if (found) return found
  }
  return undefined
}
