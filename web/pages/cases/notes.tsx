import type { CaseView } from '#server/cases/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { fill } from '../../messages/index.ts'
import { actAddress, isAllowed } from './acts/act-address.ts'

/** What people wrote down: notes, and problems with their solutions. */
export function Notes({ view }: { view: CaseView }) {
  const { words } = useScreen()
  const { notes } = words.caseFile
  return (
    <>
      <section aria-labelledby="catatan">
        <h2 id="catatan">{notes.title}</h2>
        {view.notes.length === 0 && <p class="quiet">{notes.none}</p>}
        <Timeline
          items={view.notes.toReversed().map((note, index) => ({
            key: `${note.at} ${index}`,
            at: note.at,
            by: note.by,
            what: <p class="kept-lines">{note.text}</p>,
          }))}
        />
      </section>
      <section aria-labelledby="masalah">
        <h2 id="masalah">{notes.problems}</h2>
        {view.problems.length === 0 && <p class="quiet">{notes.noProblems}</p>}
        <ul class="plain-list">
          {view.problems.map((problem) => (
            <li key={problem.id} class="problem">
              <p class="kept-lines">
                <Tag tone={problem.solution ? 'good' : 'wait'}>
                  {problem.solution ? notes.solved : notes.open}
                </Tag>{' '}
                {problem.text}
              </p>
              <p class="quiet small">
                {problem.by} · <Moment at={problem.at} />
              </p>
              {problem.solution && (
                <p class="kept-lines">{fill(notes.solution, { text: problem.solution })}</p>
              )}
              {isAllowed(view.offers, 'RecordSolution', { problem: problem.id }) && (
                <p class="not-printed">
                  <a href={actAddress(view.id, 'RecordSolution', { problem: problem.id })}>
                    {words.acts.RecordSolution}
                    <span class="only-heard">: {problem.text}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
