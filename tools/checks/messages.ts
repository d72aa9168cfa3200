import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listFiles } from './source-files.ts'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** Sentences by their key: `frame.home` → `Beranda`. */
export type Messages = ReadonlyMap<string, string>

/** All sentences of one language: the nested objects that the files of its folder export. */
export async function loadMessages(root: string, language: Language): Promise<Messages> {
  const messages = new Map<string, string>()
  for (const path of listFiles(root, `web/messages/${language}`)) {
    if (!/\.ts$/.test(path) || basename(path) === 'index.ts' || /\.test\.ts$/.test(path)) continue
    collect(await import(pathToFileURL(join(root, path)).href), '', messages)
  }
  return messages
}

/** The names of the values a sentence takes: `{count}` and `{count:step|steps}` both take `count`. */
export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)(?::[^}]*)?\}/g)].map(([, name = '']) => name))].sort()
}

function collect(value: unknown, key: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, key ? `${key}.${name}` : name, into)
  }
}
