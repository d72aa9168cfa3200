import type { CaseView } from '#server/cases/contract.ts'
import { useScreen } from '../../../components/screen.ts'
import { fill } from '../../../messages/index.ts'
import { FlowTable } from './flow-table.tsx'
import { flowRows } from './rows.ts'

/** The flow of the case's own version of the SOP, with how far it has come. */
export function Flow({ view }: { view: CaseView }) {
  const { flow } = useScreen().words.caseFile
  const rows = flowRows(view)
  const own = rows.filter((row) => row.depth === 0)
  const passed = own.filter((row) => row.done !== undefined)
  return (
    <section aria-labelledby="alur">
      <h2 id="alur">{flow.title}</h2>
      <p class="quiet small">
        {fill(flow.progress, { done: passed.length, total: own.length })} · {flow.legend}
      </p>
      <FlowTable view={view} rows={rows} />
    </section>
  )
}
