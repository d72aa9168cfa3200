import type { Page } from 'playwright-core'

/**
 * Chooses the texts of a page for whose contrast nobody has looked: one for each colour, size and weight over each pile of
 * backgrounds. They lie in `window.texts`; answers how many. What stands out of the flow may lie over anything, so it is
 * always chosen. `known` gets the new ones.
 */
export async function textsInNewColours(page: Page, known: Set<string>): Promise<number> {
  const looks = await page.evaluate(() => {
    const piles = new Map<Element | null, string>([[null, '']])
    /** All that lies under an element's text, from the root down. */
    const pileOf = (element: Element | null): string => {
      const found = piles.get(element)
      if (found !== undefined) return found
      const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = getComputedStyle(
        element!,
      )
      const plain = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none'
      const own = plain ? '' : `${backgroundColor} ${backgroundImage} `
      const veiled = `${opacity === '1' ? '' : opacity}${filter === 'none' ? '' : filter}${mixBlendMode === 'normal' ? '' : mixBlendMode}`
      const apart = position === 'absolute' || position === 'fixed' || position === 'sticky' ? 'apart ' : ''
      const pile = `${pileOf(element!.parentElement)}${own}${veiled}${apart}`
      piles.set(element, pile)
      return pile
    }
    const saysSomething = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
    const looks = new Map<string, Element>()
    for (const element of document.body.querySelectorAll('*')) {
      if (!saysSomething(element) || element.getClientRects().length === 0) continue
      const pile = pileOf(element)
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
      const own = pile.includes('apart') ? looks.size : ''
      looks.set(`${color} ${fontSize} ${fontWeight} ${textShadow} / ${pile}${own}`, element)
    }
    Object.assign(window, { looks })
    return [...looks.keys()]
  })
  const fresh = looks.filter((look) => look.includes('apart') || !known.has(look))
  for (const look of fresh) known.add(look)
  await page.evaluate((chosen) => {
    const { looks } = window as unknown as { looks: Map<string, Element> }
    Object.assign(window, { texts: chosen.map((look) => looks.get(look)) })
  }, fresh)
  return fresh.length
}
