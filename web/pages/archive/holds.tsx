import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { Moment } from '../../components/moment.tsx'
import { fill, t } from '../../messages/index.ts'
import type { FilePageProps } from './file-page.tsx'

/** Who holds the file and why, who let it go; administrators put and lift holds here. */
export function Holds({ request, view, errors }: FilePageProps) {
  const { holds } = t(request.locale).archive
  const { caseId, status } = view.file
  const mayPut = view.may.keep && status !== 'destroyed'
  return (
    <section aria-labelledby="penahanan">
      <h2 id="penahanan">{holds.title}</h2>
      {view.holds.length === 0 && <p>{holds.none}</p>}
      <ul class="plain-list">
        {view.holds.map((hold) => (
          <li key={hold.id}>
            <p>
              {hold.reason}{' '}
              <span class="quiet">
                <Moment at={hold.putAt} /> {fill(holds.by, { name: hold.putBy })}
              </span>
            </p>
            {hold.lifted ? (
              <p class="quiet">
                <Moment at={hold.lifted.at} /> ·{' '}
                {fill(holds.lifted, { name: hold.lifted.by, reason: hold.lifted.reason })}
              </p>
            ) : (
              view.may.keep && (
                <Details summary={holds.lift} open={errors[`lepas-${hold.id}`] !== undefined}>
                  <form method="post" action={`/arsip/${caseId}/lepas`}>
                    <input type="hidden" name="penahanan" value={hold.id} />
                    <TextArea
                      name={`lepas-${hold.id}`}
                      label={holds.liftReason}
                      error={errors[`lepas-${hold.id}`]}
                      rows={2}
                    />
                    <Button look="secondary">{holds.lift}</Button>
                  </form>
                </Details>
              )
            )}
          </li>
        ))}
      </ul>
      {mayPut && (
        <Details summary={holds.put} open={errors['alasan-tahan'] !== undefined}>
          <form method="post" action={`/arsip/${caseId}/tahan`}>
            <TextArea
              name="alasan-tahan"
              label={holds.reason}
              help={holds.help}
              error={errors['alasan-tahan']}
              rows={2}
            />
            <Button look="warning">{holds.put}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}
