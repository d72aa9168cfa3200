import { DefinitionList } from '../../components/definition-list.tsx'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'
import type { ReadSignature } from './verdict.ts'

/** One signature: who, when, in which position, and what holds of it. */
export function SignatureSection({ signature }: { signature: ReadSignature }) {
  const { verification } = useScreen().words
  const { facts, levels, unknownTime } = verification
  const { signer, signedAt, certificate, revocationKnown, certified, level } = signature
  const isProven = signature.intact && certificate !== null && certificate !== 'unknown-issuer'
  const name = signer?.name ?? verification.unknownSigner
  return (
    <section class="service">
      <h3>{isProven || signer === null ? name : fill(verification.claims, { name })}</h3>
      <DefinitionList
        facts={[
          { name: facts.position, value: signer?.position },
          { name: facts.organisation, value: signer?.organisation },
          { name: facts.at, value: signedAt === null ? unknownTime : <Moment at={signedAt} /> },
          { name: facts.content, value: <ContentTag signature={signature} /> },
          {
            name: facts.certificate,
            value: (
              <>
                <Tag tone={certificate === 'valid' ? 'good' : 'late'}>
                  {verification.certificate[certificate ?? 'none']}
                </Tag>
                {certificate === 'valid' && !revocationKnown && (
                  <p class="quiet small">{verification.revocationUnknown}</p>
                )}
              </>
            ),
          },
          {
            name: facts.certified,
            value: certified ? (
              <Tag tone="good">{verification.certified.yes}</Tag>
            ) : (
              <Tag tone="wait">{verification.certified.no}</Tag>
            ),
          },
          { name: facts.level, value: levels[level] },
          { name: facts.issuer, value: signer?.issuer },
        ]}
      />
    </section>
  )
}

function ContentTag({ signature: { intact, changedAfter } }: { signature: ReadSignature }) {
  const { content } = useScreen().words.verification
  if (!intact) return <Tag tone="late">{content.broken}</Tag>
  if (changedAfter) return <Tag tone="late">{content.changedAfter}</Tag>
  return <Tag tone="good">{content.intact}</Tag>
}
