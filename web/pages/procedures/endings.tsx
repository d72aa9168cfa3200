import type { StepGraph } from '#engine/procedure/graph.ts'
import { useScreen } from '../../components/screen.ts'
import { SourcedValue } from '../../components/sourced.tsx'
import { Tag } from '../../components/tag.tsx'
import { lengthInWords } from '../../format/length.ts'
import { fill } from '../../messages/index.ts'

/** How a request under this SOP can end. */
export function Endings({ graph }: { graph: StepGraph }) {
  const { words } = useScreen()
  return (
    <ul class="plain-list">
      {graph.procedure.endings.map((ending) => (
        <li key={ending.id}>
          <Tag tone={ending.kind === 'finished' ? 'good' : 'plain'}>{words.status.ending[ending.kind]}</Tag>{' '}
          <SourcedValue provenance={ending.label.provenance}>{ending.label.value}</SourcedValue>
          {ending.yields &&
            `, ${fill(words.procedures.endingYields, { document: graph.documents[ending.yields] ?? ending.yields })}`}
        </li>
      ))}
    </ul>
  )
}

/** What remains to be done after the end. */
export function Duties({ graph }: { graph: StepGraph }) {
  const { words, locale } = useScreen()
  const { duties, dutyAfter, dutyTimes } = words.procedures
  if (graph.duties.length === 0) return null
  return (
    <>
      <h3>{duties}</h3>
      <ul>
        {graph.duties.map((duty) => (
          <li key={duty.id}>
            <SourcedValue provenance={duty.text.provenance}>{duty.text.value}</SourcedValue>
            <br />
            <span class="quiet small">
              {fill(dutyAfter, {
                performer: graph.performers.get(duty.performer)?.title.value,
                length: lengthInWords(duty.after, locale),
              })}
              {duty.times > 1 && fill(dutyTimes, { times: duty.times })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
