import type { BrowserContextOptions, Page } from 'playwright-core'
import type { JourneyBrowser } from './browser.ts'
import type { Governments } from './governments.ts'

/** Who sits where: a government and one of its positions, as in `library/tenants`. */
export interface Seat {
  readonly tenant: string
  readonly position: string
}

/** People at their own windows, each signed in once a file. */
export interface Seats {
  /** The page of whoever sits there; `null` is a stranger. The same page each time. */
  pageOf(seat: Seat | null): Promise<Page>
  /** Signs in through the page of demonstration accounts, at a window that is open. */
  signIn(page: Page, seat: Seat): Promise<void>
}

export function useSeats(
  browser: JourneyBrowser,
  governments: Governments,
  options: BrowserContextOptions = {},
): Seats {
  const taken = new Map<string, Promise<Page>>()
  const pageOf = (seat: Seat | null) => {
    const key = seat ? `${seat.tenant} ${seat.position}` : ''
    const page = taken.get(key) ?? sitDown(seat)
    taken.set(key, page)
    return page
  }
  const sitDown = async (seat: Seat | null): Promise<Page> => {
    const window = await browser.open({ baseURL: governments.address, ...options })
    const page = await window.newPage()
    if (seat) await signIn(page, seat)
    return page
  }
  const signIn = async (page: Page, seat: Seat): Promise<void> => {
    const tenant = governments.tenant(seat.tenant)
    const position = tenant.positions.find(({ id }) => id === seat.position)
    if (!position) throw new Error(`${seat.tenant} has no position ${seat.position}`)
    const unit = tenant.units.find(({ id }) => id === position.unit)!
    await page.goto('/masuk/demo')
    await page
      .getByRole('region', { name: tenant.name, exact: true })
      .getByRole('button', { name: `Masuk sebagai ${position.title}, ${unit.name}`, exact: true })
      .click()
    await page.waitForURL('**/beranda')
  }
  return { pageOf, signIn }
}
