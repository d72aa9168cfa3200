import { after, before } from 'node:test'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'
import { type Complaints, listenForComplaints } from './complaints.ts'

/** One Chromium for all tests of a file. */
export interface JourneyBrowser {
  /** A window of its own: its own cookies, Indonesian, in the time of western Indonesia. Closed when the file is done. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>
  /** What any page in any window of this file complained about so far. */
  readonly complaints: Complaints
}

const patience = 15_000

export function useBrowser(): JourneyBrowser {
  let browser: Browser | null = null
  const complaints: string[] = []
  before(async () => {
    browser = await chromium.launch(await chromiumOptions())
  })
  after(() => browser?.close())
  return {
    complaints,
    async open(options = {}) {
      if (browser === null) throw new Error('the browser of a test file is there once its tests run')
      const window = await browser.newContext({
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        viewport: { width: 1280, height: 900 },
        ...options,
      })
      window.setDefaultTimeout(patience)
      listenForComplaints(window, complaints)
      return window
    },
  }
}
