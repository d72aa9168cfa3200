import { type Mistake, openYaml } from '../reading/index.ts'
import type { DocumentKind } from './kind.ts'
import { readKindFile } from './parse/file.ts'

export type ParsedKind = { readonly kind: DocumentKind } | { readonly mistakes: readonly Mistake[] }

/**
 * Reads a document-kind file (docs/reference/document-kind-file.md). All mistakes are told at once, in the order of
 * their lines; `file` is the name told with them, and its base name must be the kind's id.
 */
export function parseDocumentKind(text: string, file: string): ParsedKind {
  const { root, notebook } = openYaml(text, file)
  const kind = root && readKindFile(root)
  const mistakes = notebook.inOrder()
  return kind && mistakes.length === 0 ? { kind } : { mistakes }
}

/** For the proof that the published schema and this parser know the same keys: every key asked for, by shape. */
export function keysByShape(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { root, notebook } = openYaml(text, '')
  if (root) readKindFile(root)
  return notebook.keysByShape
}
