import type { BrowserContextOptions } from 'playwright-core'
import { type JourneyBrowser, useBrowser } from './browser.ts'
import { type Governments, useGovernments, type Wanted } from './governments.ts'
import { type Seats, useSeats } from './seats.ts'

/** What every story stands on: governments at work, a browser, and people at their windows. */
export interface JourneyStage {
  readonly governments: Governments
  readonly browser: JourneyBrowser
  readonly seats: Seats
}

/** `windows`: how all of them are opened. */
export function useStage(wanted: Wanted = {}, windows: BrowserContextOptions = {}): JourneyStage {
  const browser = useBrowser()
  const governments = useGovernments(wanted)
  return { governments, browser, seats: useSeats(browser, governments, windows) }
}
