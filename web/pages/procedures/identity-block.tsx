import type { ComponentChildren } from 'preact'
import type { Identity, PartialDate, Sourced } from '#engine/procedure/definition.ts'
import type { TenantSummary } from '#server/directory/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { ProvenanceList, SourcedValue } from '../../components/sourced.tsx'
import { partialDate } from '../../format/dates.ts'
import { lengthInWords } from '../../format/length.ts'
import { provenancesOf } from './identity-provenance.ts'
import { RatifiedBy } from './ratified-by.tsx'

/** The identity part of an SOP, laid out as the official form is; what the document leaves blank is shown as blank. */
export function IdentityBlock({
  identity,
  government,
  withNip,
}: {
  identity: Identity
  government: TenantSummary
  withNip: boolean
}) {
  const { locale, words } = useScreen()
  const { field } = words.procedures
  const blank = <span class="quiet">{field.blank}</span>
  const text = (value: Sourced<string> | undefined) =>
    value ? <SourcedValue provenance={value.provenance}>{value.value}</SourcedValue> : blank
  const date = (value: Sourced<PartialDate> | undefined) =>
    value ? (
      <SourcedValue provenance={value.provenance}>{partialDate(value.value, locale)}</SourcedValue>
    ) : (
      blank
    )
  const numbers: [string, ComponentChildren][] = [
    [field.number, text(identity.procedureNumber)],
    [field.madeOn, date(identity.madeOn)],
    [field.revisedOn, date(identity.revisedOn)],
    [field.effectiveOn, date(identity.effectiveOn)],
    [
      field.ratifiedBy,
      identity.ratification ? <RatifiedBy ratification={identity.ratification} withNip={withNip} /> : blank,
    ],
    [field.name, text(identity.title)],
  ]
  const total = identity.totalTime
  const parts: [string, ComponentChildren][] = [
    [field.legalBasis, <Several key="law" values={identity.legalBasis} />],
    [field.qualifications, <Several key="able" values={identity.performerQualifications} />],
    [field.related, <Several key="related" values={identity.relatedProcedures} />],
    [field.equipment, <Several key="tools" values={identity.equipment} />],
    [field.warnings, <Several key="warnings" values={identity.warnings} />],
    [field.recordKeeping, <Several key="records" values={identity.recordKeeping} />],
    ...(identity.purpose || identity.explanation
      ? ([
          [field.purpose, <p key="purpose">{text(identity.purpose)}</p>],
          [field.explanation, <p key="explanation">{text(identity.explanation)}</p>],
        ] as [string, ComponentChildren][])
      : []),
  ]
  return (
    <>
      <div class="identity">
        <div class="identity__office">
          <p>{identity.government.value}</p>
          <p>{identity.office.value}</p>
          {identity.unit && <p>{identity.unit.value}</p>}
          {identity.government.value === government.name ? null : (
            <p class="quiet small">{government.name}</p>
          )}
        </div>
        <dl class="identity__numbers">
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {parts.map(([name, value]) => (
          <section class="identity__part" key={name}>
            <h3>{name}</h3>
            {value}
          </section>
        ))}
      </div>
      {total && (
        <p>
          {field.totalTime}:{' '}
          <strong>
            <SourcedValue provenance={total.provenance}>{lengthInWords(total.value, locale)}</SourcedValue>
          </strong>
        </p>
      )}
      <ProvenanceList
        items={provenancesOf(identity, (key) => (field as Record<string, string>)[key] ?? key)}
      />
    </>
  )
}

function Several({ values }: { values: readonly Sourced<string>[] }) {
  const { field } = useScreen().words.procedures
  if (values.length === 0) return <p class="quiet">{field.blank}</p>
  if (values.length === 1)
    return <p>{<SourcedValue provenance={values[0]!.provenance}>{values[0]!.value}</SourcedValue>}</p>
  return (
    <ol>
      {values.map((value) => (
        <li key={value.value}>
          <SourcedValue provenance={value.provenance}>{value.value}</SourcedValue>
        </li>
      ))}
    </ol>
  )
}
