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
      for (const chain of expand(chainOf(node), meanings)) chains.add(`.${chain.join('.')}.`)
      for (const { chain } of taken(node)) {
        for (const whole of expand(chain, meanings)) chains.add(`.${whole.join('.')}.`)
      }
      for (const chain of handedOn(node).flatMap((whole) => expand(chainOf(whole), meanings))) {
        chains.add(`.${chain.join('.')}.*.`)
      }
      const flash = flashOf(node)
      if (flash) flashes.push({ key: flash, place: `${path}:${tree.lineOf(node)}` })
      for (const key of answeredBy(node)) chains.add(`.flash.${key}.`)
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

/** What stands around a chain without changing where it leads. */
const transparent = new Set([
  'TsNonNullExpression',
  'ParenthesisExpression',
  'TsAsExpression',
  'TsSatisfiesExpression',
])

/** `a.b.c` as its names; a name worked out at run time (`a.b[c]`) ends it as `*`. Empty for anything else. */
function chainOf(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return [String(node.value)]
  if (node.type === 'OptionalChainingExpression') return chainOf(node.base)
  if (transparent.has(node.type)) return chainOf(node.expression)
  if (node.type === 'CallExpression') return chainOf(node.callee)
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return []
  const before = chainOf(node.object)
  if (before.length === 0 || before.at(-1) === '*') return before
  const { property } = node
  if (property.type === 'Identifier') return [...before, String(property.value)]
  const known = isNode(property.expression) && property.expression.type === 'StringLiteral'
  return [...before, known ? String((property.expression as SyntaxNode).value) : '*']
}

/** What leaves this place whole, so that it may be read by any name elsewhere: arguments, attributes, properties. */
function handedOn(node: SyntaxNode): unknown[] {
  if (node.type === 'CallExpression')
    return (node.arguments as readonly { expression: unknown }[]).map((one) => one.expression)
  if (node.type === 'JSXExpressionContainer') return [node.expression]
  if (node.type === 'KeyValueProperty') return [node.value]
  return []
}

type Chain = readonly string[]

/** What a local name stands for, in each place of the file that gives it a meaning. */
function localNames(nodes: readonly SyntaxNode[]): Map<string, Chain[]> {
  const meanings = new Map<string, Chain[]>()
  for (const { name, chain } of nodes.flatMap(taken)) {
    if (chain.length > 1) meanings.set(name, [...(meanings.get(name) ?? []), chain])
  }
  return meanings
}

/** Names a declaration takes from a chain: `const t = words.frame`, `const { frame, time: moment } = words`. */
function taken(node: SyntaxNode): { name: string; chain: Chain }[] {
  if (node.type !== 'VariableDeclarator' || !isNode(node.id)) return []
  const from = chainOf(node.init)
  if (node.id.type === 'Identifier') return [{ name: String(node.id.value), chain: from }]
  if (node.id.type !== 'ObjectPattern') return []
  return (node.id.properties as readonly SyntaxNode[]).flatMap(({ key, value }) => {
    if (!isNode(key)) return []
    const name = isNode(value) && value.type === 'Identifier' ? value.value : key.value
    return [{ name: String(name), chain: [...from, String(key.value)] }]
  })
}

function expand(chain: Chain, meanings: ReadonlyMap<string, readonly Chain[]>, depth = 0): Chain[] {
  const [first = '', ...rest] = chain
  const known = depth < 4 ? (meanings.get(first) ?? []).filter((meaning) => meaning[0] !== first) : []
  if (known.length === 0) return chain.length > 0 ? [chain] : []
  return known.flatMap((meaning) => expand([...meaning, ...rest], meanings, depth + 1))
}

/** Called with a key of a message for the next page as its second argument. */
const leavesFlash = new Set(['redirect', 'leaveFlash'])

/** The key in `{ flash: 'signedIn' }` and in `redirect('/', 'signedIn')`. */
function flashOf(node: SyntaxNode): string | null {
  if (node.type === 'KeyValueProperty' && isNode(node.key) && node.key.value === 'flash')
    return literal(node.value)
  if (node.type !== 'CallExpression' || !leavesFlash.has(chainOf(node.callee).join('.'))) return null
  return literal((node.arguments as readonly { expression: unknown }[])[1]?.expression)
}

/** Words a function answers with, one of two perhaps: a key for the next page that was chosen elsewhere. */
function answeredBy(node: SyntaxNode): string[] {
  if (node.type !== 'ReturnStatement' || !isNode(node.argument)) return []
  const { argument } = node
  const either =
    argument.type === 'ConditionalExpression' ? [argument.consequent, argument.alternate] : [argument]
  return either.flatMap((one) => literal(one) ?? [])
}

function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'StringLiteral' ? String(node.value) : null
}
