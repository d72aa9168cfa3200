import type { CaseView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../../components/button.tsx'
import { useScreen } from '../../../components/screen.ts'
import { actAddress, findOffer } from '../acts/act-address.ts'
import type { PagedAct } from '../acts/slugs.ts'

const onTask = ['ClaimTask', 'ReturnStep', 'HandOverTask', 'ReleaseTask', 'AssignTask', 'SkipStep'] as const

/** Acts on one task besides doing it, as links to their small pages. `from`: where to go when one is done. */
export function TaskActs(props: {
  view: CaseView
  task: string
  from?: string | undefined
  /** Acts that have a place of their own on the page. */
  without?: readonly PagedAct[]
}) {
  const { words } = useScreen()
  const { view, task, from, without = [] } = props
  return (
    <>
      {onTask
        .filter((act) => !without.includes(act) && findOffer(view.offers, act, { task })?.allowed)
        .map((act) => (
          <ButtonLink key={act} look="quiet" href={actAddress(view.id, act, { task }, from)}>
            {words.acts[act]}
          </ButtonLink>
        ))}
      {view.offers.map((offer) =>
        offer.act === 'SignOutput' &&
        offer.task === task &&
        offer.allowed &&
        !without.includes('SignOutput') ? (
          <ButtonLink
            key={offer.document}
            look="secondary"
            href={actAddress(view.id, 'SignOutput', { task, document: offer.document }, from)}
          >
            {`${words.acts.SignOutput}: ${view.graph.documents[offer.document] ?? offer.document}`}
          </ButtonLink>
        ) : null,
      )}
    </>
  )
}
