import type { PaperParty, PaperView } from '#server/papers/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { personInWords } from '../../format/person.ts'
import { Uncertified } from './paper-standing.tsx'

/** Who initials and who signs the paper, who has, and for whom it waits. */
export function Parties({ view }: { view: PaperView }) {
  const { papers } = useScreen().words
  const { page } = papers
  const { initials, signers, signedElsewhere } = view
  return (
    <section aria-labelledby="pihak">
      <h2 id="pihak">{page.parties}</h2>
      {initials.length + signers.length === 0 && (
        <p class="quiet">{signedElsewhere ? papers.signedElsewhere : page.noParties}</p>
      )}
      {initials.length > 0 && <h3>{page.initials}</h3>}
      <PartyList parties={initials} done={page.initialled} />
      {signers.length > 0 && <h3>{page.signers}</h3>}
      <PartyList parties={signers} done={page.signed} />
    </section>
  )
}

function PartyList({ parties, done }: { parties: readonly PaperParty[]; done: string }) {
  if (parties.length === 0) return null
  return (
    <ol class="parties">
      {parties.map((party) => (
        <li key={party.performer}>
          <Party party={party} done={done} />
        </li>
      ))}
    </ol>
  )
}

function Party({ party, done }: { party: PaperParty; done: string }) {
  const { papers, signing } = useScreen().words
  const { signature } = party.done ?? {}
  return (
    <>
      <p>
        {party.title}{' '}
        {party.done ? (
          <Tag tone="good">{done}</Tag>
        ) : (
          <Tag tone={party.waiting ? 'wait' : 'plain'}>
            {party.waiting ? papers.page.turn : papers.page.notYet}
          </Tag>
        )}
      </p>
      {party.done ? (
        <p class="quiet">
          {personInWords(party.done.by.name, party.done.by.position)}, <Moment at={party.done.at} />
        </p>
      ) : (
        party.positions.length > 0 && <p class="quiet">{party.positions.join(', ')}</p>
      )}
      {signature && (
        <p class="quiet">
          {signature.certified ? papers.certified : <Uncertified />} {signing.levels[signature.level]}
        </p>
      )}
    </>
  )
}
