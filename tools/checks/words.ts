import type { SyntaxNode } from './syntax.ts'
import { isNode } from './syntax.ts'

/** The words of a name, in lower case: `nextDueAt`, `next-due-at` and `NEXT_DUE_AT` are all next, due, at. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase())
}

export interface DeclaredName {
  readonly name: string
  readonly isType: boolean
  readonly node: SyntaxNode
}

/**
 * Names this node brings into the world: variables, functions, parameters, classes, types. Names that were given
 * elsewhere (a property of a library's object, an import) are not ours to choose.
 */
export function declaredNames(node: SyntaxNode): DeclaredName[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return boundNames(node.id)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [...identifier(node.identifier), ...parametersOf(node)]
    case 'ArrowFunctionExpression':
      return parametersOf(node)
    case 'ClassMethod':
    case 'MethodProperty':
      return parametersOf(isNode(node.function) ? node.function : node)
    case 'ClassDeclaration':
      return identifier(node.identifier)
    case 'TsInterfaceDeclaration':
    case 'TsTypeAliasDeclaration':
      return identifier(node.id).map((declared) => ({ ...declared, isType: true }))
    default:
      return []
  }
}

function parametersOf(node: SyntaxNode): DeclaredName[] {
  const parameters = (node.params ?? []) as readonly SyntaxNode[]
  return parameters.flatMap((parameter) =>
    boundNames(parameter.type === 'Parameter' ? parameter.pat : parameter),
  )
}

/** `{ data }` repeats the name of somebody's property and is passed over; `{ data: rows }` names it anew. */
function boundNames(pattern: unknown): DeclaredName[] {
  if (!isNode(pattern)) return []
  switch (pattern.type) {
    case 'Identifier':
      return identifier(pattern)
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    case 'ArrayPattern':
      return (pattern.elements as readonly unknown[]).flatMap(boundNames)
    case 'ObjectPattern':
      return (pattern.properties as readonly SyntaxNode[]).flatMap((property) =>
        property.type === 'AssignmentPatternProperty' ? [] : boundNames(property.value ?? property.argument),
      )
    default:
      return []
  }
}

function identifier(node: unknown): DeclaredName[] {
  return isNode(node) && node.type === 'Identifier' ? [{ name: String(node.value), isType: false, node }] : []
}
