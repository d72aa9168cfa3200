import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const topFolders = ['engine', 'library', 'server', 'web', 'journeys', 'bench', 'tools'] as const

/** Every file under `folder`, as a path from `root` with forward slashes, in a steady order. */
export function listFiles(root: string, folder: string): string[] {
  const found: string[] = []
  const walk = (path: string) => {
    for (const entry of entriesOf(join(root, path))) {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue
      const inside = `${path}/${entry.name}`
      if (entry.isDirectory()) walk(inside)
      else if (entry.isFile()) found.push(inside)
    }
  }
  walk(folder)
  return found.sort()
}

/** The project's own TypeScript: what people write and other files import. */
export function listSources(root: string): string[] {
  return topFolders.flatMap((folder) => listFiles(root, folder)).filter((path) => /\.tsx?$/.test(path))
}

/** Tests, and what only tests may use. */
export function isForTests(path: string): boolean {
  return /\.(test|journey)\.tsx?$/.test(path) || /(^|\/)(testing|journeys)\//.test(path)
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
