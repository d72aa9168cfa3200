import type { ObjectField } from '#engine/document-kind/index.ts'
import type { FieldErrors } from '../fields/error-summary.tsx'
import { useScreen } from '../screen.ts'
import { FieldOfKind } from './field-of-kind.tsx'
import { wordsOfField } from './field-words.ts'
import { rootName, type TypedGroup } from './typed.ts'

export interface KindFormProps {
  readonly fields: ObjectField
  readonly typed: TypedGroup
  /** By field name: `isi.tim.0.nama`. */
  readonly errors: FieldErrors
  /** Where the buttons of rows send the form. */
  readonly action: string
}

/** More parts than this get a list to jump by. */
const fewParts = 3

/**
 * The fields of a kind of document, to stand inside a form. Rows are added, removed and moved by buttons that send the
 * form; what becomes of it is `changeRows`.
 */
export function KindForm({ fields, typed, errors, action }: KindFormProps) {
  return (
    <div class="kind-form">
      <Parts fields={fields} />
      {Object.entries(fields.properties).map(([name, field]) => (
        <FieldOfKind
          key={name}
          field={field}
          name={`${rootName}.${name}`}
          typed={typed[name] ?? ''}
          optional={!fields.required.includes(name)}
          level={2}
          {...{ errors, action }}
        />
      ))}
    </div>
  )
}

/** The parts of a long form, to jump to. */
function Parts({ fields }: { fields: ObjectField }) {
  const { words, locale } = useScreen()
  const parts = Object.entries(fields.properties).filter(([, { type }]) => type === 'object')
  if (parts.length < fewParts) return null
  return (
    <nav class="kind-form__parts" aria-label={words.kindForm.parts}>
      <ul class="plain-list row">
        {parts.map(([name, field]) => (
          <li key={name}>
            <a href={`#${rootName}.${name}`}>{wordsOfField(field, locale).label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
