import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'
import { listFiles, listSources } from './source-files.ts'

const warnAbove = 200
const failAbove = 400

/** One idea a file: long ones are named, very long ones fail. */
export const fileLength: Check = {
  name: 'file length',
  run(root) {
    const files = [...listSources(root), ...listFiles(root, 'web').filter((path) => path.endsWith('.css'))]
    const long = files
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > warnAbove)
    const sentence = ({ path, lines }: (typeof long)[number]) =>
      `${path} has ${lines} lines: split it by idea`
    return {
      problems: long
        .filter(({ lines }) => lines > failAbove)
        .map((file) => `${sentence(file)} (${failAbove} at most)`),
      notes: long.filter(({ lines }) => lines <= failAbove).map(sentence),
      seen: `${files.length} files`,
    }
  },
}
