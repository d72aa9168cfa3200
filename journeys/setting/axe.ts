import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe objects to on the page in sight: each rule with the first element that breaks it. */
export async function objectionsOfAxe(page: Page): Promise<readonly string[]> {
  // Half a megabyte, so once a page.
  if (!(await isThere(page))) await page.evaluate(axeSource)
  const violations = await violationsOn(page)
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}

const isThere = (page: Page) => page.evaluate(() => 'axe' in window)

function violationsOn(page: Page): Promise<readonly Violation[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 1).map(({ html }) => ({ html })) }))
  })
}
