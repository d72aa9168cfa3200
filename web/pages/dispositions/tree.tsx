import type { CaseView, DispositionView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag, type Tone } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import { actAddress, isAllowed } from '../cases/acts/act-address.ts'
import { disposeAddress } from './address.ts'
import { Order } from './order.tsx'

/** Who disposed what to whom, who has answered, and who still owes it. Nothing where nobody has disposed. */
export function DispositionTree({ view }: { view: CaseView }) {
  const { dispositions } = useScreen().words
  const first = view.dispositions.filter(({ from }) => from === null)
  if (first.length === 0) return null
  return (
    <section class="below" aria-labelledby="disposisi">
      <h2 id="disposisi">{dispositions.title}</h2>
      <ul class="tree">
        {first.map((each) => (
          <Branch key={each.id} disposition={each} view={view} />
        ))}
      </ul>
      <p class="not-printed">
        <a href={`/permohonan/${view.id}/disposisi/lembar.pdf`}>{dispositions.tree.sheet}</a>
      </p>
    </section>
  )
}

function Branch({ disposition, view }: { disposition: DispositionView; view: CaseView }) {
  return (
    <li>
      <Order disposition={disposition} disposing={view.disposing} />
      <ul class="tree">
        {disposition.to.map((recipient) => (
          <Answer key={recipient.position} recipient={recipient} disposition={disposition} view={view} />
        ))}
      </ul>
      <Acts disposition={disposition} view={view} />
    </li>
  )
}

const tones: Readonly<Record<string, Tone>> = { owed: 'wait', settled: 'good', 'passed-on': 'now' }

function Answer(props: {
  recipient: DispositionView['to'][number]
  disposition: DispositionView
  view: CaseView
}) {
  const { tree } = useScreen().words.dispositions
  const { recipient, disposition, view } = props
  const { answer, report, answeredBy, answeredAt } = recipient
  const further = view.dispositions.filter(
    ({ from, position }) => from === disposition.id && position === recipient.position,
  )
  return (
    <li>
      <p>
        {recipient.title}{' '}
        <Tag tone={tones[answer ?? 'owed'] ?? 'plain'}>{tree.answers[answer ?? 'owed']}</Tag>
      </p>
      {report !== null && <p class="kept-lines">{report}</p>}
      {answer === 'settled' && answeredAt !== null && (
        <p class="quiet">
          {fill(tree.answeredBy, { name: answeredBy ?? '' })} <Moment at={answeredAt} />
        </p>
      )}
      {further.length > 0 && (
        <ul class="tree">
          {further.map((each) => (
            <Branch key={each.id} disposition={each} view={view} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What the viewer may do with it. */
function Acts({ disposition, view }: { disposition: DispositionView; view: CaseView }) {
  const { tree } = useScreen().words.dispositions
  const about = { disposition: disposition.id }
  const owing = disposition.to.filter(({ answer }) => answer === null).map(({ title }) => title)
  const { position } = disposition.by
  return (
    <p class="row not-printed">
      {isAllowed(view.offers, 'SettleDisposition', about) && (
        <ButtonLink
          look="secondary"
          href={actAddress(view.id, 'SettleDisposition', about)}
          heard={fill(tree.settleHeard, { position })}
        >
          {tree.settle}
        </ButtonLink>
      )}
      {isAllowed(view.offers, 'PassOnDisposition', about) && (
        <ButtonLink
          look="secondary"
          href={disposeAddress(view.id, { disposisi: disposition.id })}
          heard={fill(tree.passOnHeard, { position })}
        >
          {tree.passOn}
        </ButtonLink>
      )}
      {isAllowed(view.offers, 'TakeBackDisposition', about) && (
        <ButtonLink
          look="quiet"
          href={actAddress(view.id, 'TakeBackDisposition', about)}
          heard={fill(tree.takeBackHeard, { positions: owing })}
        >
          {tree.takeBack}
        </ButtonLink>
      )}
    </p>
  )
}
