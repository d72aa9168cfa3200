import type { ProcedureSummary } from '#server/procedures/contract.ts'
import type { InboxQuery } from '#server/tasks/contract.ts'
import { Choices } from '../../components/fields/choices.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { useScreen } from '../../components/screen.ts'
import { procedureOptions } from '../procedure-options.ts'
import { sorts, whose } from './query.ts'

export function InboxFilters(props: {
  query: InboxQuery
  active: boolean
  /** May ask for the tasks of the team. */
  supervises: boolean
  /** Name of the official whose tasks alone are asked for. */
  holder?: string | undefined
  procedures: readonly ProcedureSummary[]
}) {
  const { words } = useScreen()
  const { inbox } = words.work
  const { query } = props
  const whoseNames = {
    all: inbox.whoseAll,
    mine: inbox.whoseMine,
    unclaimed: inbox.whoseUnclaimed,
    team: inbox.whoseTeam,
  }
  const sortNames = {
    due: inbox.sortDue,
    newest: inbox.sortNewest,
    oldest: inbox.sortOldest,
    reference: inbox.sortReference,
  }
  return (
    <Filters action="/tugas" active={props.active}>
      <TextField name="cari" label={inbox.text} type="search" value={query.text} />
      <SelectField
        name="milik"
        label={inbox.whose}
        none={inbox.whoseAll}
        value={query.whose}
        options={whose
          .filter((value) => value !== 'all' && (props.supervises || value !== 'team'))
          .map((value) => ({ value, label: whoseNames[value] }))}
      />
      <SelectField
        name="sop"
        label={inbox.procedure}
        none={inbox.procedureAll}
        value={query.procedure}
        options={procedureOptions(props.procedures)}
      />
      <SelectField
        name="urut"
        label={inbox.sort}
        none={inbox.sortDue}
        value={query.sort}
        options={sorts
          .filter((value) => value !== 'due')
          .map((value) => ({ value, label: sortNames[value] }))}
      />
      {props.query.holder !== undefined && (
        <Choices
          name="pemegang"
          label={inbox.holder}
          many
          chosen={[props.query.holder ?? '-']}
          choices={[{ value: props.query.holder ?? '-', label: props.holder ?? inbox.unclaimed }]}
        />
      )}
      <Choices
        name="terlambat"
        label={words.status.overdue}
        many
        chosen={query.late ? ['ya'] : []}
        choices={[{ value: 'ya', label: inbox.late }]}
      />
    </Filters>
  )
}
