import type { ProcedureVersionSummary } from '#server/procedures/contract.ts'
import { Moment } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag, type Tone } from '../../components/tag.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'

interface VersionsProps {
  readonly versions: readonly ProcedureVersionSummary[]
  readonly base: string
  readonly shown: number
}

const tones: Readonly<Record<ProcedureVersionSummary['status'], Tone>> = {
  draft: 'wait',
  'in-force': 'good',
  superseded: 'plain',
}

/** Every version of an SOP; a request keeps the one it began with. */
export function Versions({ versions, base, shown }: VersionsProps) {
  const { words, locale } = useScreen()
  const { versionColumns: heads, version, versions: caption } = words.procedures
  return (
    <Table
      caption={caption}
      captionHidden
      rows={versions}
      keyOf={(row) => String(row.version)}
      columns={[
        {
          key: 'version',
          head: heads.version,
          namesRow: true,
          cell: (row) => {
            const text = fill(version, { version: row.version })
            return row.version === shown ? text : <a href={`${base}/versi/${row.version}`}>{text}</a>
          },
        },
        {
          key: 'status',
          head: heads.status,
          cell: (row) => <Tag tone={tones[row.status]}>{words.status.version[row.status]}</Tag>,
        },
        {
          key: 'effective',
          head: heads.effective,
          cell: (row) => row.effectiveOn && partialDate(row.effectiveOn, locale),
        },
        { key: 'loaded', head: heads.loaded, cell: (row) => <Moment at={row.loadedAt} /> },
      ]}
    />
  )
}
