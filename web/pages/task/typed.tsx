import type { CaseView } from '#server/cases/contract.ts'
import type { PostedForm } from '#server/http/page.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { useScreen } from '../../components/screen.ts'
import { titlesOf } from '../../format/titles.ts'

/** What was typed into a form that can't be shown again, to copy from. */
export function Typed({ form, view }: { form: PostedForm; view: CaseView }) {
  const { words, locale } = useScreen()
  const { task } = words
  const titles = titlesOf(view.graph, locale, view.names)
  const typed = [
    { name: task.outcome, value: titles('outcome', form.text('outcome')) },
    { name: task.reason, value: form.text('reason') },
    { name: task.note, value: form.text('note') },
    ...Object.entries(form.under('field.')).map(([id, value]) => ({ name: titles('field', id), value })),
    ...Object.entries(form.files).map(([name, file]) => ({
      name: titles('document', name.replace(/^output\./, '')),
      value: file.name,
    })),
  ].filter(({ value }) => value !== '')
  if (typed.length === 0) return null
  return (
    <section aria-labelledby="terisi">
      <h2 id="terisi">{task.goneTyped}</h2>
      <DefinitionList
        facts={typed.map(({ name, value }) => ({ name, value: <p class="kept-lines">{value}</p> }))}
      />
    </section>
  )
}
