import type { PageRequest } from '#server/http/page.ts'
import type { LetterheadVersion, LetterheadWords, Logo } from '#server/stationery/contract.ts'
import { fill, t } from '../../messages/index.ts'
import { letterheadFields } from './letterhead-form.ts'

/** What a version of a letterhead changed, field by field. */
export function LetterheadDifference(props: {
  request: PageRequest
  version: LetterheadVersion
  before: LetterheadVersion | undefined
}) {
  const { request, version, before } = props
  const words = t(request.locale).stationery
  if (!before) return <>{words.first}</>
  const said = (value: string) => value || words.nothing
  const changed = letterheadFields
    .filter((field: keyof LetterheadWords) => version[field] !== before[field])
    .map((field) =>
      fill(words.changed, {
        field: words.fields[field],
        before: said(before[field]),
        after: said(version[field]),
      }),
    )
  const all = isSameLogo(version.logo, before.logo) ? changed : [...changed, words.logoChanged]
  if (all.length === 0) return <>{words.same}</>
  return (
    <ul>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function isSameLogo(one: Logo | null, other: Logo | null): boolean {
  if (one === null || other === null) return one === other
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, at) => byte === other.bytes[at])
}
