import type { Check } from './check.ts'
import { isForTests, listSources } from './source-files.ts'
import { isNode, readSyntax, type SyntaxNode } from './syntax.ts'

/**
 * The engine decides from what it is given: no clock, no randomness, no waiting. Input and output need no rule here:
 * the engine's own tsconfig knows neither Node nor the browser.
 */
export const enginePurity: Check = {
  name: 'purity of the engine',
  run(root) {
    const files = listSources(root).filter((path) => path.startsWith('engine/') && !isForTests(path))
    const problems = files.flatMap((path) => {
      const tree = readSyntax(root, path)
      return tree.nodes.flatMap((node) => {
        const impure = impurityOf(node)
        return impure ? [`${path}:${tree.lineOf(node)} ${impure}`] : []
      })
    })
    return { problems, seen: `${files.length} files` }
  },
}

const takeNow = 'take the time from facts.now'

function impurityOf(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'MemberExpression':
      return forbiddenMembers[`${nameOf(node.object)}.${nameOf(node.property)}`] ?? null
    case 'NewExpression':
      return nameOf(node.callee) === 'Date' && argumentsOf(node) === 0
        ? `new Date() reads the clock: ${takeNow}`
        : null
    case 'CallExpression':
      return nameOf(node.callee) === 'Date' ? `Date() reads the clock: ${takeNow}` : null
    case 'AwaitExpression':
      return 'await: the engine never waits; have the caller fetch it and pass it in as a fact'
    default:
      return node.async === true
        ? 'async: the engine never waits; have the caller fetch it and pass it in as a fact'
        : null
  }
}

const forbiddenMembers: Readonly<Record<string, string>> = {
  'Date.now': `Date.now reads the clock: ${takeNow}`,
  'Temporal.Now': `Temporal.Now reads the clock: ${takeNow}`,
  'Math.random': 'Math.random: the same history must give the same state; pass the value in with the command',
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Computed' && isNode(node.expression)) return String(node.expression.value ?? '')
  return String(node.value ?? '')
}

function argumentsOf(node: SyntaxNode): number {
  return Array.isArray(node.arguments) ? node.arguments.length : 0
}
