import type { Locale } from '#server/http/page.ts'
import * as en from './en/index.ts'
import * as id from './id/index.ts'

/** Every word on screen, by area. Indonesian is the source; English has the same keys or it doesn't compile. */
export type Messages = typeof id

const byLocale: Readonly<Record<Locale, Messages>> = { id, en }

/** The words of a language: `t(locale).front.title`. */
export function t(locale: Locale): Messages {
  return byLocale[locale]
}

export { type Filling, fill } from './fill.ts'
