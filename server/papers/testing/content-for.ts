import { type Content, contentProblems, type DocumentKind, type Field } from '#engine/document-kind/index.ts'

type Value = Content[string]

/**
 * A full content of a paper: what the case already says, and the kind's example where it says nothing. A choice that the
 * document's title names (“Berita Acara Unit Testing”) is taken; a field that isn't ready to be sent on is the example's.
 */
export function contentFor(kind: DocumentKind, title: string, prefilled: Content, example: Content): Content {
  const content = filledUp(kind.fields, prefilled, example, title) as Content
  const unready = new Set(contentProblems(kind, content).map(({ path }) => path[0]))
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      unready.has(name) ? (example[name] ?? value) : value,
    ]),
  )
}

function filledUp(
  field: Field,
  given: Value | undefined,
  example: Value | undefined,
  title: string,
): Value | undefined {
  if (field.type === 'object') {
    const [known, model] = [(given ?? {}) as Content, (example ?? {}) as Content]
    return Object.fromEntries(
      Object.entries(field.properties).flatMap(([name, property]) => {
        const value = filledUp(property, known[name], model[name], title)
        return value === undefined ? [] : [[name, value]]
      }),
    )
  }
  if (field.type === 'array') return Array.isArray(given) && given.length > 0 ? given : example
  return (field.type === 'string' ? choiceNamed(field['x-enum'], title) : undefined) ?? given ?? example
}

const choiceNamed = (labels: Readonly<Record<string, string>> | undefined, title: string) =>
  Object.entries(labels ?? {}).find(([, label]) => title.includes(label))?.[0]
