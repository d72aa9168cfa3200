import type { ListField, TextField } from '#engine/document-kind/index.ts'
import { Choices } from '../fields/choices.tsx'
import { useScreen } from '../screen.ts'
import { choicesOf, wordsOfField } from './field-words.ts'
import type { OfKindProps } from './of-kind.ts'
import { rowsOf, textOf } from './typed.ts'

/** Several choices to tick. */
export function TicksOfKind(props: OfKindProps<ListField & { readonly items: TextField }>) {
  const { field, name, typed, optional, errors } = props
  const { locale } = useScreen()
  return (
    <Choices
      name={name}
      {...wordsOfField(field, locale)}
      optional={optional}
      many
      chosen={rowsOf(typed).map(textOf)}
      choices={choicesOf(field.items, locale)}
      error={errors[name]}
    />
  )
}
