import { isForTests, listSources } from './source-files.ts'
import { isNode, readSyntax, type SyntaxNode } from './syntax.ts'

/**
 * How the code reaches for messages: chains of names as they are written (`words.frame.home`), local names resolved
 * (`const t = words.frame; t.home`), and the keys left for the next page (`flash: 'signedIn'`).
 */
export interface MessageUses {
  readonly chains: ReadonlySet<string>
  readonly flashes: readonly { readonly key: string; readonly place: string }[]
}

export function readMessageUses(root: string): MessageUses {
  const chains = new Set<string>()
  const flashes: { key: string; place: string }[] = []
  for (const path of listSources(root)) {
    if (!/^(web|server)\//.test(path) || path.startsWith('web/messages/') || isForTests(path)) continue
    const tree = readSyntax(root, path)
    const meanings = localNames(tree.nodes)
    for (const node of tree.nodes) {
      const chain = chainOf(node)
      if (chain.length > 0) chains.add(`.${expand(chain, meanings).join('.')}.`)
      for (const [name, from] of destructured(node))
        chains.add(`.${[...expand(from, meanings), name].join('.')}.`)
      const flash = flashOf(node)
      if (flash) flashes.push({ key: flash, place: `${path}:${tree.lineOf(node)}` })
    }
  }
  return { chains, flashes }
}

/**
 * Used: reached by its whole key, or by an object around it that is then read by a key worked out at run time.
 * A list is used as a whole.
 */
export function isUsed(listedKey: string, uses: MessageUses): boolean {
  const all = [...uses.chains]
  const key = listedKey.replace(/\.\d+(\..*)?$/, '')
  if (all.some((chain) => chain.includes(`.${key}.`))) return true
  const outer = key.split('.').slice(0, -1)
  return outer.some((_, place) => {
    const around = `.${outer.slice(0, place + 1).join('.')}.*.`
    return all.some((chain) => chain.endsWith(around))
  })
}

/** `a.b.c` as its names; a name worked out at run time (`a.b[c]`) ends it as `*`. Empty for anything else. */
function chainOf(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return [String(node.value)]
  if (node.type === 'OptionalChainingExpression') return chainOf(node.base)
  if (node.type === 'TsNonNullExpression' || node.type === 'ParenthesisExpression')
    return chainOf(node.expression)
  if (node.type === 'CallExpression') return chainOf(node.callee)
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return []
  const before = chainOf(node.object)
  if (before.length === 0 || before.at(-1) === '*') return before
  const { property } = node
  if (property.type === 'Identifier') return [...before, String(property.value)]
  const known = isNode(property.expression) && property.expression.type === 'StringLiteral'
  return [...before, known ? String((property.expression as SyntaxNode).value) : '*']
}

/** What a local name stands for: `const t = words.frame` makes `t` mean words, frame. */
function localNames(nodes: readonly SyntaxNode[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>()
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'Identifier') {
      const chain = chainOf(node.init)
      if (chain.length > 1) meanings.set(String(node.id.value), chain)
    }
    for (const [name, from] of destructured(node)) meanings.set(name, [...from, name])
  }
  return meanings
}

/** `const { frame, time } = words` */
function destructured(node: SyntaxNode): [name: string, from: string[]][] {
  if (node.type !== 'VariableDeclarator' || !isNode(node.id) || node.id.type !== 'ObjectPattern') return []
  const from = chainOf(node.init)
  return (node.id.properties as readonly SyntaxNode[]).flatMap((property) =>
    property.type === 'AssignmentPatternProperty' && isNode(property.key)
      ? [[String(property.key.value), from] as [string, string[]]]
      : [],
  )
}

function expand(chain: readonly string[], meanings: ReadonlyMap<string, string[]>): string[] {
  const [first = '', ...rest] = chain
  const meaning = meanings.get(first)
  return meaning && meaning[0] !== first ? [...expand(meaning, meanings), ...rest] : [...chain]
}

/** The key in `{ flash: 'signedIn' }` and in `redirect('/', 'signedIn')`. */
function flashOf(node: SyntaxNode): string | null {
  if (node.type === 'KeyValueProperty' && isNode(node.key) && node.key.value === 'flash')
    return literal(node.value)
  if (node.type !== 'CallExpression' || chainOf(node.callee).join('.') !== 'redirect') return null
  return literal((node.arguments as readonly { expression: unknown }[])[1]?.expression)
}

function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'StringLiteral' ? String(node.value) : null
}
