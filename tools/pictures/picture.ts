import type { Page } from 'playwright-core'
import type { Playground } from '../demo/playground.ts'

/** A government and one of its positions, as in `library/tenants`. */
export interface Chair {
  readonly tenant: string
  readonly position: string
}

/** One picture of the guide: what somebody sees when they have done something. */
export interface Picture {
  /** Its file is `docs/images/<name>.png`. */
  readonly name: string
  /** `null`: somebody without an account. */
  readonly chair: Chair | null
  /** In CSS pixels. */
  readonly width: number
  /** Where it is taken; a step that clicks its way there is a function. */
  readonly at: string | ((page: Page, playground: Playground) => Promise<unknown>)
  /** Only these parts, in one rectangle (selectors); the top of the page unless named. */
  readonly parts?: readonly string[]
  /** At most so many CSS pixels from the top of that rectangle. */
  readonly height: number
  readonly locale?: 'id-ID' | 'en-GB'
}
