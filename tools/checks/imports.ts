import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { isNode, readSyntax, type SyntaxNode } from './syntax.ts'

/** One import or re-export: an arrow between two modules. */
export interface Arrow {
  readonly from: string
  readonly line: number
  /** As written. */
  readonly specifier: string
  readonly kind: 'file' | 'package' | 'node' | 'nowhere'
  /** Path of the file from the root, name of the package, or name of Node's own module. */
  readonly to: string
  /** Only types cross: nothing of it is left when the program runs. */
  readonly typeOnly: boolean
}

/** Every arrow that starts in one file. */
export function readArrows(root: string, path: string): Arrow[] {
  const tree = readSyntax(root, path)
  return tree.nodes.flatMap((node) => {
    const named = specifierOf(node)
    if (named === null) return []
    const { specifier, typeOnly } = named
    return [
      { from: path, line: tree.lineOf(node), specifier, typeOnly, ...destinationOf(root, path, specifier) },
    ]
  })
}

function specifierOf(node: SyntaxNode): { specifier: string; typeOnly: boolean } | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: textOf(node.source), typeOnly: node.typeOnly === true || bringsOnlyTypes(node) }
    case 'ExportNamedDeclaration':
      if (!isNode(node.source)) return null
      return { specifier: textOf(node.source), typeOnly: node.typeOnly === true || bringsOnlyTypes(node) }
    case 'ExportAllDeclaration':
      return { specifier: textOf(node.source), typeOnly: node.typeOnly === true }
    case 'TsImportType':
      return { specifier: textOf(node.argument), typeOnly: true }
    case 'CallExpression':
      return dynamicImportOf(node)
    default:
      return null
  }
}

/** `import { type A, type B }`: a side effect remains by the letter of the language, but no value crosses. */
function bringsOnlyTypes(node: SyntaxNode): boolean {
  const specifiers = node.specifiers as readonly Readonly<Record<string, unknown>>[]
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly === true)
}

function dynamicImportOf(node: SyntaxNode): { specifier: string; typeOnly: boolean } | null {
  if (!isNode(node.callee) || node.callee.type !== 'Import') return null
  const [first] = node.arguments as readonly { expression: SyntaxNode }[]
  if (first?.expression.type !== 'StringLiteral') return null
  return { specifier: textOf(first.expression), typeOnly: false }
}

function textOf(node: unknown): string {
  return isNode(node) ? String(node.value) : ''
}

function destinationOf(root: string, from: string, specifier: string): Pick<Arrow, 'kind' | 'to'> {
  if (isBuiltin(specifier)) return { kind: 'node', to: specifier.replace(/^node:/, '') }
  if (specifier.startsWith('.')) return fileAt(root, posix.join(posix.dirname(from), specifier))
  if (specifier.startsWith('#')) return fileAt(root, mapped(subpathsOf(root), specifier))
  const [scope = '', name = ''] = specifier.split('/')
  return { kind: 'package', to: specifier.startsWith('@') ? `${scope}/${name}` : scope }
}

function fileAt(root: string, path: string | null): Pick<Arrow, 'kind' | 'to'> {
  return path !== null && existsSync(join(root, path))
    ? { kind: 'file', to: path }
    : { kind: 'nowhere', to: path ?? '' }
}

/** `#engine/case/state.ts` by the `imports` of package.json, e.g. `"#engine/*": "./engine/*"`. */
function mapped(subpaths: Readonly<Record<string, string>>, specifier: string): string | null {
  for (const [pattern, target] of Object.entries(subpaths)) {
    const [before = '', after = ''] = pattern.split('*')
    if (!specifier.startsWith(before) || !specifier.endsWith(after)) continue
    const star = specifier.slice(before.length, specifier.length - after.length)
    return posix.normalize(target.replace('*', star))
  }
  return null
}

const subpathsByRoot = new Map<string, Readonly<Record<string, string>>>()

function subpathsOf(root: string): Readonly<Record<string, string>> {
  const known = subpathsByRoot.get(root)
  if (known) return known
  const subpaths = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports ?? {}
  subpathsByRoot.set(root, subpaths)
  return subpaths
}
