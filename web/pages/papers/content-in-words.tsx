import type { Content, Field, ObjectField } from '#engine/document-kind/index.ts'
import type { Locale } from '#server/http/page.ts'
import { DefinitionList, type Fact } from '../../components/definition-list.tsx'
import { choicesOf, wordsOfField } from '../../components/kind-form/field-words.ts'
import {
  isGroup,
  isTicks,
  rowsOf,
  type Typed,
  type TypedGroup,
  textOf,
  typedOf,
} from '../../components/kind-form/typed.ts'
import { useScreen } from '../../components/screen.ts'
import { fill, type Messages } from '../../messages/index.ts'

/** A content to read, field by field; what isn't filled in is left out. */
export function ContentInWords({ fields, content }: { fields: ObjectField; content: Content }) {
  return <TypedInWords fields={fields} typed={typedOf(fields, content)} />
}

/** What stands in a form, to read and to copy from. */
export function TypedInWords({ fields, typed }: { fields: ObjectField; typed: TypedGroup }) {
  const { words, locale } = useScreen()
  const facts = factsOf(fields, typed, { words, locale })
  return facts.length > 0 ? <DefinitionList facts={facts} /> : <p>{words.papers.page.empty}</p>
}

interface Telling {
  readonly words: Messages
  readonly locale: Locale
}

function factsOf({ properties }: ObjectField, typed: Typed, telling: Telling, before = ''): readonly Fact[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const value = isGroup(typed) ? typed[name] : undefined
    const label = [before, wordsOfField(field, telling.locale).label].filter(Boolean).join(' › ')
    return value === undefined ? [] : factsOfField(field, value, telling, label)
  })
}

function factsOfField(field: Field, value: Typed, telling: Telling, label: string): readonly Fact[] {
  if (field.type === 'object') return factsOf(field, value, telling, label)
  if (isTicks(field)) {
    const said = rowsOf(value).map((each) => inWords(field.items, textOf(each), telling))
    return said.length > 0 ? [{ name: label, value: said.join(', ') }] : []
  }
  if (field.type === 'array')
    return rowsOf(value).flatMap((row, place) =>
      factsOfField(
        field.items,
        row,
        telling,
        fill(telling.words.kindForm.row, { list: label, row: place + 1 }),
      ),
    )
  const text = textOf(value)
  return text === ''
    ? []
    : [{ name: label, value: <p class="kept-lines">{inWords(field, text, telling)}</p> }]
}

function inWords(field: Field, text: string, { words, locale }: Telling): string {
  if (field.type === 'boolean') return text === 'ya' ? words.kindForm.yes : words.kindForm.no
  if (field.type !== 'string') return text
  return choicesOf(field, locale).find(({ value }) => value === text)?.label ?? text
}
