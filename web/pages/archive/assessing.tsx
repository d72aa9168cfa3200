import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { fill, t } from '../../messages/index.ts'
import type { FilePageProps } from './file-page.tsx'

/** What becomes of a file that is to be assessed anew, once its retention is over. */
export function Assessing({ request, view, errors }: FilePageProps) {
  const { assess, fates } = t(request.locale).archive
  const { file, assessed } = view
  const due = view.may.keep && file.status === 'kept' && file.phase === 'over' && file.final === 'assess'
  if (!due && !assessed) return null
  return (
    <section aria-labelledby="penilaian">
      <h2 id="penilaian">{assess.title}</h2>
      {assessed && (
        <p>{fill(assess.done, { final: fates[assessed.as], name: assessed.by, reason: assessed.reason })}</p>
      )}
      {due && (
        <form method="post" action={`/arsip/${file.caseId}/nilai`}>
          <p>{assess.lead}</p>
          <Choices
            name="hasil"
            label={assess.as}
            chosen={[]}
            error={errors.hasil}
            choices={(['destroy', 'keep'] as const).map((value) => ({ value, label: fates[value] }))}
          />
          <TextArea name="alasan-nilai" label={assess.reason} error={errors['alasan-nilai']} rows={2} />
          <Button>{assess.save}</Button>
        </form>
      )}
    </section>
  )
}
