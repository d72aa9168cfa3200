import type { FiledKind, ScheduleView } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { momentOf, partialDate, todayIn } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'

export interface SchedulePageProps {
  readonly request: PageRequest
  readonly kinds: readonly FiledKind[]
  /** Newest first. */
  readonly schedules: readonly ScheduleView[]
}

/** The version that counts today, as server and engine find it: the latest made whose first day has come. */
export function inForce({ request, schedules }: Omit<SchedulePageProps, 'kinds'>): ScheduleView | undefined {
  const today = todayIn(request.viewer!.tenant.zone, request.now)
  return schedules.find(({ validFrom }) => validFrom <= today)
}

/** The retention of each kind as it counts today, and every version there was. */
export function SchedulePage(props: SchedulePageProps) {
  const { request, kinds, schedules } = props
  const { archive } = t(request.locale)
  const words = archive.schedule
  const current = inForce(props)
  const ruleOf = (kind: FiledKind) => current?.rules.find((rule) => rule.kind === kind.kind) ?? kind
  return (
    <Page
      request={request}
      title={words.title}
      nav="archive"
      wide
      breadcrumb={[{ href: '/arsip', text: archive.title }]}
    >
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
      </Title>
      <Standing {...props} />
      {request.viewer!.position.capabilities.includes('administer') && (
        <div class="row">
          <ButtonLink href="/arsip/jadwal/ubah">{words.change}</ButtonLink>
        </div>
      )}
      <Table
        caption={words.caption}
        captionHidden
        rows={kinds}
        keyOf={({ kind }) => kind}
        columns={[
          { key: 'kind', head: words.kind, namesRow: true, cell: (kind) => kind.title[request.locale] },
          { key: 'class', head: words.class, cell: (kind) => ruleOf(kind).class },
          { key: 'active', head: words.active, numeric: true, cell: (kind) => ruleOf(kind).active },
          { key: 'inactive', head: words.inactive, numeric: true, cell: (kind) => ruleOf(kind).inactive },
          { key: 'fate', head: words.fate, cell: (kind) => archive.fates[ruleOf(kind).final] },
        ]}
      />
      {schedules.length > 0 && <Versions {...props} />}
    </Page>
  )
}

function Standing(props: SchedulePageProps) {
  const { request } = props
  const words = t(request.locale).archive.schedule
  const current = inForce(props)
  if (!current) return <p>{words.none}</p>
  const { version, validFrom, basis, personalYears } = current
  const erases = current.erasesPersonal ? words.erasesOn : words.erasesOff
  return (
    <>
      <p>{fill(words.inForce, { version, from: partialDate(validFrom, request.locale), basis })}</p>
      <p>
        {personalYears === null
          ? fill(words.personalWith, { erases })
          : fill(words.personalKept, { years: personalYears, erases })}
      </p>
    </>
  )
}

function Versions({ request, schedules }: SchedulePageProps) {
  const words = t(request.locale).archive.schedule
  const { zone } = request.viewer!.tenant
  return (
    <Details summary={words.versions}>
      <ul>
        {schedules.map(({ version, validFrom, basis, changedAt, changedBy }) => (
          <li key={version}>
            {fill(words.versionBy, {
              version,
              from: partialDate(validFrom, request.locale),
              basis,
              at: momentOf(changedAt, request.locale, zone),
              name: changedBy,
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
