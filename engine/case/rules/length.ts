import type { CaseCommand } from '../commands.ts'
import { type Denial, deny } from '../refusals.ts'

/** Signs of what people write in a case, unless something else is said. */
const most = 4000
const mostAt: Readonly<Record<string, number>> = {
  'application.subject': 300,
  'application.need': 8000,
  'application.businessProcess': 8000,
}

/** No text of a command is longer than a register, a print or a line of history can carry. `at`: its path, `points.0`. */
export function textsMustFit(command: CaseCommand): Denial {
  const long = longTextIn(command, '')
  return long === undefined ? null : deny('TextTooLong', long)
}

function longTextIn(value: unknown, at: string): { readonly at: string; readonly most: number } | undefined {
  if (typeof value === 'string') {
    const allowed = mostAt[at] ?? most
    return value.length > allowed ? { at, most: allowed } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inside] of Object.entries(value)) {
    const found = longTextIn(inside, at === '' ? name : `${at}.${name}`)
    if (found) return found
  }
  return undefined
}
