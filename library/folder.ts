import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = import.meta.dirname

/** Names of the files with this ending in a folder of the library, sorted; empty where there is no such folder. */
export function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .toSorted()
}

/** Names of the folders inside a folder of the library, sorted. */
export function listFolders(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

export function readText(...path: readonly string[]): string {
  return readFileSync(join(root, ...path), 'utf8')
}

export function readBytes(...path: readonly string[]): Buffer {
  return readFileSync(join(root, ...path))
}

/** `procedures/cirebon.yaml` is `cirebon`. */
export function nameOf(file: string): string {
  return basename(file, '.yaml')
}
