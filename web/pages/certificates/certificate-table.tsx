import type { IssuedCertificate } from '#server/signatures/contract.ts'
import { Day } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { type Column, Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { fill } from '../../messages/index.ts'

interface CertificateTableProps {
  readonly caption: string
  readonly certificates: readonly IssuedCertificate[]
  /** Whose they are, where they are of many. */
  readonly named?: boolean
  /** Where one is revoked. */
  revokeAddress(serial: string): string
}

const tones = { 'in-force': 'good', expired: 'plain', revoked: 'late' } as const

/** Certificates with how they stand, and the way to revoke those in force. */
export function CertificateTable(props: CertificateTableProps) {
  const { caption, certificates, named, revokeAddress } = props
  const { certificates: words } = useScreen().words
  const { columns } = words
  const name: Column<IssuedCertificate> = {
    key: 'name',
    head: columns.name,
    namesRow: true,
    cell: (one) => one.name,
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={certificates}
      keyOf={({ serial }) => serial}
      columns={[
        ...(named ? [name] : []),
        { key: 'position', head: columns.position, namesRow: !named, cell: (one) => one.position },
        { key: 'state', head: columns.state, cell: (one) => <StateTag certificate={one} /> },
        { key: 'from', head: columns.from, cell: ({ from }) => <Day at={from} /> },
        { key: 'until', head: columns.until, cell: ({ until }) => <Day at={until} /> },
        {
          key: 'act',
          head: columns.act,
          cell: ({ state, serial, name: of, position }) =>
            state === 'in-force' ? (
              <a
                href={revokeAddress(serial)}
                aria-label={fill(words.revokeNamed, { name: named ? of : (position ?? of) })}
              >
                {words.revoke}
              </a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

export function StateTag({ certificate }: { certificate: IssuedCertificate }) {
  const { states, reasons, revokedBecause } = useScreen().words.certificates
  const { state, revocationReason } = certificate
  return (
    <Tag tone={tones[state]}>
      {revocationReason === null
        ? states[state]
        : fill(revokedBecause, { reason: reasons[revocationReason] })}
    </Tag>
  )
}
