import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe objects to on the page in sight: each rule with the first element that breaks it. `rules`: only these. */
export async function objectionsOfAxe(
  page: Page,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  const { violations } = (await isThere(page)) ? await runAgain(page, rules) : await bring(page, rules)
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}

const isThere = (page: Page) => page.evaluate(() => 'axe' in window)

/** Brings axe into the page: half a megabyte, so once a page. */
function bring(page: Page, rules: readonly string[] | null) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  return (rules ? axe.withRules([...rules]) : axe).analyze()
}

function runAgain(page: Page, rules: readonly string[] | null): Promise<{ violations: Violation[] }> {
  return page.evaluate((only) => {
    const { axe } = window as unknown as {
      axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> }
    }
    const how = only ? { runOnly: { type: 'rule', values: only } } : {}
    return axe.run(document, { ...how, resultTypes: ['violations'] })
  }, rules)
}
