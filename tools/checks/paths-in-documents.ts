import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Check } from './check.ts'
import { listFiles, topFolders } from './source-files.ts'

const folders = [...topFolders, 'docs', 'migrations'].join('|')
/** `engine/case/decide.ts` or `server/cases/`; not `web/messages/{id,en}/` nor `pages/<noun>`, which are patterns. */
const quotedPath = new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g')
const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g

/** What the documents point at is there: paths in backquotes from the top, and links from where the document lies. */
export const pathsInDocuments: Check = {
  name: 'paths in documents',
  run(root) {
    const atTop = readdirSync(root).filter((name) => name.endsWith('.md'))
    const documents = [...atTop, ...listFiles(root, 'docs').filter((path) => path.endsWith('.md'))]
    const problems = documents.flatMap((document) => {
      const text = readFileSync(join(root, document), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
      const quoted = [...text.matchAll(quotedPath)].map(([, path = '']) => path)
      const linked = [...text.matchAll(link)].map(([, path = '']) =>
        posix.join(posix.dirname(document), path),
      )
      return [...quoted, ...linked]
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document} points at ${path}, which is not there`)
    })
    return { problems, seen: `${documents.length} documents` }
  },
}
