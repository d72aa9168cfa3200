import type { Ratification } from '#engine/procedure/definition.ts'
import { useScreen } from '../../components/screen.ts'
import { SourcedValue } from '../../components/sourced.tsx'
import { fill } from '../../messages/index.ts'

/**
 * Who ratified an SOP, in the order in which it stands below a signature; the employee's number is personal data and for
 * officials only.
 */
export function RatifiedBy({ ratification, withNip }: { ratification: Ratification; withNip: boolean }) {
  const { field } = useScreen().words.procedures
  const { position, name, rank, nip } = ratification
  const nipText = withNip && nip && { ...nip, value: fill(field.nip, { nip: nip.value }) }
  return (
    <>
      {[position, name, rank, nipText].map(
        (part) =>
          part && (
            <div key={part.value}>
              <SourcedValue provenance={part.provenance}>{part.value}</SourcedValue>
            </div>
          ),
      )}
    </>
  )
}
