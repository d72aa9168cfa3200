import type { CaseView, DeviationView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag, type Tone } from '../../components/tag.tsx'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'
import { actAddress, isAllowed } from '../cases/acts/act-address.ts'
import { signOfCase } from './cells.ts'

/** Missed standards of a request, who accounted for them, and what the superior said. Nothing where none was missed. */
export function DeviationsOfCase({ view }: { view: CaseView }) {
  const { deviations } = useScreen().words
  if (view.deviations.length === 0) return null
  return (
    <section class="below" aria-labelledby="penyimpangan">
      <h2 id="penyimpangan">{deviations.title}</h2>
      <ul class="tree">
        {view.deviations.map((each) => (
          <li key={each.id}>
            <OneDeviation deviation={each} view={view} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const standingTones: Readonly<Record<DeviationView['standing'], Tone>> = {
  open: 'late',
  accounted: 'wait',
  'sent-back': 'late',
  accepted: 'good',
  'struck-out': 'plain',
}

function OneDeviation({ deviation, view }: { deviation: DeviationView; view: CaseView }) {
  const { words, locale, zone } = useScreen()
  const { deviations } = words
  const { id, standard, step, standing, held, account, judged } = deviation
  const activity = shortActivity(view.graph.byId.get(step)?.activity.value ?? step)
  return (
    <>
      <p>
        {fill(deviations.number, { deviation: id, standard: deviations.standards[standard] })}{' '}
        <Tag tone={standingTones[standing]}>{deviations.standings[standing]}</Tag>
      </p>
      <p>{activity}</p>
      <p class="kept-lines">{signOfCase(deviation, view.graph.documents, locale, zone)}</p>
      {held !== null && <p class="quiet">{fill(deviations.heldBy, { name: held })}</p>}
      {account && (
        <>
          <p>{fill(deviations.cause, { cause: deviations.causes[account.cause] })}</p>
          <p class="kept-lines">{account.explanation}</p>
          <p class="kept-lines">{fill(deviations.correction, { text: account.correction })}</p>
          <Hand by={account.by.name} at={account.at} />
        </>
      )}
      {judged && (standing === 'accepted' || standing === 'sent-back') && (
        <>
          {judged.text !== null && (
            <p class="kept-lines">
              {fill(standing === 'accepted' ? deviations.note : deviations.sentBack, { text: judged.text })}
            </p>
          )}
          <Hand by={judged.by.name} at={judged.at} />
        </>
      )}
      <Acts deviation={deviation} view={view} />
    </>
  )
}

function Hand({ by, at }: { by: string; at: string }) {
  return (
    <p class="quiet small">
      {by} · <Moment at={at} />
    </p>
  )
}

/** What the viewer may do with it. */
function Acts({ deviation: { id }, view }: { deviation: DeviationView; view: CaseView }) {
  const { deviations } = useScreen().words
  const about = { deviation: id }
  const acts = (
    [
      ['AccountForDeviation', deviations.account, 'secondary'],
      ['AcceptDeviation', deviations.accept, 'secondary'],
      ['SendBackDeviation', deviations.sendBack, 'quiet'],
    ] as const
  ).filter(([act]) => isAllowed(view.offers, act, about))
  if (acts.length === 0) return null
  return (
    <p class="row not-printed">
      {acts.map(([act, text, look]) => (
        <ButtonLink
          key={act}
          look={look}
          href={actAddress(view.id, act, about)}
          heard={fill(deviations.heard, { act: text, deviation: id })}
        >
          {text}
        </ButtonLink>
      ))}
    </p>
  )
}
