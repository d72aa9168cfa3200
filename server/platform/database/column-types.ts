import type { JSONColumnType } from 'kysely'

/** An instant as our pools give it: ISO 8601 in UTC, `2026-11-20T03:00:00.000Z`. */
export type At = string
/** A local date: `2026-11-20`. */
export type On = string
export type Json<T extends object | null> = JSONColumnType<T, string, string>
