import type { FlagField, NumberField, TextField as OfText } from '#engine/document-kind/index.ts'
import { Choices } from '../fields/choices.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { TextArea } from '../fields/text-area.tsx'
import { TextField } from '../fields/text-field.tsx'
import { useScreen } from '../screen.ts'
import { choicesOf, wordsOfField } from './field-words.ts'
import type { OfKindProps } from './of-kind.ts'
import { textOf } from './typed.ts'

/** More choices than this, or choices in a row, stand in a list to open. */
const inSight = 6
/** A text that may be longer than this gets two lines to be read in, though it is one. */
const oneLine = 300

/** One value: text, number, date, choice, or yes and no. */
export function SingleField(props: OfKindProps<OfText | NumberField | FlagField>) {
  const { field, name, typed, optional, errors, level } = props
  const { words, locale } = useScreen()
  const { yes, no, notSaid } = words.kindForm
  const value = textOf(typed)
  const asked = { name, ...wordsOfField(field, locale), optional, error: errors[name] }
  const choices =
    field.type === 'boolean'
      ? [
          { value: 'ya', label: yes },
          { value: 'tidak', label: no },
        ]
      : field.type === 'string'
        ? choicesOf(field, locale)
        : []
  if (choices.length > inSight || (choices.length > 0 && level > 3))
    return <SelectField {...asked} value={value} options={choices} />
  if (choices.length > 0)
    return (
      <Choices
        {...asked}
        chosen={[value]}
        choices={optional ? [...choices, { value: '', label: notSaid }] : choices}
      />
    )
  if (field.type !== 'string') return <TextField {...asked} short value={value} />
  if (field.format === 'date') return <TextField {...asked} short type="date" value={value} />
  if (field['x-long']) return <TextArea {...asked} rows={level > 3 ? 3 : 5} value={value} />
  if ((field.maxLength ?? 0) > oneLine) return <TextArea {...asked} rows={2} value={value} />
  return field['x-personal'] ? (
    <TextField {...asked} autocomplete="off" spellcheck={false} value={value} />
  ) : (
    <TextField {...asked} value={value} />
  )
}
