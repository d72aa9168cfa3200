import type { Page } from 'playwright-core'

/** Bytes over the wire, heads of the answers included, as compressed as they were sent. */
export interface Weight {
  readonly document: number
  readonly script: number
  readonly all: number
}

/** Opens a page as if nothing of it were known, and weighs what arrives. */
export async function weighs(page: Page, address: string): Promise<Weight> {
  const wire = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const weight = { document: 0, script: 0, all: 0 }
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    weight.all += encodedDataLength
    if (kind === 'Document') weight.document += encodedDataLength
    if (kind === 'Script') weight.script += encodedDataLength
  })
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(address, { waitUntil: 'load' })
  await wire.detach()
  return weight
}
