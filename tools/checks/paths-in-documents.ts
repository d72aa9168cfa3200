import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Check } from './check.ts'
import { listFiles, topFolders } from './source-files.ts'

const folders = [...topFolders, 'docs', 'migrations'].join('|')
/** `engine/case/decide.ts` or `server/cases/`; not `web/messages/{id,en}/` nor `pages/<noun>`, which are patterns. */
const quotedPath = new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g')
const link = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?[^)]*\)/g

/**
 * What the documents point at is there: paths in backquotes from the top, links and pictures from where the document
 * lies, and the heading behind a `#`. Every picture in `docs/images` is shown somewhere.
 */
export const pathsInDocuments: Check = {
  name: 'paths in documents',
  run(root) {
    const atTop = readdirSync(root).filter((name) => name.endsWith('.md'))
    const documents = [...atTop, ...listFiles(root, 'docs').filter((path) => path.endsWith('.md'))]
    const shown = new Set<string>()
    const problems = documents.flatMap((document) => {
      const text = textOf(root, document)
      const quoted = [...text.matchAll(quotedPath)].map(([, path = '']) => ({ path, heading: undefined }))
      const linked = [...text.matchAll(link)].map(([, path, heading]) => ({
        path: path ? posix.join(posix.dirname(document), path) : document,
        heading,
      }))
      for (const { path } of linked) shown.add(path)
      return [...quoted, ...linked].flatMap(({ path, heading }) => {
        if (!existsSync(join(root, path))) return [`${document} points at ${path}, which is not there`]
        if (heading === undefined || !path.endsWith('.md') || headingsOf(root, path).includes(heading))
          return []
        return [`${document} points at ${path}#${heading}, but no heading there is called so`]
      })
    })
    const unseen = listFiles(root, 'docs/images')
      .filter((path) => !shown.has(path))
      .map((path) => `${path} is shown in no document: remove it`)
    return { problems: [...problems, ...unseen], seen: `${documents.length} documents` }
  },
}

/** Without blocks of code, which are no pointers of ours. */
const textOf = (root: string, document: string) =>
  readFileSync(join(root, document), 'utf8').replace(/^```[\s\S]*?^```/gm, '')

/** As GitHub makes a heading's address: small letters, hyphens for spaces, no other marks. */
function headingsOf(root: string, document: string): string[] {
  return [...textOf(root, document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
