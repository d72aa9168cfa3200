import { Fragment } from 'preact'
import type { Performer } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { useScreen } from '../../../components/screen.ts'
import { standardInWords } from '../../../format/length.ts'
import { FlowState } from './flow-state.tsx'
import type { FlowRow } from './rows.ts'
import { StepSymbol } from './step-symbol.tsx'

interface FlowTableProps {
  readonly view: CaseView
  readonly rows: readonly FlowRow[]
}

/** The whole flow as the SOP's own table: a column for each performer, the step's symbol in the cell of who does it. */
export function FlowTable({ view, rows }: FlowTableProps) {
  const { flow } = useScreen().words.caseFile
  const performers = [...view.graph.performers.values()]
  return (
    <table class="flow">
      <caption class="only-heard">{flow.caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {flow.number}
          </th>
          <th scope="col" rowSpan={2}>
            {flow.activity}
          </th>
          <th scope="colgroup" colSpan={performers.length} class="flow__lanes">
            {flow.performers}
          </th>
          <th scope="col" rowSpan={2}>
            {flow.time}
          </th>
          <th scope="col" rowSpan={2}>
            {flow.outputs}
          </th>
          <th scope="col" rowSpan={2}>
            {flow.state}
          </th>
        </tr>
        <tr>
          {performers.map((performer) => (
            <th key={performer.id} scope="col" class="flow__lane">
              <AtSlashes text={performer.title.value} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.step.id} row={row} view={view} performers={performers} />
        ))}
      </tbody>
    </table>
  )
}

/** May be wrapped after a slash, as at a space. */
function AtSlashes({ text }: { text: string }) {
  return (
    <>
      {text.split(/(?<=\/)/).map((part, index) => (
        <Fragment key={part}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}

function Row({ row, view, performers }: { row: FlowRow; view: CaseView; performers: readonly Performer[] }) {
  const { words } = useScreen()
  const { flow } = words.caseFile
  const { step, state, depth } = row
  return (
    <tr class={`flow__row flow__row--${state}${depth > 0 ? ' flow__row--called' : ''}`}>
      <td class="flow__number">{step.number}</td>
      <th scope="row" class="flow__activity">
        {step.activity.value}
      </th>
      {performers.map((performer) => (
        <Lane key={performer.id} row={row} performer={performer} />
      ))}
      <td class="flow__time" data-label={flow.time}>
        <Standard row={row} view={view} />
      </td>
      <td class="flow__outputs" data-label={flow.outputs}>
        <Outputs row={row} view={view} />
      </td>
      <td class="flow__state" data-label={flow.state}>
        <div>
          <FlowState row={row} view={view} />
        </div>
      </td>
    </tr>
  )
}

function Lane({ row, performer }: { row: FlowRow; performer: Performer }) {
  const { words } = useScreen()
  if (!row.performers.includes(performer.id)) return <td class="flow__lane" />
  return (
    <td class="flow__lane flow__lane--marked">
      <StepSymbol nature={row.step.nature} state={row.state} />
      <span class="flow__performer">
        {performer.title.value}
        <span class="only-heard"> ({words.procedures.nature[row.step.nature]})</span>
      </span>
    </td>
  )
}

function Standard({ row, view }: { row: FlowRow; view: CaseView }) {
  const { locale, words } = useScreen()
  const time = row.step.time?.value
  if (!time) return <span class="quiet">{words.caseFile.flow.noTime}</span>
  return <>{standardInWords(time, view.graph, locale)}</>
}

/** What the step gives; a document in hand leads to its file. */
function Outputs({ row, view }: { row: FlowRow; view: CaseView }) {
  const documents = [...new Set([...row.step.outputs.map((output) => output.document), ...row.given])]
  if (documents.length === 0) return null
  return (
    <ul class="plain-list">
      {documents.map((document) => {
        const title = view.graph.documents[document] ?? document
        const held = row.given.includes(document) ? view.state.documents[document] : undefined
        return (
          <li key={document}>
            {held ? <a href={`/berkas/${encodeURIComponent(held.file.fileId)}`}>{title}</a> : title}
          </li>
        )
      })}
    </ul>
  )
}
