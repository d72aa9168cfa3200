import type { Field, TextField } from '#engine/document-kind/index.ts'
import type { Locale } from '#server/http/page.ts'

/** What a field of a kind is called on the page, and its help. */
export function wordsOfField(
  field: Field,
  locale: Locale,
): { readonly label: string; readonly help: string | undefined } {
  const english = locale === 'en' ? field['x-en'] : undefined
  return {
    label: english?.title ?? field.title ?? '',
    help: english?.description ?? field.description,
  }
}

/** The choices of a text, each by the words for it. Empty where the text is free. */
export function choicesOf(
  { enum: values = [], 'x-enum': indonesian, 'x-en': english }: TextField,
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] {
  return values.map((value) => ({
    value,
    label: (locale === 'en' ? english?.enum?.[value] : undefined) ?? indonesian?.[value] ?? value,
  }))
}
