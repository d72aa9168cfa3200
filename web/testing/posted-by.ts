import type { PostedForm } from '#server/http/page.ts'
import { formOf } from './request.ts'

/** What a browser sends of the fields in this HTML, as our pages write it. */
export function postedBy(html: string): PostedForm {
  const values: Record<string, string[]> = {}
  const give = (name: string | undefined, value: string) => {
    if (name !== undefined) values[name] = [...(values[name] ?? []), value]
  }
  const fields = /<input([^>]*)>|<textarea([^>]*)>([^<]*)<\/textarea>|<select([^>]*)>(.*?)<\/select>/gs
  for (const [, input, area, text = '', select, options = ''] of html.matchAll(fields)) {
    if (input !== undefined) {
      const { name, type, value = '', checked } = attributesOf(input)
      const ticked = type !== 'checkbox' && type !== 'radio' ? true : checked !== undefined
      if (ticked) give(name, value)
    } else if (area !== undefined) give(attributesOf(area).name, unescaped(text))
    else {
      const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, each = '']) => attributesOf(each))
      give(
        attributesOf(select ?? '').name,
        (all.find(({ selected }) => selected !== undefined) ?? all[0])?.value ?? '',
      )
    }
  }
  return formOf(values)
}

/** A value the browser would leave out has no entry. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  )
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
