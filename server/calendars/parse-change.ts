import Value from 'typebox/value'
import type { CalendarChange } from './contract.ts'
import { changeSchema } from './schemas.ts'

/** A change as JSON; null where it is none. */
export function parseChange(text: string): CalendarChange | null {
  try {
    const change: unknown = JSON.parse(text)
    return Value.Check(changeSchema, change) ? (change as CalendarChange) : null
  } catch {
    return null
  }
}
