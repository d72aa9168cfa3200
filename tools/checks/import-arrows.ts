import type { Check } from './check.ts'
import { importRules } from './import-rules.ts'
import { type Arrow, readArrows } from './imports.ts'
import { listSources } from './source-files.ts'

/** Who imports whom, against the rules of ARCHITECTURE.md; and no circles of values. */
export const importArrows: Check = {
  name: 'import rules',
  run(root) {
    const files = listSources(root)
    const arrows = files.flatMap((path) => readArrows(root, path))
    const broken = importRules.flatMap((rule) =>
      arrows
        .filter((arrow) => rule.forbids(arrow))
        .map(
          (arrow) =>
            `${arrow.from}:${arrow.line} imports ${arrow.specifier}. Rule "${rule.name}": ${rule.why}`,
        ),
    )
    const unread = arrows.length === 0 ? ['no import was read at all, so no rule was tried'] : []
    return {
      problems: [...unread, ...broken, ...circles(arrows)],
      seen: `${files.length} files, ${arrows.length} imports, ${importRules.length} rules`,
    }
  },
}

/** A circle of imports makes the order of loading matter. Types don't count: they are gone by then. */
function circles(arrows: readonly Arrow[]): string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to, kind, typeOnly } of arrows) {
    if (kind === 'file' && !typeOnly) targets.set(from, [...(targets.get(from) ?? []), to])
  }
  const found: string[] = []
  const finished = new Set<string>()
  const visit = (path: string, trail: readonly string[]) => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      const circle = [...trail.slice(seenAt), path].join(' → ')
      found.push(
        `${circle}: these import each other in a circle; move what they share into a file of its own`,
      )
      return
    }
    if (finished.has(path)) return
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path])
    finished.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}
