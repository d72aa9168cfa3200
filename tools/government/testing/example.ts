import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Government, readGovernment } from '../read.ts'

const root = new URL('../../../', import.meta.url)
export const folder = mkdtempSync(join(tmpdir(), 'laksana-government-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The very file that docs/how-to shows. */
export const shown = /```yaml\n([\s\S]*?)```/.exec(
  readFileSync(new URL('docs/how-to/load-a-government.md', root), 'utf8'),
)![1]!

/** The text of the SOP it names. */
export const katingan = readFileSync(new URL('library/procedures/katingan.yaml', root), 'utf8')

export function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** The text read as `pemda.yaml`, with SOPs of these files beside it. */
export function read(text: string, ...procedures: readonly string[]): Government {
  return readGovernment(written('pemda.yaml', text), procedures)
}

/** What is shown with one thing in it changed. */
export function changed(from: string, to: string): string {
  if (!shown.includes(from)) throw new Error(`the example doesn't say ${from}`)
  return shown.replace(from, to)
}
