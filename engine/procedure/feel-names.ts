import { evaluate } from 'feelin'

/** What this needs of a syntax tree; feelin's own. */
interface SyntaxNode {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly firstChild: SyntaxNode | null
  readonly nextSibling: SyntaxNode | null
}

interface FunctionCall {
  readonly name: string
  readonly at: number
  readonly known: boolean
}

interface Names {
  readonly variables: readonly string[]
  readonly calls: readonly FunctionCall[]
  /** Where the parser gave up and guessed; undefined where it read all of it. */
  readonly brokenAt?: number
}

/** The fields and functions an expression names. Names it binds itself (`some x in …`, `{a: 1}`) are not fields. */
export function namesIn(tree: { readonly topNode: SyntaxNode }, expression: string): Names {
  const variables = new Set<string>()
  const calls: FunctionCall[] = []
  const bound = new Set<string>()
  let brokenAt: number | undefined
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to)

  const visit = (node: SyntaxNode): void => {
    if (node.name === '⚠') brokenAt ??= node.from
    if (node.name === 'Type') return
    if (node.name === 'Name') bound.add(text(node))
    if (node.name === 'VariableName') variables.add(text(node))
    const callee = node.name === 'FunctionInvocation' ? node.firstChild : null
    if (callee) calls.push({ name: text(callee), at: callee.from, known: isBuiltin(text(callee)) })
    for (let child = callee ? callee.nextSibling : node.firstChild; child; child = child.nextSibling)
      visit(child)
  }
  visit(tree.topNode)
  const free = [...variables].filter((name) => !bound.has(name))
  return { variables: free, calls, ...(brokenAt === undefined ? {} : { brokenAt }) }
}

/** feelin doesn't list its functions, but answers a name that it knows without a warning. */
function isBuiltin(name: string): boolean {
  return evaluate(name, {}).warnings.length === 0
}
