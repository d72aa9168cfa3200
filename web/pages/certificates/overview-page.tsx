import type { PageRequest } from '#server/http/page.ts'
import type { CertificateList, CertificateStanding, Outside } from '#server/signatures/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { CertificateTable } from './certificate-table.tsx'

export const standings = ['in-force', 'expired', 'revoked'] as const

interface OverviewPageProps {
  readonly request: PageRequest
  readonly found: CertificateList
  readonly state: CertificateStanding | undefined
  /** Whether each is set on this server. */
  readonly isSet: Readonly<Record<'bsre' | 'timestamp', boolean>>
  /** What they answered, where that was asked. */
  readonly outside: Readonly<Record<'bsre' | 'timestamp', Outside>> | null
  /** The government has an authority, so others can fetch its files. */
  readonly hasAuthority: boolean
}

const home = '/sertifikat-pejabat'

/** For administrators: every certificate of the government, and whether the services outside are there. */
export function OverviewPage(props: OverviewPageProps) {
  const { request, found, state, hasAuthority } = props
  const { certificates: words } = t(request.locale)
  const { overview, states } = words
  const { tenant } = request.viewer!
  const hrefOf = (page: number) =>
    address(home, { keadaan: state, halaman: page > 1 ? String(page) : undefined })
  return (
    <Page
      request={request}
      title={overview.title}
      breadcrumb={[{ href: '/sertifikat', text: words.title }]}
      wide
    >
      <Title text={overview.title}>
        <p class="lead">{fill(overview.lead, { government: tenant.name })}</p>
      </Title>
      <Services {...props} />
      <Filters action={home} active={state !== undefined}>
        <SelectField
          name="keadaan"
          label={overview.state}
          none={overview.anyState}
          value={state}
          options={standings.map((value) => ({ value, label: states[value] }))}
        />
      </Filters>
      {found.total === 0 ? (
        <EmptyState title={state === undefined ? overview.none : overview.noMatch}>
          {state === undefined && <p>{overview.noneHelp}</p>}
        </EmptyState>
      ) : (
        <CertificateTable
          caption={overview.title}
          certificates={found.items}
          named
          revokeAddress={(serial) => `${home}/${serial}/cabut`}
        />
      )}
      <Pagination {...found} hrefOf={hrefOf} />
      {hasAuthority && (
        <>
          <h2>{overview.authority}</h2>
          <ul>
            <li>
              <a href={`/verifikasi/${tenant.id}/otoritas.crt`}>{overview.authorityFile}</a>
            </li>
            <li>
              <a href={`/verifikasi/${tenant.id}/pencabutan.crl`}>{overview.revocationList}</a>
            </li>
          </ul>
        </>
      )}
    </Page>
  )
}

function Services({ request, isSet, outside }: OverviewPageProps) {
  const { overview } = t(request.locale).certificates
  const told = (name: 'bsre' | 'timestamp', unset: string) => {
    const answer = outside?.[name] ?? 'not-set'
    if (!isSet[name])
      return (
        <>
          <Tag>{overview.notSet}</Tag>
          <p class="quiet">{unset}</p>
        </>
      )
    return answer === 'not-set' ? (
      <Tag>{overview.set}</Tag>
    ) : (
      <Tag tone={answer === 'answers' ? 'good' : 'late'}>{overview.outside[answer]}</Tag>
    )
  }
  return (
    <section aria-labelledby="layanan">
      <h2 id="layanan">{overview.services}</h2>
      <DefinitionList
        facts={[
          { name: overview.bsre, value: told('bsre', overview.notSetBsre) },
          { name: overview.timestamp, value: told('timestamp', overview.notSetTimestamp) },
        ]}
      />
      {(isSet.bsre || isSet.timestamp) && (
        <p>
          <ButtonLink href={address(home, { periksa: 'ya' })} look="secondary">
            {overview.check}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
