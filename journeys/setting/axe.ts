import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { textsInNewColours } from './colours.ts'

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const contrast = 'color-contrast'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/**
 * What axe objects to on the page in sight: each rule with the first element that breaks it. Contrast is nine tenths of
 * axe's work and depends on colours alone, so it looks at one text of those that are alike; `known` has those of the pages
 * before, and gets the new ones.
 */
export async function objectionsOfAxe(page: Page, known = new Set<string>()): Promise<readonly string[]> {
  // Half a megabyte, so once a page.
  if (!(await isThere(page))) await page.evaluate(axeSource)
  const violations = await violationsOn(page, { rules: { [contrast]: { enabled: false } } })
  const texts = await textsInNewColours(page, known)
  if (texts > 0) violations.push(...(await violationsOn(page, { runOnly: [contrast] }, true)))
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}

const isThere = (page: Page) => page.evaluate(() => 'axe' in window)

/** `marked`: only the texts that `textsInNewColours` has chosen. */
function violationsOn(page: Page, how: object, marked = false): Promise<Violation[]> {
  return page.evaluate(
    async ([options, only]) => {
      const { axe, texts } = window as unknown as {
        axe: { run(what: unknown, how: object): Promise<{ violations: Violation[] }> }
        texts: Element[]
      }
      const { violations } = await axe.run(only ? texts : document, {
        resultTypes: ['violations'],
        ...options,
      })
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 1).map(({ html }) => ({ html })),
      }))
    },
    [how, marked] as const,
  )
}
