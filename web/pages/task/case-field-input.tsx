import type { CaseField } from '#engine/procedure/definition.ts'
import { Choices } from '../../components/fields/choices.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'

/** More choices than this stand in a list to open. */
const inSight = 6

/** One field of the case's own data, by its type. */
export function CaseFieldInput(props: {
  field: CaseField
  optional: boolean
  value: string
  error: string | undefined
}) {
  const { task } = useScreen().words
  const { field, value } = props
  const asked = {
    name: `field.${field.id}`,
    label: field.label,
    optional: props.optional,
    error: props.error,
  }
  switch (field.type) {
    case 'boolean':
      return (
        <Choices
          {...asked}
          chosen={[value]}
          choices={[
            { value: 'ya', label: task.yes },
            { value: 'tidak', label: task.no },
          ]}
        />
      )
    case 'choice': {
      const options = field.options.map(({ id, label }) => ({ value: id, label }))
      return options.length > inSight ? (
        <SelectField {...asked} value={value} options={options} />
      ) : (
        <Choices {...asked} chosen={[value]} choices={options} />
      )
    }
    case 'number':
      return <TextField {...asked} short help={task.numberHelp} value={value} />
    case 'date':
      return <TextField {...asked} short type="date" value={value} />
    case 'text':
      return <TextField {...asked} value={value} />
  }
}
