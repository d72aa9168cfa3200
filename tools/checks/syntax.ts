import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

export interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

export interface SyntaxTree {
  readonly path: string
  readonly nodes: readonly SyntaxNode[]
  lineOf(node: SyntaxNode): number
}

/**
 * A source file as a flat list of its syntax nodes, outer ones first.
 * The compiler (TypeScript 7) has no programming interface, so this reads with swc. Its positions count bytes from a
 * start of its own choosing; the semicolon put in front is the first statement and tells where that start is.
 */
export function readSyntax(root: string, path: string): SyntaxTree {
  const code = readFileSync(join(root, path), 'utf8').replace(/^#!.*/, '')
  const module = parse(path, `;${code}`)
  const nodes = [...nodesUnder(module)]
  const start = positionOf(module.body[0] as unknown as SyntaxNode) ?? 0
  const bytes = Buffer.from(`;${code}`)
  return {
    path,
    nodes,
    lineOf(node) {
      const offset = (positionOf(node) ?? start) - start
      let line = 1
      for (let at = 0; at < offset; at++) if (bytes[at] === 10) line++
      return line
    },
  }
}

function parse(path: string, code: string) {
  try {
    return parseSync(code, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' })
  } catch (error) {
    const [reason = ''] = String(error).split('\n')
    throw new Error(`${path} is not TypeScript that can be read: ${reason}`)
  }
}

function* nodesUnder(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesUnder(item)
    return
  }
  if (isNode(value)) yield value
  for (const inner of Object.values(value)) yield* nodesUnder(inner)
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function positionOf(node: SyntaxNode): number | undefined {
  return (node.span as { start: number } | undefined)?.start
}
