import type { PageRequest } from '#server/http/page.ts'
import type { IssuedCertificate } from '#server/signatures/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { Day } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { t } from '../../messages/index.ts'
import { StateTag } from './certificate-table.tsx'

/** What somebody may give as reason; being superseded is the server's own. */
export const reasonsToRevoke = ['key-compromise', 'affiliation-changed', 'cessation'] as const

interface RevokePageProps {
  readonly request: PageRequest
  readonly certificate: IssuedCertificate
  /** The list it stands in. */
  readonly list: { readonly href: string; readonly text: string }
  readonly errors?: FieldErrors
}

/** Revoking a certificate: whose, what follows, why. */
export function RevokePage({ request, certificate, list, errors = {} }: RevokePageProps) {
  const { certificates: words, forms } = t(request.locale)
  return (
    <Page request={request} title={words.revoke} breadcrumb={[list]} wrong={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <Title text={words.revoke}>
        <p class="lead">{words.revokeHelp}</p>
      </Title>
      <DefinitionList
        facts={[
          { name: words.columns.name, value: certificate.name },
          { name: words.columns.position, value: certificate.position },
          { name: words.columns.state, value: <StateTag certificate={certificate} /> },
          { name: words.columns.until, value: <Day at={certificate.until} /> },
        ]}
      />
      {certificate.state === 'in-force' && (
        <form method="post" action={`${list.href}/${certificate.serial}/cabut`}>
          <Choices
            name="alasan"
            label={words.reason}
            error={errors.alasan}
            chosen={[]}
            choices={reasonsToRevoke.map((value) => ({
              value,
              label: words.reasons[value],
              help: value === 'key-compromise' ? words.compromiseHelp : undefined,
            }))}
          />
          <div class="row">
            <Button look="warning">{words.revoke}</Button>
            <ButtonLink href={list.href} look="quiet">
              {forms.cancel}
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  )
}
