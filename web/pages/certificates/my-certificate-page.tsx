import type { Viewer } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { IssuedCertificate, Signer, SignerStatus } from '#server/signatures/contract.ts'
import { DefinitionList } from '../../components/definition-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/fields/error-summary.tsx'
import { Day } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { signRefusalSentence } from '../../format/sign-refusal.ts'
import { fill, t } from '../../messages/index.ts'
import { CertificateTable } from './certificate-table.tsx'
import { errorsOfMaking, MakeForm } from './make-form.tsx'

export interface MyCertificateProps {
  readonly request: PageRequest
  readonly signer: Signer
  readonly status: SignerStatus
  readonly certificates: readonly IssuedCertificate[]
}

/** One's own certificate for the position acted from: how it stands, what it is worth, a new one. */
export function MyCertificatePage({ request, signer, status, certificates }: MyCertificateProps) {
  const { certificates: words } = t(request.locale)
  const viewer = request.viewer!
  const errors = errorsOfMaking(request)
  const isReady = status.kind === 'ready'
  return (
    <Page request={request} title={words.title} wrong={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <Title text={words.title}>
        <p class="lead">{fill(words.lead, { position: signer.position })}</p>
        {viewer.position.capabilities.includes('administer') && (
          <p>
            <a href="/sertifikat-pejabat">{words.overview.link}</a>
          </p>
        )}
      </Title>
      {merelyInspects(viewer) ? (
        <EmptyState title={words.none}>
          <p>{words.inspector}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{words.current}</h2>
          <Current status={status} request={request} />
          <Notice tone="wait" title={words.worth.title}>
            <p>{fill(words.worth.text, { government: viewer.tenant.name })}</p>
          </Notice>
          <h2>{isReady ? words.renew : words.make}</h2>
          {isReady && <p>{words.renewHelp}</p>}
          <MakeForm demo={request.demo} errors={errors} submit={isReady ? words.renew : words.make} />
        </>
      )}
      {certificates.length > 0 && (
        <>
          <h2>{words.all}</h2>
          <CertificateTable
            caption={words.all}
            certificates={certificates}
            revokeAddress={(serial) => `/sertifikat/${serial}/cabut`}
          />
        </>
      )}
    </Page>
  )
}

/** Whoever inspects and nothing else signs nothing. */
const merelyInspects = ({ position: { capabilities } }: Viewer) =>
  capabilities.length > 0 && capabilities.every((capability) => capability === 'inspect')

function Current({ status, request }: { status: SignerStatus; request: PageRequest }) {
  const { certificates: words } = t(request.locale)
  if (status.kind === 'refused')
    return status.code === 'NoCertificate' ? (
      <Notice title={words.none}>
        <p>{words.noneHelp}</p>
      </Notice>
    ) : (
      <Notice tone="late">
        <p>{signRefusalSentence(request.locale, status)}</p>
      </Notice>
    )
  const { certificate } = status
  if (!certificate) return null
  return (
    <DefinitionList
      facts={[
        { name: words.columns.state, value: <Tag tone="good">{words.states['in-force']}</Tag> },
        { name: words.columns.name, value: certificate.name },
        { name: words.columns.position, value: certificate.position },
        { name: words.from, value: <Day at={certificate.from} /> },
        { name: words.until, value: <Day at={certificate.until} /> },
        { name: words.serial, value: <code>{certificate.serial}</code> },
      ]}
    />
  )
}
