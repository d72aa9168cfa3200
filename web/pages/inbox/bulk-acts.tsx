import type { OfficialSummary } from '#server/directory/contract.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { useScreen } from '../../components/screen.ts'

/** What can be done with all ticked tasks at once. */
export function BulkActs(props: { assignees: readonly OfficialSummary[]; chosen: string }) {
  const { assignees, chosen } = props
  const { inbox } = useScreen().words.work
  return (
    <div class="bulk">
      <Button look="secondary">{inbox.take}</Button>
      {assignees.length > 0 && (
        <>
          <SelectField
            name="to"
            label={inbox.assignTo}
            value={chosen}
            options={assignees.map(({ id, name, unit }) => ({ value: id, label: `${name} – ${unit}` }))}
          />
          <Button look="secondary" action="/tugas/tugaskan">
            {inbox.assign}
          </Button>
        </>
      )}
    </div>
  )
}
