import type { ComponentChildren } from 'preact'
import type { Provenance } from '#engine/procedure/definition.ts'
import { fill, type Messages } from '../messages/index.ts'
import { useScreen } from './screen.ts'

/** Where a value comes from, as one sentence. */
export function provenanceSentence(provenance: Provenance, words: Messages): string {
  const { written, reading, inferred } = words.provenance
  if (provenance.kind === 'inferred') return fill(inferred, { reason: provenance.reason })
  const sentence = fill(written, { text: provenance.text })
  return provenance.reading ? `${sentence}. ${fill(reading, { reading: provenance.reading })}` : sentence
}

/**
 * A value with its provenance: the sentence on hover, and a mark, seen and heard, on what the document doesn't say.
 * The sentence itself stands in the text of `ProvenanceList`, for those who can't hover.
 */
export function SourcedValue({
  provenance,
  children,
}: {
  provenance: Provenance
  children: ComponentChildren
}) {
  const { words } = useScreen()
  const sentence = provenanceSentence(provenance, words)
  if (provenance.kind === 'written') return <span title={sentence}>{children}</span>
  return (
    <span class="sourced" title={sentence}>
      {children}
      <span class="sourced__mark" aria-hidden="true">
        †
      </span>
      <span class="only-heard"> {words.provenance.inferredMark}</span>
    </span>
  )
}

export interface NamedProvenance {
  readonly name: string
  readonly provenance: Provenance
}

/** The provenance of several values, in text. */
export function ProvenanceList({ items }: { items: readonly NamedProvenance[] }) {
  const { words } = useScreen()
  return (
    <details class="details small">
      <summary>
        <span>{words.provenance.show}</span>
      </summary>
      <div>
        <ul>
          {items.map(({ name, provenance }, index) => (
            <li key={`${name}-${index}`}>
              <strong>{name}:</strong> {provenanceSentence(provenance, words)}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
