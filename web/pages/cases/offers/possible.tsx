import type { CaseView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { useScreen } from '../../../components/screen.ts'
import { address } from '../../../format/address.ts'
import { shortActivity } from '../../../format/short-activity.ts'
import { titlesOf } from '../../../format/titles.ts'
import { fill } from '../../../messages/index.ts'
import { refusalSentence } from '../../../messages/refusal.ts'
import { disposeAddress } from '../../dispositions/address.ts'
import { mayDispose } from '../../dispositions/offered.ts'
import { actAddress, isAllowed } from '../acts/act-address.ts'
import { forbiddenActs } from './forbidden.ts'

const onCase = [
  'AddNote',
  'RecordProblem',
  'ReviseSchedule',
  'RecordDeviation',
  'SuspendCase',
  'ResumeCase',
  'MoveToVersion',
  'ReopenCase',
  'WithdrawCase',
  'CancelCase',
] as const

const final: ReadonlySet<string> = new Set(['WithdrawCase', 'CancelCase'])

/** What may be done with the case as a whole, and why not the rest. What is about a task or a paper stands beside it. */
export function Possible(props: {
  view: CaseView
  inspecting: boolean
  /** The SOP has a version to move to. */
  otherVersion: boolean
}) {
  const { view, inspecting, otherVersion } = props
  const { words } = useScreen()
  const { may } = words.caseFile
  const acts = onCase.filter(
    (act) => isAllowed(view.offers, act) && (act !== 'MoveToVersion' || otherVersion),
  )
  const steps = view.offers.flatMap((offer) =>
    offer.act === 'WithdrawCompletion' && offer.allowed ? [offer.step] : [],
  )
  if (inspecting) return <p class="quiet">{may.inspector}</p>
  return (
    <section class="not-printed" aria-labelledby="tindakan">
      <h2 id="tindakan">{may.title}</h2>
      {view.offers.every((offer) => !offer.allowed) && <p>{may.nothing}</p>}
      <ul class="acts">
        {steps.map((step) => (
          <li key={step}>
            <ButtonLink look="secondary" href={actAddress(view.id, 'WithdrawCompletion', { step })}>
              {fill(may.about, {
                act: words.acts.WithdrawCompletion,
                subject: shortActivity(view.graph.byId.get(step)?.activity.value ?? step),
              })}
            </ButtonLink>
          </li>
        ))}
        {mayDispose(view) && (
          <li>
            <ButtonLink look="secondary" href={disposeAddress(view.id)}>
              {words.acts.Dispose}
            </ButtonLink>
          </li>
        )}
        {acts.map((act) => (
          <li key={act}>
            <ButtonLink look={final.has(act) ? 'warning' : 'secondary'} href={actAddress(view.id, act)}>
              {words.acts[act]}
            </ButtonLink>
          </li>
        ))}
        <li>
          <ButtonLink look="quiet" href={address('/permohonan/baru', { 'dari-kasus': view.id })}>
            {may.linkedNew}
          </ButtonLink>
        </li>
      </ul>
      <WhyNot view={view} otherVersion={otherVersion} />
    </section>
  )
}

/** Each thing that can't be done now with the reason, and what would change that. */
function WhyNot({ view, otherVersion }: { view: CaseView; otherVersion: boolean }) {
  const { words, locale } = useScreen()
  const { may } = words.caseFile
  const forbidden = forbiddenActs(view.offers)
  const stays = isAllowed(view.offers, 'MoveToVersion') && !otherVersion
  if (forbidden.length === 0 && !stays) return null
  const titles = titlesOf(view.graph, locale, view.names)
  return (
    <Details summary={may.whyNot}>
      <ul class="small">
        {forbidden.map(({ acts, refusal }) => (
          <li key={JSON.stringify(refusal)}>
            <strong>{fill(may.refused, { acts: acts.map((act) => words.acts[act]) })}</strong>{' '}
            {refusalSentence(locale, refusal, titles)}
          </li>
        ))}
        {stays && (
          <li>
            <strong>{fill(may.refused, { acts: [words.acts.MoveToVersion] })}</strong>{' '}
            {words.actPages.fields.noVersion}
          </li>
        )}
      </ul>
    </Details>
  )
}
