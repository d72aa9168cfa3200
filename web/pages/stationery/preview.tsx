import type { PageRequest } from '#server/http/page.ts'
import type { TemplateInForce } from '#server/stationery/contract.ts'
import { SelectField } from '../../components/fields/select-field.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'

type Kinds = TemplateInForce['kinds']

interface PreviewProps {
  readonly request: PageRequest
  readonly kinds: Kinds
  readonly kind: string
  readonly unit?: string
  /** What has just been tried; else what is in force. */
  readonly draft: 'letterhead' | 'template' | undefined
}

/** A real paper in the shape there is, or the one just tried. */
export function Preview({ request, kinds, kind, unit, draft }: PreviewProps) {
  const words = t(request.locale).stationery
  const named = kinds.find(({ id }) => id === kind) ?? kinds[0]
  if (!named) return null
  // The moment makes the address a new one, so that no browser shows the picture before.
  const asked = { kind: named.id, unit, draft, saat: request.now }
  return (
    <section aria-labelledby="contoh">
      <h2 id="contoh">{words.preview}</h2>
      <p class="quiet">{draft ? words.previewDraft : words.previewInForce}</p>
      <img
        class="shown-file"
        width="595"
        height="842"
        src={address('/kop/contoh.svg', asked)}
        alt={fill(words.previewAlt, { kind: named.title[request.locale] })}
      />
      <p>
        <a href={address('/kop/contoh.pdf', asked)}>{words.previewPdf}</a>
      </p>
    </section>
  )
}

/** Which paper is shown as example. */
export function ExampleKind({ request, kinds, kind }: Pick<PreviewProps, 'request' | 'kinds' | 'kind'>) {
  const words = t(request.locale).stationery
  const options = kinds.map(({ id, title }) => ({ value: id, label: title[request.locale] }))
  return <SelectField name="jenis" label={words.exampleKind} value={kind} options={options} />
}
