import type { BrowserContext, ConsoleMessage } from 'playwright-core'

/** Errors on the console (refusals by the content security policy are among them) and exceptions of scripts. */
export type Complaints = readonly string[]

export function listenForComplaints(window: BrowserContext, complaints: string[]): void {
  window.on('console', (message) => {
    if (message.type() === 'error' && !isThePageItself(message))
      complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  window.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`))
}

/** A page that answers 404 or 422 is noted on the console as a failed load; that is what it should answer. */
function isThePageItself(message: ConsoleMessage): boolean {
  const { url } = message.location()
  return message.text().startsWith('Failed to load resource') && url === message.page()?.url()
}
