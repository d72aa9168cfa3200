import { useScreen } from '../screen.ts'

/** What is wrong, by field name. A wrong that belongs to no field has the name ''. */
export type FieldErrors = Readonly<Record<string, string>>

/** All that is to be mended, at the top of the page, each leading to its field. `title`: what came of it meanwhile. */
export function ErrorSummary({ errors, title }: { errors: FieldErrors; title?: string | undefined }) {
  const { forms } = useScreen().words
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="notice error-summary" role="alert" aria-labelledby="ringkasan-salah">
      <h2 id="ringkasan-salah">{title ?? forms.problem}</h2>
      <ul>
        {entries.map(([name, error]) => (
          <li key={name}>{name === '' ? error : <a href={`#${name}`}>{error}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
