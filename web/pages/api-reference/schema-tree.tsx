import { useScreen } from '../../components/screen.ts'
import { kindOf, type Schema } from './openapi.ts'

/** Deeper than this the document itself is the better reading; it keeps the page small. */
const deepest = 2

/** A schema's fields, nested. */
export function SchemaTree({ schema, depth = 0 }: { schema: Schema; depth?: number }) {
  const { reference } = useScreen().words
  const choices = schema.anyOf ?? schema.oneOf
  if (choices && depth < deepest)
    return (
      <ul class="schema">
        {choices.map((choice, index) => (
          <li key={`${index}`}>
            {choice.title ?? kindOf(choice)}
            <SchemaTree schema={choice} depth={depth + 1} />
          </li>
        ))}
      </ul>
    )
  const fields = Object.entries((schema.items ?? schema).properties ?? {})
  if (fields.length === 0 || depth > deepest) return null
  const required = (schema.items ?? schema).required ?? []
  return (
    <ul class="schema">
      {fields.map(([name, field]) => (
        <li key={name}>
          <code>{name}</code> {kindOf(field)}
          {required.includes(name) && ` (${reference.required})`} {field.description}
          <SchemaTree schema={field} depth={depth + 1} />
        </li>
      ))}
    </ul>
  )
}
