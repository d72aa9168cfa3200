import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { SignatureSection } from './signature-section.tsx'
import { findingsIn, type Read, verdictOf } from './verdict.ts'

const tones = { sound: 'good', unsigned: 'wait', changed: 'late', doubtful: 'late' } as const

/** What was found of a PDF, the whole first, then each signature. */
export function Result({ found }: { found: Read }) {
  const { words } = useScreen()
  const verdict = verdictOf(found)
  const { title, text } = words.verification.verdict[verdict]
  return (
    <>
      <Notice tone={tones[verdict]} title={title}>
        <Findings found={found} />
        <p>{text}</p>
      </Notice>
      <Signatures found={found} />
    </>
  )
}

/** Why a PDF isn't sound; nothing when it is. */
export function Findings({ found }: { found: Read }) {
  const sentences = findingsIn(found, useScreen().words)
  if (sentences.length === 0) return null
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Every signature, and what “not certified” means where one is. */
export function Signatures({ found: { signatures } }: { found: Read }) {
  const { notCertified, signatures: heading } = useScreen().words.verification
  if (signatures.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      {signatures.map((signature) => (
        <SignatureSection key={signature.field} signature={signature} />
      ))}
      {signatures.some(({ certified, certificate }) => !certified && certificate !== 'unknown-issuer') && (
        <Notice tone="wait" title={notCertified.title}>
          <p>{notCertified.text}</p>
        </Notice>
      )}
    </>
  )
}
