import type { PageRequest } from '#server/http/page.ts'
import type { TemplateInForce, TemplateVersion } from '#server/stationery/contract.ts'
import { Details } from '../../components/details.tsx'
import { fill, t } from '../../messages/index.ts'
import { lineDifference } from './line-difference.ts'

/** What a version of a template changed: fixed words, and lines of its text. */
export function TemplateDifference(props: {
  request: PageRequest
  version: TemplateVersion
  before: TemplateVersion | undefined
  template: TemplateInForce
}) {
  const { request, version, before, template } = props
  const words = t(request.locale).stationery
  const changed = template.words.flatMap(({ word, shipped }) => {
    const [old, now] = [before?.wording[word] ?? shipped, version.wording[word] ?? shipped]
    return old === now ? [] : [fill(words.changed, { field: shipped, before: old, after: now })]
  })
  const lines = lineDifference(before?.source ?? template.shipped, version.source ?? template.shipped)
  if (changed.length === 0 && lines.lines.length === 0) return <>{words.same}</>
  return (
    <>
      {changed.length > 0 && (
        <ul>
          {changed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {lines.lines.length > 0 && (
        <>
          <p>{fill(words.linesChanged, { removed: lines.removed, added: lines.added })}</p>
          <Details summary={words.showLines}>
            <ul class="changed-lines">
              {lines.lines.map(({ mark, line, text }) => (
                <li key={`${mark}${line}`}>
                  <code>
                    {mark} {line}: {text}
                  </code>
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </>
  )
}
