import { loadFonts } from '#library/index.ts'
import { charactersOf, familyOf } from './font-coverage.ts'

/** The characters each shipped family has in every one of its styles. */
export function loadFamilies(): readonly ReadonlySet<number>[] {
  const families = new Map<string, ReadonlySet<number>>()
  for (const font of loadFonts()) {
    const family = familyOf(font)
    const characters = charactersOf(font)
    const before = families.get(family)
    families.set(
      family,
      before === undefined ? characters : new Set([...before].filter((each) => characters.has(each))),
    )
  }
  return [...families.values()]
}
