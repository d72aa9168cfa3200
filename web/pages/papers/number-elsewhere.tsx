import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'

/** Asked for once it is known that the book of numbers is kept in another system. */
export function NumberElsewhere(props: { system: string; value: string; error: string | undefined }) {
  const { turn } = useScreen().words.papers
  const { system, value, error } = props
  return (
    <TextField
      name="nomor"
      label={fill(turn.numberOf, { system })}
      help={fill(turn.numberOfHelp, { system })}
      value={value}
      error={error}
    />
  )
}
