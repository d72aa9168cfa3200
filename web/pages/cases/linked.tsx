import type { CaseView } from '#server/cases/contract.ts'
import { useScreen } from '../../components/screen.ts'

/** Requests that came out of this one, or that it came out of. */
export function Linked({ view }: { view: CaseView }) {
  const { words } = useScreen()
  const { linked } = words.caseFile
  return (
    <section aria-labelledby="terkait">
      <h2 id="terkait">{linked.title}</h2>
      {view.linked.length === 0 && <p class="quiet">{linked.none}</p>}
      <ul class="plain-list">
        {view.linked.map((other) => (
          <li key={other.id}>
            <a href={`/permohonan/${other.id}`}>{other.subject || words.work.list.untitled}</a>{' '}
            <span class="quiet">
              {other.reference} {linked[other.direction]}
            </span>
            <p>{other.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
