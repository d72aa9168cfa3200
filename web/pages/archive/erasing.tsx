import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { momentOf } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import type { FilePageProps } from './file-page.tsx'

/** What was erased with its proof, and the erasure of personal data on request. */
export function Erasing({ request, view, errors }: FilePageProps) {
  const { erase } = t(request.locale).archive
  const { file, erasures } = view
  const { zone } = request.viewer!.tenant
  const may = view.may.keep && file.status === 'kept' && !file.held && erasures.length === 0
  if (!may && erasures.length === 0) return null
  return (
    <section aria-labelledby="penghapusan">
      <h2 id="penghapusan">{erasures.length > 0 ? erase.done : erase.title}</h2>
      {erasures.map((each) => (
        <div key={each.what}>
          <p>
            <strong>{erase[each.what]}.</strong>{' '}
            {fill(erase.under, { at: momentOf(each.at, request.locale, zone), under: each.under })}{' '}
            <span class="quiet">{each.by ?? erase.nightly}</span>
          </p>
          <p class="small breaks">{fill(erase.proof, { acts: each.acts, head: each.head })}</p>
        </div>
      ))}
      {may && (
        <Details summary={erase.save} open={errors['dasar-hapus'] !== undefined}>
          <form method="post" action={`/arsip/${file.caseId}/hapus-data-pribadi`}>
            <p>{erase.lead}</p>
            <TextArea
              name="dasar-hapus"
              label={erase.reason}
              help={erase.reasonHelp}
              error={errors['dasar-hapus']}
              rows={2}
            />
            <Button look="warning">{erase.save}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}
